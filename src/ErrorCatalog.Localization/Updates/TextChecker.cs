using ErrorCatalog.Compiler;

namespace ErrorCatalog.Localization;

/// <summary>
/// Reads and checks locale files at run time with the compiler that checks them at build time, so that a correction is held to the
/// same rules. A file is taken whole or not at all: a text that a build would leave out refuses it.
/// </summary>
internal sealed class TextChecker
{
    private readonly IReadOnlyList<ProblemCatalog> _catalogs;
    private readonly Dictionary<string, Lazy<TranslationFrame>> _frames;

    public TextChecker(IReadOnlyList<ProblemCatalog> catalogs)
    {
        _catalogs = catalogs;
        _frames = catalogs.ToDictionary(catalog => catalog.Name, catalog => new Lazy<TranslationFrame>(() => TranslationFrame.Of(CatalogFrame.Of(catalog))), StringComparer.Ordinal);
    }

    /// <summary>Checks one locale file.</summary>
    /// <param name="source">Name of the file for findings.</param>
    /// <param name="locale">The language, as the folder of the file says.</param>
    /// <param name="catalog">The catalog, as the name of the file says.</param>
    /// <param name="text">Content of the file.</param>
    public CheckedTexts Check(string source, string locale, string catalog, string text)
    {
        LocaleFile file = LocaleFileParser.Parse($"locales/{locale}/{catalog}.yaml", text);
        List<TextUpdateFinding> findings = [.. file.Diagnostics.Select(found => Finding(source, found, TranslationRules.TakesTextAway(found.RuleId)))];
        if (_catalogs.FirstOrDefault(known => known.Name == catalog) is not { } owner)
        {
            findings.Add(Finding(source, LocaleLinker.UnknownCatalog(_catalogs.Select(known => known.Name), file), isRefused: true));
            return new CheckedTexts(null, [], findings);
        }

        if (file.Locale.Length == 0)
        {
            return new CheckedTexts(owner, [], findings);
        }

        // Causes and background stand on the site only; a program shows the other texts.
        LocaleFile shown = file with { Entries = new EquatableArray<EntryText>(file.Entries.Select(entry => entry with { Causes = default, Doc = null })) };
        CheckedLocale result = LocaleLinker.Check(_frames[catalog].Value, shown, default);
        findings.AddRange(result.Problems.Select(problem => Finding(source, problem.Diagnostic, problem.IsLeftOut && problem.Field is not null)));
        return findings.Exists(finding => finding.IsRefused)
            ? new CheckedTexts(owner, [], findings)
            : new CheckedTexts(owner, [.. result.Fitting.Entries.Select(entry => Replacement(file.Locale, entry))], findings);
    }

    private static TextReplacement Replacement(string locale, EntryText entry) => new(locale, entry.Key)
    {
        Title = entry.Title,
        Explain = entry.Explain,
        FixHint = entry.FixHint,
        Rule = entry.Rule,
    };

    private static TextUpdateFinding Finding(string source, CatalogDiagnostic found, bool isRefused) =>
        new(source, found.Range.StartLine + 1, found.Range.StartColumn + 1, found.RuleId, found.Message, isRefused);
}
