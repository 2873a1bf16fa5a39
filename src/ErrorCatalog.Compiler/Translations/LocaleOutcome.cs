namespace ErrorCatalog.Compiler;

/// <summary>What the locale files and lock files of one catalog and language come to.</summary>
/// <param name="Texts">The texts that readers see, with the marks of those that are stale; copies of the source text are no translations and left out. Free of positions.</param>
/// <param name="Diagnostics">Everything that is wrong with them beyond the reading of the files, ordered by path and position.</param>
public sealed record LocaleOutcome(LocaleModel Texts, EquatableArray<CatalogDiagnostic> Diagnostics)
{
    /// <summary>Puts together what was judged of one language.</summary>
    /// <param name="language">The language.</param>
    /// <param name="judged">All texts of the catalog in this language, in the order of the entries.</param>
    public static LocaleOutcome Of(LanguageTexts language, IReadOnlyList<JudgedTexts> judged) =>
        new(ShownTexts.Of(language.Fitting, judged), TranslationFindings.Of(language, judged));
}
