namespace ErrorCatalog.Messages;

/// <summary>Where text is looked for when a language has none: the parents of CLDR 48, then truncation (UTS #35, "Locale inheritance").</summary>
public static class LocaleFallback
{
    private const string Root = "und";

    private static readonly Lazy<Dictionary<string, string>> _parents = new(ReadParents);
    private static readonly BoundedCache<IReadOnlyList<string>> _chains = new(Build);

    /// <summary>
    /// The tag itself in canonical spelling, then its parents: <c>es-MX</c> → <c>es-MX, es-419, es</c>; <c>zh-Hant-HK</c> →
    /// <c>zh-Hant-HK, zh-Hant</c>, because <c>zh</c> is another script. The root is left out.
    /// </summary>
    /// <param name="tag">The language tag, in any spelling that <see cref="LocaleTag.TryNormalize"/> takes.</param>
    /// <returns>Empty when it is no language tag.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="tag"/> is null.</exception>
    public static IReadOnlyList<string> Chain(string tag)
    {
        if (tag is null)
        {
            throw new ArgumentNullException(nameof(tag));
        }

        return _chains.Get(tag);
    }

    private static string[] Build(string tag)
    {
        if (!LocaleTag.TryNormalize(tag, out string current))
        {
            return [];
        }

        List<string> chain = [];
        while (current.Length > 0 && current != Root)
        {
            chain.Add(current);
            current = _parents.Value.TryGetValue(current, out string? parent) ? parent : LocaleTag.Truncate(current);
        }

        return [.. chain];
    }

    private static Dictionary<string, string> ReadParents()
    {
        Dictionary<string, string> parents = new(StringComparer.Ordinal);
        foreach (string row in CldrLocaleData.Parents)
        {
            int bar = row.IndexOf('|');
            foreach (string child in row.Substring(bar + 1).Split(' '))
            {
                parents.Add(child, row.Substring(0, bar));
            }
        }

        return parents;
    }
}
