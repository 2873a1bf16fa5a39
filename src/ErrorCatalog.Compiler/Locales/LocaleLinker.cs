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
        Dictionary<string, EntryModel> entries = Index(catalog);
        HashSet<string> seen = new(StringComparer.Ordinal);
        List<EntryText> fitting = [];
        foreach (EntryText text in texts)
        {
            if (entries.TryGetValue(text.Key, out EntryModel? entry) && seen.Add(text.Key)
                && TranslationCheck.Fitting(text, entry, locale) is { } good)
            {
                fitting.Add(good);
            }
        }

        return new LocaleModel(
            catalog.Name,
            locale,
            new EquatableArray<EntryText>(fitting.OrderBy(text => text.Key, StringComparer.Ordinal).ToArray()));
    }

    /// <summary>
    /// The part of a catalog that translations are held against: keys, parameters and names of causes. Equal frames give equal
    /// results of <see cref="Merge"/> and <see cref="Check(CatalogModel, LocaleFile)"/>, so that an edit of a source text leaves
    /// every translation as it is.
    /// </summary>
    /// <param name="catalog">The merged catalog.</param>
    public static CatalogModel Frame(CatalogModel catalog) => catalog with
    {
        Namespace = null,
        BaseUri = null,
        Entries = new EquatableArray<EntryModel>(catalog.Entries.Select(Frame).ToArray()),
    };

    /// <summary>Findings in the file that only the catalog can tell: unknown keys, unknown placeholders, selects that do not fit.</summary>
    /// <param name="catalog">The merged catalog.</param>
    /// <param name="file">A file of that catalog.</param>
    public static EquatableArray<CatalogDiagnostic> Check(CatalogModel catalog, LocaleFile file) => Check(catalog, file, default);

    /// <summary>As for one catalog; the file name says which. A file of no catalog is a finding of its own.</summary>
    /// <param name="catalogs">All merged catalogs.</param>
    /// <param name="file">The file.</param>
    public static EquatableArray<CatalogDiagnostic> Check(EquatableArray<CatalogModel> catalogs, LocaleFile file)
    {
        CatalogModel? catalog = catalogs.FirstOrDefault(candidate => candidate.Name == file.Catalog);
        return catalog is null ? new EquatableArray<CatalogDiagnostic>([UnknownCatalog(catalogs, file)]) : Check(catalog, file);
    }

    /// <summary>Entries that two files translate into the same language.</summary>
    /// <param name="files">All locale files, in the order that decides which of two texts stays.</param>
    public static EquatableArray<CatalogDiagnostic> CheckRepeats(IEnumerable<LocaleFile> files)
    {
        List<CatalogDiagnostic> findings = [];
        Dictionary<(string Catalog, string Locale, string Key), string> owners = [];
        foreach (LocaleFile file in files)
        {
            Dictionary<string, SourceRange> positions = LocalePositions.Index(file);
            foreach (EntryText text in file.Entries)
            {
                if (!owners.TryGetValue((file.Catalog, file.Locale, text.Key), out string? owner))
                {
                    owners.Add((file.Catalog, file.Locale, text.Key), file.Path);
                    continue;
                }

                findings.Add(Finding(
                    CatalogRules.TranslatedTwice,
                    positions[text.Key],
                    $"'{text.Key}' in one file per language",
                    $"it also in {owner}",
                    "Remove one of the two; the first file by path counts."));
            }
        }

        return new EquatableArray<CatalogDiagnostic>(DiagnosticOrder.Sort(findings));
    }

    /// <summary>Keys that the files of a catalog declare, those of entries with errors included; ordered.</summary>
    public static EquatableArray<string> DeclaredKeys(string catalog, IEnumerable<CatalogFile> files)
    {
        const string Prefix = "errors/";
        SortedSet<string> keys = new(StringComparer.Ordinal);
        foreach (CatalogFile file in files.Where(file => file.Model?.Name == catalog))
        {
            foreach (NamedPosition position in file.Positions)
            {
                if (position.Name.StartsWith(Prefix, StringComparison.Ordinal) && position.Name.IndexOf('/', Prefix.Length) < 0)
                {
                    keys.Add(position.Name.Substring(Prefix.Length));
                }
            }
        }

        return new EquatableArray<string>(keys.ToArray());
    }

    /// <summary>As the public one; keys in <paramref name="declared"/> are not unknown, even when their entries have errors.</summary>
    public static EquatableArray<CatalogDiagnostic> Check(CatalogModel catalog, LocaleFile file, EquatableArray<string> declared)
    {
        Dictionary<string, EntryModel> entries = Index(catalog);
        HashSet<string> known = new(declared, StringComparer.Ordinal);
        Dictionary<string, SourceRange> positions = LocalePositions.Index(file);
        List<CatalogDiagnostic> findings = [];
        foreach (EntryText text in file.Entries)
        {
            if (findings.Count >= CatalogLimits.MaxFindings)
            {
                break;
            }

            if (!entries.TryGetValue(text.Key, out EntryModel? entry))
            {
                if (!known.Contains(text.Key))
                {
                    findings.Add(Finding(
                        CatalogRules.UnknownEntry,
                        positions[text.Key],
                        $"a key of the catalog '{catalog.Name}'",
                        FindingText.Quote(text.Key),
                        Spelling.Nearest(text.Key, entries.Keys) is { } nearest ? $"Did you mean '{nearest}'?" : "Remove it, or restore the entry."));
                }

                continue;
            }

            foreach (TranslationProblem problem in TranslationCheck.Problems(text, entry, file.Locale))
            {
                findings.Add(Finding(problem.Rule, positions[text.Key + "/" + problem.Field], problem.Expected, problem.Found, problem.Fix));
            }
        }

        return new EquatableArray<CatalogDiagnostic>(DiagnosticOrder.Sort(findings));
    }

    internal static CatalogDiagnostic UnknownCatalog(EquatableArray<CatalogModel> catalogs, LocaleFile file) => Finding(
        CatalogRules.UnknownCatalog,
        new SourceRange(file.Path, 0, 0, 0, 0, 0, 0),
        "a file named like a catalog",
        FindingText.Quote(file.Catalog),
        FindingText.DidYouMean(file.Catalog, catalogs.Select(catalog => catalog.Name).ToArray()));

    private static EntryModel Frame(EntryModel entry) => new()
    {
        Key = entry.Key,
        Code = entry.Key,
        GrpcStatus = string.Empty,
        GrpcReason = string.Empty,
        CSharpName = entry.CSharpName,
        Parameters = new EquatableArray<ParameterModel>(entry.Parameters.Select(parameter => parameter with { Example = null, Note = null }).ToArray()),
        Text = new EntryText(
            entry.Key,
            null,
            null,
            null,
            null,
            new EquatableArray<CauseModel>(entry.Text.Causes.Select(cause => new CauseModel(cause.Id, null, null, null)).ToArray()),
            null),
    };

    private static Dictionary<string, EntryModel> Index(CatalogModel catalog) =>
        catalog.Entries.ToDictionary(entry => entry.Key, StringComparer.Ordinal);

    private static CatalogDiagnostic Finding(CatalogRule rule, SourceRange range, string expected, string found, string fix) => new(
        rule.Id,
        rule.Severity > CatalogSeverity.Warning ? CatalogSeverity.Warning : rule.Severity,
        FindingText.Compose(expected, found, fix),
        range);
}
