using ErrorCatalog.Compiler;
using ErrorCatalog.Exchange.Input;
using ErrorCatalog.Messages;

namespace ErrorCatalog.Exchange;

/// <summary>
/// Takes translations out of exchange files. The lock records the source text of the file, not that of today, so that work that
/// comes back late is outdated, as it should be; what a tool marks as not done becomes a suggestion, never a text.
/// </summary>
public static class TranslationImport
{
    /// <summary>Plans an import of any number of files. Never throws on content.</summary>
    /// <param name="compiled">The catalogs with their locale and lock files.</param>
    /// <param name="files">The exchange files with their paths.</param>
    /// <param name="content">Content of a locale, lock or suggestion file by its path; null when there is none.</param>
    /// <param name="folder">Folder that gets <c>locales/TAG/NAME.yaml</c> for a catalog without any translation.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public static TranslationImportResult Plan(
        CompiledCatalogs compiled,
        IEnumerable<(string Path, ReadOnlyMemory<byte> Content)> files,
        Func<string, string?> content,
        string folder,
        CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(compiled);
        ArgumentNullException.ThrowIfNull(files);
        ArgumentNullException.ThrowIfNull(content);
        List<ExchangeFinding> findings = [];
        var work = new Dictionary<(string, string), LocaleImport>();
        foreach ((string path, ReadOnlyMemory<byte> bytes) in files)
        {
            cancellationToken.ThrowIfCancellationRequested();
            ExchangeReadResult read = ExchangeFile.Read(path, bytes, cancellationToken);
            var own = new ExchangeFindings(path);
            foreach (ExchangeDocument document in read.Documents)
            {
                if (Target(compiled, document, own) is { } target)
                {
                    if (!work.TryGetValue((target.Catalog.Name, target.Locale), out LocaleImport? import))
                    {
                        import = new LocaleImport(compiled, target.Catalog, target.Locale, content, folder);
                        work.Add((target.Catalog.Name, target.Locale), import);
                    }

                    import.Add(document, path, own);
                }
            }

            findings.AddRange(read.Findings);
            findings.AddRange(own.ToArray());
        }

        CatalogDiagnostic[] diagnostics = [.. work.Values.SelectMany(import => import.Diagnostics)];
        if (diagnostics.Length > 0 || findings.Exists(finding => finding.Severity == CatalogSeverity.Error))
        {
            return new TranslationImportResult([], [], findings, diagnostics);
        }

        List<FileChange> changes = [];
        List<ImportedText> texts = [];
        foreach (LocaleImport import in work.Values)
        {
            changes.AddRange(import.Finish());
            texts.AddRange(import.Texts);
        }

        return new TranslationImportResult([.. changes.OrderBy(change => change.Path, StringComparer.Ordinal)], texts, findings, diagnostics);
    }

    private static (CatalogModel Catalog, string Locale)? Target(CompiledCatalogs compiled, ExchangeDocument document, ExchangeFindings findings)
    {
        (int line, int column) = document.Units is [var first, ..] ? (first.Line, first.Column) : (1, 1);
        if (!LocaleTag.TryNormalize(document.Locale, out string locale) || !PluralRules.IsKnownLocale(locale))
        {
            findings.Error(1, 1, "the tag of a language that CLDR knows, such as es, pt-BR or zh-Hant", ExchangeFindings.Quote(document.Locale), "Correct the language in the file.");
            return null;
        }

        CatalogModel? catalog = compiled.Catalogs.FirstOrDefault(candidate => candidate.Name == document.Catalog) ?? Likely(compiled, document);
        if (catalog is null)
        {
            findings.Error(line, column, "texts of one of the catalogs " + string.Join(", ", compiled.Catalogs.Select(known => known.Name)), document.Catalog is null ? "no id of any" : ExchangeFindings.Quote(document.Catalog), "Name the folder of the catalog that the file was exported from.");
            return null;
        }

        if (locale == catalog.SourceLocale)
        {
            findings.Error(1, 1, "a translation", $"the language of the catalog itself, {locale}", "Change source texts in the catalog.");
            return null;
        }

        return (catalog, locale);
    }

    // Tools drop headers of other tools; the ids still tell.
    private static CatalogModel? Likely(CompiledCatalogs compiled, ExchangeDocument document)
    {
        var ids = new HashSet<string>(document.Units.Select(unit => unit.Id), StringComparer.Ordinal);
        (CatalogModel Catalog, int Count)[] ranked =
        [
            .. compiled.Catalogs
                .Select(catalog => (catalog, SourceUnits.Of(catalog).Count(unit => ids.Contains(unit.Id))))
                .Where(pair => pair.Item2 > 0)
                .OrderByDescending(pair => pair.Item2),
        ];
        return ranked.Length == 1 || (ranked.Length > 1 && ranked[0].Count > ranked[1].Count) ? ranked[0].Catalog : null;
    }
}
