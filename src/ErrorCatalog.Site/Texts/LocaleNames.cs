using ErrorCatalog.Site.Chrome;

namespace ErrorCatalog.Site.Texts;

/// <summary>What a page must know about a language tag: its parents, its direction, its own name.</summary>
internal static class LocaleNames
{
    private static readonly HashSet<string> RightToLeftLanguages = new(StringComparer.OrdinalIgnoreCase)
    {
        "ar", "arc", "ckb", "dv", "fa", "glk", "he", "khw", "ks", "lrc", "mzn", "nqo", "pnb", "ps", "sd", "syr", "ug", "ur", "yi",
    };

    private static readonly HashSet<string> RightToLeftScripts = new(StringComparer.OrdinalIgnoreCase)
    {
        "Adlm", "Arab", "Aran", "Hebr", "Mand", "Nkoo", "Rohg", "Samr", "Syrc", "Thaa",
    };

    // Not from the culture data of the platform: pages must be the same bytes wherever they are built.
    private static readonly Lazy<IReadOnlyDictionary<string, string>> NativeNames =
        new(static () => EmbeddedTexts.TryReadTexts("languages/names.json")!);

    /// <summary>The tag and then its parents, most specific first.</summary>
    public static IEnumerable<string> Chain(string locale)
    {
        for (string? tag = locale; tag is not null; tag = Parent(tag))
        {
            yield return tag;
        }
    }

    /// <summary>The HTML <c>dir</c> value: the script decides, without one the language does.</summary>
    public static string Direction(string locale)
    {
        string[] subtags = locale.Split('-');
        string? script = subtags.Skip(1).FirstOrDefault(subtag => subtag.Length == 4 && subtag.All(char.IsAsciiLetter));
        return (script is null ? RightToLeftLanguages.Contains(subtags[0]) : RightToLeftScripts.Contains(script)) ? "rtl" : "ltr";
    }

    /// <summary>The language in its own words, for example <c>Deutsch</c>; the tag itself where that is not known.</summary>
    public static string NativeName(string locale)
    {
        foreach (string tag in Chain(locale))
        {
            if (NativeNames.Value.TryGetValue(tag, out string? name))
            {
                return tag.Length == locale.Length ? name : $"{name} ({locale})";
            }
        }

        return locale;
    }

    /// <summary>True when both tags name the same language, whatever the region.</summary>
    public static bool SameLanguage(string left, string right) =>
        left.AsSpan(0, LanguageLength(left)).Equals(right.AsSpan(0, LanguageLength(right)), StringComparison.OrdinalIgnoreCase);

    private static int LanguageLength(string tag) => tag.IndexOf('-') is var dash and >= 0 ? dash : tag.Length;

    private static string? Parent(string tag) => tag.LastIndexOf('-') is var dash and > 0 ? tag[..dash] : null;
}
