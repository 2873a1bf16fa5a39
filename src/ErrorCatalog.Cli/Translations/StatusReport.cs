using ErrorCatalog.Compiler;

namespace ErrorCatalog.Cli.Translations;

/// <summary>How the translations of a folder stand.</summary>
/// <param name="Languages">One for each language, ordered by tag (ordinal).</param>
internal sealed record StatusReport(IReadOnlyList<LanguageStatus> Languages)
{
    /// <summary>Every text in every language.</summary>
    public IEnumerable<TranslationUnit> Units => Languages.SelectMany(language => language.Units);

    /// <summary>Counts the texts of a folder.</summary>
    public static StatusReport Of(TranslationFolder folder, SourceHistory history) => new(
    [
        .. folder.Translations
            .GroupBy(translations => translations.Locale, StringComparer.Ordinal)
            .OrderBy(group => group.Key, StringComparer.Ordinal)
            .Select(group => new LanguageStatus(group.Key, [.. group.Select(translations => new CatalogStatus(translations, Oldest(translations, history)))])),
    ]);

    // What is not committed yet is younger than everything that is.
    private static OutdatedText? Oldest(LocaleTranslations translations, SourceHistory history) => translations.Units
        .Where(unit => unit.Status == TranslationStatus.Stale)
        .Select(unit => history.Of(unit) is { ReplacedAt: { } since } ? new OutdatedText(unit, since) : null)
        .OfType<OutdatedText>()
        .MinBy(text => text.Since);
}
