namespace ErrorCatalog.Compiler;

/// <summary>What the locale files and lock files of one catalog and language come to.</summary>
/// <param name="Texts">The texts that readers see, with the marks of those that are stale; copies of the source text are no translations and left out. Free of positions.</param>
/// <param name="Diagnostics">Everything that is wrong with them beyond the reading of the files, ordered by path and position.</param>
public sealed record LocaleOutcome(LocaleModel Texts, EquatableArray<CatalogDiagnostic> Diagnostics)
{
    /// <summary>Judges the texts of one language.</summary>
    /// <param name="sources">The source texts of the catalog.</param>
    /// <param name="locale">BCP 47 tag in canonical case.</param>
    /// <param name="files">Its locale files, at least one, ordered by path, held against the catalog.</param>
    /// <param name="locks">Its lock files.</param>
    /// <param name="others">Fitting texts of the other languages, from which this one may inherit; languages that are no parents do not matter.</param>
    public static LocaleOutcome Of(
        TranslationSources sources,
        string locale,
        IReadOnlyList<CheckedLocale> files,
        IReadOnlyList<LockFile> locks,
        IEnumerable<LocaleModel> others)
    {
        LocaleModel fitting = LocaleLinker.Union(sources.Catalog, locale, files);
        WrittenTexts written = new(files.Select(file => file.File));
        LocaleStatus status = new(locale, sources.SourceLocale, written, fitting, locks, LocaleStatus.Parents(locale, others));
        List<TranslationState> states = status.Of(sources.Units).ToList();
        return new LocaleOutcome(
            ShownTexts.Of(fitting, states),
            TranslationFindings.Of(sources.Catalog, locale, files, written, states, sources.Complete.Contains(locale)));
    }
}
