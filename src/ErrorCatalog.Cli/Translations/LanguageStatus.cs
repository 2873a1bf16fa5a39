using ErrorCatalog.Compiler;

namespace ErrorCatalog.Cli.Translations;

/// <summary>How the translations into one language stand.</summary>
/// <param name="Locale">BCP 47 tag.</param>
/// <param name="Catalogs">One for each catalog, ordered by name (ordinal).</param>
internal sealed record LanguageStatus(string Locale, IReadOnlyList<CatalogStatus> Catalogs)
{
    /// <summary>Every text of every catalog.</summary>
    public IEnumerable<TranslationUnit> Units => Catalogs.SelectMany(catalog => catalog.Translations.Units);

    /// <summary>How many texts have which status.</summary>
    public TranslationCounts Counts { get; } = TranslationCounts.Of(Catalogs.SelectMany(catalog => catalog.Translations.Units));

    /// <summary>The text that is outdated for longest, or null when none is, or git does not tell.</summary>
    public OutdatedText? Oldest => Catalogs.Select(catalog => catalog.Oldest).OfType<OutdatedText>().MinBy(text => text.Since);
}
