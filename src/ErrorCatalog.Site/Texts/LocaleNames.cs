using ErrorCatalog.Messages;
using ErrorCatalog.Site.Chrome;

namespace ErrorCatalog.Site.Texts;

/// <summary>What a page must know about a language tag: its parents, its direction, its own name.</summary>
internal static class LocaleNames
{
    // Not from the culture data of the platform: pages must be the same bytes wherever they are built.
    private static readonly Lazy<IReadOnlyDictionary<string, string>> NativeNames =
        new(static () => EmbeddedTexts.TryReadTexts("languages/names.json")!);

    /// <summary>The tag and then its parents, most specific first.</summary>
    public static IReadOnlyList<string> Chain(string locale) =>
        LocaleFallback.Chain(locale) is { Count: > 0 } chain ? chain : [locale];

    /// <summary>The HTML <c>dir</c> value.</summary>
    public static string Direction(string locale) =>
        TextDirectionality.Of(locale) == TextDirection.RightToLeft ? "rtl" : "ltr";

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
        Language(left).Equals(Language(right), StringComparison.OrdinalIgnoreCase);

    private static ReadOnlySpan<char> Language(ReadOnlySpan<char> tag) => tag.IndexOf('-') is var dash and >= 0 ? tag[..dash] : tag;
}
