using System.Collections.Concurrent;
using ErrorCatalog.Messages;

namespace ErrorCatalog;

/// <summary>Finds the pattern of a text along the CLDR fallback chain of the language asked for.</summary>
internal sealed class CatalogTexts(ProblemCatalog catalog, CatalogData data)
{
    // Locale tags come from requests; beyond this many a chain is built anew each time instead of being kept.
    private const int KeptChains = 512;

    private readonly ConcurrentDictionary<string, LocaleTexts?> _byLocale = new(StringComparer.OrdinalIgnoreCase);
    private readonly ConcurrentDictionary<string, KeptChain> _chains = new(StringComparer.Ordinal);

    // Most readers of a process share a language, so the chain used last saves the look-up.
    private KeptChain? _latest;

    /// <summary>
    /// The pattern in the best language there is, the language of that pattern, and whether it is a mere fallback; null when
    /// the entry has no such text.
    /// </summary>
    public (CatalogText Text, string Locale, bool IsFallback)? Find(ProblemDescriptor entry, TextField field, string? locale)
    {
        if (locale is not null && !string.Equals(locale, catalog.SourceLocale, StringComparison.Ordinal))
        {
            foreach (LocaleTexts? texts in Chain(locale))
            {
                EntryTexts source = texts is null ? entry.Source : texts.Of(entry);
                if (source.Text(field) is { } found)
                {
                    return (found, texts?.Locale ?? catalog.SourceLocale, false);
                }
            }
        }

        return entry.Source.Text(field) is { } text
            ? (text, catalog.SourceLocale, locale is not null && !IsSource(locale))
            : null;
    }

    private bool IsSource(string locale) =>
        LocaleTag.TryNormalize(locale, out _) && LocaleFallback.Chain(locale).Contains(catalog.SourceLocale, StringComparer.OrdinalIgnoreCase);

    private LocaleTexts?[] Chain(string locale)
    {
        KeptChain? latest = Volatile.Read(ref _latest);
        if (latest is not null && string.Equals(latest.Wanted, locale, StringComparison.Ordinal))
        {
            return latest.Texts;
        }

        if (!_chains.TryGetValue(locale, out KeptChain? chain))
        {
            // What is no language tag can have megabytes; no cache shall remember it.
            if (!LocaleTag.TryNormalize(locale, out _))
            {
                return [];
            }

            chain = new KeptChain(locale, BuildChain(locale));
            if (_chains.Count < KeptChains)
            {
                chain = _chains.GetOrAdd(locale, chain);
            }
        }

        Volatile.Write(ref _latest, chain);
        return chain.Texts;
    }

    // A null member stands for the source language, whose texts are part of the entries.
    private LocaleTexts?[] BuildChain(string locale) =>
    [
        .. LocaleFallback.Chain(locale)
            .Where(tag => IsSameTag(tag, catalog.SourceLocale) || data.Locales.Contains(tag, StringComparer.OrdinalIgnoreCase))
            .Select(tag => IsSameTag(tag, catalog.SourceLocale)
                ? null
                : _byLocale.GetOrAdd(tag, name => new LocaleTexts(data, data.Locales.First(l => IsSameTag(l, name)), catalog.Count))),
    ];

    private static bool IsSameTag(string left, string right) => string.Equals(left, right, StringComparison.OrdinalIgnoreCase);

    private sealed record KeptChain(string Wanted, LocaleTexts?[] Texts);
}
