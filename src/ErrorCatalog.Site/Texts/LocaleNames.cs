using System.Collections.Concurrent;
using ErrorCatalog.Messages;
using ErrorCatalog.Site.Chrome;

namespace ErrorCatalog.Site.Texts;

/// <summary>What a page must know about a language tag: its parents, its direction, its own name.</summary>
internal static class LocaleNames
{
    // Not from the culture data of the platform: pages must be the same bytes wherever they are built.
    private static readonly Lazy<IReadOnlyDictionary<string, string>> NativeNames =
        new(static () => EmbeddedTexts.TryReadTexts("languages/names.json")!);

    // Every page names every language; the tags are those of the catalogs, so there are few.
    private static readonly ConcurrentDictionary<string, Facts> Known = new(StringComparer.Ordinal);

    /// <summary>The tag and then its parents, most specific first.</summary>
    public static IReadOnlyList<string> Chain(string locale) => Of(locale).Chain;

    /// <summary>The HTML <c>dir</c> value.</summary>
    public static string Direction(string locale) => Of(locale).Direction;

    /// <summary>The language in its own words, for example <c>Deutsch</c>; the tag itself where that is not known.</summary>
    public static string NativeName(string locale) => Of(locale).NativeName;

    /// <summary>True when both tags name the same language, whatever the region.</summary>
    public static bool SameLanguage(string left, string right) =>
        Language(left).Equals(Language(right), StringComparison.OrdinalIgnoreCase);

    private static Facts Of(string locale) => Known.GetOrAdd(locale, static tag =>
    {
        IReadOnlyList<string> chain = LocaleFallback.Chain(tag) is { Count: > 0 } parents ? parents : [tag];
        return new Facts(chain, TextDirectionality.Of(tag) == TextDirection.RightToLeft ? "rtl" : "ltr", NameOf(tag, chain));
    });

    private static string NameOf(string locale, IReadOnlyList<string> chain)
    {
        foreach (string tag in chain)
        {
            if (NativeNames.Value.TryGetValue(tag, out string? name))
            {
                return tag.Length == locale.Length ? name : $"{name} ({locale})";
            }
        }

        return locale;
    }

    private static ReadOnlySpan<char> Language(ReadOnlySpan<char> tag) => tag.IndexOf('-') is var dash and >= 0 ? tag[..dash] : tag;

    private sealed record Facts(IReadOnlyList<string> Chain, string Direction, string NativeName);
}
