using System.Text;

namespace ErrorCatalog.Compiler;

/// <summary>The words of texts, as far as they tell two texts apart.</summary>
internal static class LintWords
{
    // Words of the form of messages and of grammar; what is left is what the text is about.
    private static readonly HashSet<string> Empty = new(
        ["a", "an", "the", "this", "that", "these", "is", "are", "was", "were", "be", "been", "has", "have", "had", "of", "to", "in", "on", "at", "for", "by", "with", "and", "expected", "but", "got", "found", "please", "it", "its", "there"],
        StringComparer.Ordinal);

    private static readonly HashSet<string> Generic = new(
        ["error", "errors", "fail", "failed", "failure", "unknown", "general", "generic", "unexpected", "unspecified", "exception", "problem", "issue", "fault", "invalid", "bad", "wrong", "other", "misc", "default", "undefined", "fatal", "some", "something", "went", "oops", "occurred"],
        StringComparer.Ordinal);

    private static readonly HashSet<string> Filler = new(
        ["a", "an", "the", "please", "try", "again", "later", "retry", "contact", "ask", "call", "support", "your", "our", "us", "administrator", "admin", "team", "helpdesk", "help", "desk", "customer", "service", "system", "and", "or", "if", "this", "it", "error", "problem", "issue", "persists", "continues", "occurs", "happens", "for", "assistance", "more", "information", "in", "few", "moments", "minutes", "moment", "while", "some", "time", "another", "report"],
        StringComparer.Ordinal);

    private static readonly HashSet<string> FillerCore = new(["again", "retry", "contact", "support", "administrator", "admin", "helpdesk", "assistance", "report"], StringComparer.Ordinal);

    /// <summary>True for a key of words that fit every error.</summary>
    internal static bool IsGenericKey(string key) => key.Split('-').All(Generic.Contains);

    /// <summary>True for a hint of words that fit every error.</summary>
    internal static bool IsFillerHint(string hint)
    {
        bool hasCore = false;
        foreach (string word in All(hint))
        {
            if (!Filler.Contains(word))
            {
                return false;
            }

            hasCore |= FillerCore.Contains(word);
        }

        return hasCore;
    }

    /// <summary>True when two texts have the same words; case and marks do not count.</summary>
    internal static bool Same(string left, string right) => All(left).SequenceEqual(All(right)) && All(left).Any();

    /// <summary>The words that say what a text is about, placeholders among them.</summary>
    internal static string[] Content(string text) => All(text).Where(word => !Empty.Contains(word)).ToArray();

    /// <summary>The words of a name in camel, snake or kebab case, in lower case.</summary>
    internal static IEnumerable<string> OfName(string name)
    {
        StringBuilder word = new();
        for (int i = 0; i < name.Length; i++)
        {
            bool isBreak = name[i] is '_' or '-' || (char.IsUpper(name[i]) && (i == 0 || !char.IsUpper(name[i - 1])));
            if (isBreak && word.Length > 0)
            {
                yield return word.ToString();
                word.Clear();
            }

            if (char.IsLetterOrDigit(name[i]))
            {
                word.Append(char.ToLowerInvariant(name[i]));
            }
        }

        if (word.Length > 0)
        {
            yield return word.ToString();
        }
    }

    private static IEnumerable<string> All(string text)
    {
        StringBuilder word = new();
        for (int i = 0; i <= text.Length; i++)
        {
            char c = i < text.Length ? text[i] : ' ';
            if (char.IsLetterOrDigit(c) || char.IsSurrogate(c) || c == '_')
            {
                word.Append(char.ToLowerInvariant(c));
            }
            else if (word.Length > 0 && !(c is '\'' or '’' && i + 1 < text.Length && char.IsLetter(text[i + 1])))
            {
                yield return word.ToString();
                word.Clear();
            }
        }
    }
}
