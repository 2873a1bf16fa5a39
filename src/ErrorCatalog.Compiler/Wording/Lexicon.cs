namespace ErrorCatalog.Compiler;

/// <summary>
/// Classes of English words that carry the grammar of errors. A word stands in a class for what it means in any error message;
/// no class is made for a text.
/// </summary>
internal static partial class Lexicon
{
    internal static readonly Dictionary<string, string> Contractions = new(StringComparer.Ordinal)
    {
        ["cannot"] = "can",
        ["cant"] = "can",
        ["couldnt"] = "could",
        ["dont"] = "do",
        ["doesnt"] = "does",
        ["didnt"] = "did",
        ["isnt"] = "is",
        ["wasnt"] = "was",
        ["hasnt"] = "has",
        ["havent"] = "have",
        ["wont"] = "will",
        ["shouldnt"] = "should",
        ["mustnt"] = "must",
    };

    private static HashSet<string> Set(string words) =>
        new(words.Split([' ', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries), StringComparer.Ordinal);
}
