using System.Collections.Concurrent;
using ErrorCatalog.Messages;

namespace ErrorCatalog;

/// <summary>
/// Finds the pattern of a text along the CLDR fallback chain of the language asked for. Made anew whenever a layer of texts
/// changes; the decoded texts of the languages are kept.
/// </summary>
internal sealed class CatalogTexts
{
    // Locale tags come from requests; beyond this many a chain is built anew each time instead of being kept.
    private const int KeptChains = 512;

    private readonly ProblemCatalog _catalog;
    private readonly CatalogData _data;
    private readonly IReadOnlyDictionary<string, Dictionary<int, EntryTexts>>[] _layers;
    private readonly ConcurrentDictionary<string, LocaleTexts> _byLocale;
    private readonly ConcurrentDictionary<string, KeptChain> _chains = new(StringComparer.Ordinal);
    private readonly LanguageTexts _source;

    // Most readers of a process share a language, so the chain used last saves the look-up.
    private KeptChain? _latest;

    public CatalogTexts(ProblemCatalog catalog, CatalogData data)
        : this(catalog, data, new(StringComparer.OrdinalIgnoreCase), [])
    {
    }

    private CatalogTexts(
        ProblemCatalog catalog,
        CatalogData data,
        ConcurrentDictionary<string, LocaleTexts> byLocale,
        IReadOnlyDictionary<string, Dictionary<int, EntryTexts>>[] layers)
    {
        _catalog = catalog;
        _data = data;
        _byLocale = byLocale;
        _layers = layers;
        _source = Language(data.SourceLocale);
        Locales = layers.Length == 0
            ? data.Locales
            :
            [
                .. data.Locales,
                .. layers.SelectMany(layer => layer.Keys)
                    .Except(data.Locales.Append(data.SourceLocale), StringComparer.OrdinalIgnoreCase)
                    .Order(StringComparer.Ordinal),
            ];
    }

    /// <summary>Tags of the languages besides the source language, those of layers included.</summary>
    public IReadOnlyList<string> Locales { get; }

    /// <summary>The same catalog under other layers, the lowest first.</summary>
    public CatalogTexts With(IEnumerable<CatalogTextLayer> layers) => new(_catalog, _data, _byLocale, [.. layers.Select(layer => layer.ByLocale)]);

    /// <summary>
    /// The pattern in the best language there is, the language of that pattern, and whether it is a mere fallback; null when
    /// the entry has no such text. Without a language, the compiled text of the source language.
    /// </summary>
    public (CatalogText Text, string Locale, bool IsFallback)? Find(ProblemDescriptor entry, TextField field, string? locale)
    {
        if (locale is null)
        {
            return entry.Source.Text(field) is { } compiled ? (compiled, _data.SourceLocale, false) : null;
        }

        if (!string.Equals(locale, _data.SourceLocale, StringComparison.Ordinal))
        {
            foreach (LanguageTexts language in Chain(locale))
            {
                if (language.Find(entry, field) is { } found)
                {
                    return (found, language.Locale, false);
                }
            }
        }

        return _source.Find(entry, field) is { } text ? (text, _data.SourceLocale, !IsSource(locale)) : null;
    }

    private bool IsSource(string locale) =>
        string.Equals(locale, _data.SourceLocale, StringComparison.Ordinal)
        || (LocaleTag.TryNormalize(locale, out _) && LocaleFallback.Chain(locale).Contains(_data.SourceLocale, StringComparer.OrdinalIgnoreCase));

    private LanguageTexts[] Chain(string locale)
    {
        KeptChain? latest = Volatile.Read(ref _latest);
        if (latest is not null && string.Equals(latest.Wanted, locale, StringComparison.Ordinal))
        {
            return latest.Languages;
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
        return chain.Languages;
    }

    private LanguageTexts[] BuildChain(string locale) =>
    [
        .. LocaleFallback.Chain(locale)
            .Where(tag => IsSameTag(tag, _data.SourceLocale)
                || _data.Locales.Contains(tag, StringComparer.OrdinalIgnoreCase)
                || _layers.Any(layer => layer.ContainsKey(tag)))
            .Select(tag => IsSameTag(tag, _data.SourceLocale) ? _source : Language(tag)),
    ];

    private LanguageTexts Language(string tag)
    {
        Dictionary<int, EntryTexts>[] layers =
            [.. _layers.Reverse().Select(layer => layer.GetValueOrDefault(tag)).OfType<Dictionary<int, EntryTexts>>()];
        if (IsSameTag(tag, _data.SourceLocale))
        {
            return new LanguageTexts(_data.SourceLocale, null, isSource: true, layers);
        }

        LocaleTexts? compiled = _data.Locales.FirstOrDefault(known => IsSameTag(known, tag)) is { } name
            ? _byLocale.GetOrAdd(name, key => new LocaleTexts(_data, key, _catalog.Count))
            : null;
        return new LanguageTexts(compiled?.Locale ?? tag, compiled, isSource: false, layers);
    }

    private static bool IsSameTag(string left, string right) => string.Equals(left, right, StringComparison.OrdinalIgnoreCase);

    private sealed record KeptChain(string Wanted, LanguageTexts[] Languages);
}
