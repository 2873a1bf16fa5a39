using ErrorCatalog.Messages;

namespace ErrorCatalog.Compiler;

/// <summary>Holds translations against their catalog: a text that does not fit is reported and left out, so readers fall back.</summary>
public static class LocaleLinker
{
    /// <summary>The translations of <paramref name="texts"/> that fit <paramref name="catalog"/>; of texts for the same key the first.</summary>
    /// <param name="catalog">The merged catalog.</param>
    /// <param name="locale">BCP 47 tag in canonical case.</param>
    /// <param name="texts">Texts of all files for this catalog and locale.</param>
    public static LocaleModel Merge(CatalogModel catalog, string locale, EquatableArray<EntryText> texts)
    {
        TranslationFrame frame = TranslationFrame.Of(catalog);
        HashSet<string> seen = new(StringComparer.Ordinal);
        List<EntryText> fitting = [];
        foreach (EntryText text in texts)
        {
            if (frame.Find(text.Key) is { } entry && seen.Add(text.Key)
                && TranslationCheck.Fitting(text, TranslationCheck.Problems(text, entry, locale)) is { } good)
            {
                fitting.Add(good);
            }
        }

        return Model(catalog.Name, locale, fitting);
    }

    /// <summary>The texts of all files of one catalog and language that fit; of several files with a key the first counts, whether its texts fit or not.</summary>
    /// <param name="catalog">Name of the catalog.</param>
    /// <param name="locale">BCP 47 tag in canonical case.</param>
    /// <param name="files">The files, ordered by path.</param>
    public static LocaleModel Union(string catalog, string locale, IReadOnlyList<CheckedLocale> files)
    {
        if (files.Count == 1)
        {
            return files[0].Fitting;
        }

        HashSet<string> seen = new(StringComparer.Ordinal);
        List<EntryText> texts = [];
        foreach (CheckedLocale file in files)
        {
            texts.AddRange(file.Fitting.Entries.Where(text => !seen.Contains(text.Key)));
            seen.UnionWith(file.File.Entries.Select(text => text.Key));
        }

        return Model(catalog, locale, texts);
    }

    /// <summary>True when a language without a text takes that of another one, as es-MX takes that of es.</summary>
    /// <param name="locale">BCP 47 tag in canonical case.</param>
    /// <param name="other">Tag of the other language.</param>
    public static bool InheritsFrom(string locale, string other) => LocaleFallback.Chain(locale).Skip(1).Contains(other);

    /// <summary>Findings in the file that only the catalog can tell: unknown keys, unknown placeholders, selects that do not fit.</summary>
    /// <param name="catalog">The merged catalog.</param>
    /// <param name="file">A file of that catalog.</param>
    public static EquatableArray<CatalogDiagnostic> Check(CatalogModel catalog, LocaleFile file) =>
        new(DiagnosticOrder.Sort(Check(TranslationFrame.Of(catalog), file, default).Problems.Select(problem => problem.Diagnostic)));

    /// <summary>As for one catalog; the file name says which. A file of no catalog is a finding of its own.</summary>
    /// <param name="catalogs">All merged catalogs.</param>
    /// <param name="file">The file.</param>
    public static EquatableArray<CatalogDiagnostic> Check(EquatableArray<CatalogModel> catalogs, LocaleFile file)
    {
        CatalogModel? catalog = catalogs.FirstOrDefault(candidate => candidate.Name == file.Catalog);
        return catalog is null ? new EquatableArray<CatalogDiagnostic>([UnknownCatalog(catalogs.Select(known => known.Name), file)]) : Check(catalog, file);
    }

    /// <summary>Entries that two files translate into the same language.</summary>
    /// <param name="files">All locale files, in the order that decides which of two texts stays.</param>
    public static EquatableArray<CatalogDiagnostic> CheckRepeats(IEnumerable<LocaleFile> files)
    {
        List<CatalogDiagnostic> findings = [];
        Dictionary<(string Catalog, string Locale, string Key), string> owners = [];
        foreach (LocaleFile file in files)
        {
            LocalePlaces places = new(file);
            foreach (EntryText text in file.Entries)
            {
                if (!owners.TryGetValue((file.Catalog, file.Locale, text.Key), out string? owner))
                {
                    owners.Add((file.Catalog, file.Locale, text.Key), file.Path);
                    continue;
                }

                findings.Add(Finding(
                    CatalogRules.TranslatedTwice,
                    places.Of(text.Key),
                    $"'{text.Key}' in one file per language",
                    $"it also in {owner}",
                    "Remove one of the two; the first file by path counts."));
            }
        }

        return new EquatableArray<CatalogDiagnostic>(DiagnosticOrder.Sort(findings));
    }

    /// <summary>Languages in <c>complete</c> that have no locale file at all.</summary>
    /// <param name="files">All catalog files.</param>
    /// <param name="translated">Which catalog has a file in which language.</param>
    public static EquatableArray<CatalogDiagnostic> CheckComplete(IEnumerable<CatalogFile> files, IEnumerable<(string Catalog, string Locale)> translated)
    {
        HashSet<(string, string)> known = new(translated);
        HashSet<(string, string)> told = [];
        List<CatalogDiagnostic> findings = [];
        foreach (CatalogFile file in files)
        {
            foreach (string tag in file.Model?.Complete ?? default)
            {
                if (tag != file.Model!.SourceLocale
                    && !known.Contains((file.Model.Name, tag))
                    && told.Add((file.Model.Name, tag)))
                {
                    findings.Add(TranslationFindings.NoFile(file.Model.Name, tag, file.Positions.First(position => position.Name == "complete/" + tag).Range));
                }
            }
        }

        return new EquatableArray<CatalogDiagnostic>(DiagnosticOrder.Sort(findings));
    }

    /// <summary>Keys that the files of a catalog declare, those of entries with errors included; ordered.</summary>
    public static EquatableArray<string> DeclaredKeys(string catalog, IEnumerable<CatalogFile> files) =>
        new(CatalogOrder.Of(catalog, files).Keys.OrderBy(key => key, StringComparer.Ordinal).ToArray());

    /// <summary>Holds one file against its catalog.</summary>
    /// <param name="frame">The frame of the merged catalog.</param>
    /// <param name="file">A file of that catalog in a known language.</param>
    /// <param name="declared">Keys that are not unknown, even when their entries have errors.</param>
    public static CheckedLocale Check(TranslationFrame frame, LocaleFile file, EquatableArray<string> declared)
    {
        LocalePlaces places = new(file);
        List<LocaleProblem> problems = [];
        List<EntryText> fitting = new(file.Entries.Count);
        HashSet<string>? known = null;
        foreach (EntryText text in file.Entries)
        {
            if (frame.Find(text.Key) is not { } entry)
            {
                if (problems.Count < CatalogLimits.MaxFindings && !(known ??= new HashSet<string>(declared, StringComparer.Ordinal)).Contains(text.Key))
                {
                    problems.Add(UnknownEntry(frame, text.Key, places));
                }

                continue;
            }

            IReadOnlyList<TranslationProblem> found = TranslationCheck.Problems(text, entry, file.Locale);
            if (TranslationCheck.Fitting(text, found) is { } good)
            {
                fitting.Add(good);
            }

            problems.AddRange(found.Take(CatalogLimits.MaxFindings - problems.Count).Select(problem => new LocaleProblem(
                text.Key,
                problem.Field,
                problem.IsLeftOut,
                Finding(problem.Rule, places.Of(text, problem), problem.Expected, problem.Found, problem.Fix))));
        }

        return new CheckedLocale(
            file,
            Model(frame.Catalog, file.Locale, fitting),
            new EquatableArray<LocaleProblem>(problems.ToArray()));
    }

    /// <summary>The finding about a file of no catalog.</summary>
    /// <param name="catalogs">Names of all catalogs.</param>
    /// <param name="file">The file.</param>
    public static CatalogDiagnostic UnknownCatalog(IEnumerable<string> catalogs, LocaleFile file) => Finding(
        CatalogRules.UnknownCatalog,
        new SourceRange(file.Path, 0, 0, 0, 0, 0, 0),
        "a file named like a catalog",
        FindingText.Quote(file.Catalog),
        FindingText.DidYouMean(file.Catalog, catalogs.ToArray()));

    private static LocaleModel Model(string catalog, string locale, List<EntryText> texts) =>
        new(catalog, locale, new EquatableArray<EntryText>(texts.OrderBy(text => text.Key, StringComparer.Ordinal).ToArray()));

    private static LocaleProblem UnknownEntry(TranslationFrame frame, string key, LocalePlaces places) => new(
        key,
        null,
        IsLeftOut: true,
        Finding(
            CatalogRules.UnknownEntry,
            places.Of(key),
            $"a key of the catalog '{frame.Catalog}'",
            FindingText.Quote(key),
            Spelling.Nearest(key, frame.Keys) is { } nearest ? $"Did you mean '{nearest}'?" : "Remove it, or restore the entry."));

    private static CatalogDiagnostic Finding(CatalogRule rule, SourceRange range, string expected, string found, string fix) =>
        new(rule.Id, rule.Severity, FindingText.Compose(expected, found, fix), range);
}
