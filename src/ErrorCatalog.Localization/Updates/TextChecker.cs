using ErrorCatalog.Compiler;

namespace ErrorCatalog.Localization;

/// <summary>
/// Reads and checks locale files at run time with the compiler that checks them at build time, so that a correction is held to the
/// same rules. A file is taken whole or not at all: a text that a build would leave out refuses it.
/// </summary>
internal sealed class TextChecker
{
    private readonly IReadOnlyList<ProblemCatalog> _catalogs;
    private readonly Dictionary<string, Lazy<CatalogModel>> _models;
    private readonly HashSet<string> _lossy;

    public TextChecker(IReadOnlyList<ProblemCatalog> catalogs)
    {
        _catalogs = catalogs;
        _models = catalogs.ToDictionary(catalog => catalog.Name, catalog => new Lazy<CatalogModel>(() => CatalogFrame.Of(catalog)), StringComparer.Ordinal);
        _lossy = [.. CatalogRules.All.Where(rule => rule.Severity == CatalogSeverity.Error).Select(rule => rule.Id), CatalogRules.TranslationNotText.Id, CatalogRules.TranslationBadPattern.Id];
    }

    /// <summary>Checks one locale file.</summary>
    /// <param name="source">Name of the file for findings.</param>
    /// <param name="locale">The language, as the folder of the file says.</param>
    /// <param name="catalog">The catalog, as the name of the file says.</param>
    /// <param name="text">Content of the file.</param>
    public CheckedTexts Check(string source, string locale, string catalog, string text)
    {
        LocaleFile file = LocaleFileParser.Parse($"locales/{locale}/{catalog}.yaml", text);

        // What breaks a rule while the file is read loses a text or all of them, whatever severity it is shown with.
        List<TextUpdateFinding> findings = [.. file.Diagnostics.Select(found => Finding(source, found, _lossy.Contains(found.RuleId) || file.Locale.Length == 0))];
        if (_catalogs.FirstOrDefault(known => known.Name == catalog) is not { } owner)
        {
            findings.AddRange(LocaleLinker.Check(new EquatableArray<CatalogModel>(_models.Values.Select(known => known.Value)), file)
                .Select(found => Finding(source, found, isRefused: true)));
            return new CheckedTexts(null, [], findings);
        }

        // Causes and background stand on the site only; a program shows the other texts.
        LocaleFile shown = file with { Entries = new EquatableArray<EntryText>(file.Entries.Select(entry => entry with { Causes = default, Doc = null })) };
        CatalogModel model = _models[catalog].Value;
        LocaleModel fitting = LocaleLinker.Merge(model, file.Locale, shown.Entries);
        HashSet<int> lost = LostPlaces(owner, shown, fitting);
        findings.AddRange(LocaleLinker.Check(model, shown).Select(found => Finding(source, found, lost.Contains(found.Range.Start))));
        return findings.Exists(finding => finding.IsRefused)
            ? new CheckedTexts(owner, [], findings)
            : new CheckedTexts(owner, [.. fitting.Entries.Select(entry => Replacement(file.Locale, entry))], findings);
    }

    // Where the texts are that the file has and the linker left out.
    private static HashSet<int> LostPlaces(ProblemCatalog catalog, LocaleFile file, LocaleModel fitting)
    {
        HashSet<string> kept = [.. fitting.Entries.SelectMany(Names)];
        HashSet<string> lost = [.. file.Entries.Where(entry => catalog.Find(entry.Key)?.Key == entry.Key).SelectMany(Names).Where(name => !kept.Contains(name))];
        return [.. file.Positions.Where(place => lost.Contains(place.Name)).Select(place => place.Range.Start)];
    }

    private static IEnumerable<string> Names(EntryText entry)
    {
        string?[] texts = [entry.Title, entry.Explain, entry.FixHint, entry.Rule];
        return TextName.Fields.Where(field => texts[(int)field] is not null).Select(field => $"{entry.Key}/{TextName.Token(field)}");
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
