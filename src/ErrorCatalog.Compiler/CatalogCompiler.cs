namespace ErrorCatalog.Compiler;

/// <summary>Compiles a whole set of sources at once, for the tool and the site; the generator runs the same steps one by one.</summary>
public static class CatalogCompiler
{
    /// <summary>Compiles catalog and locale files. Never throws on content; order of <paramref name="sources"/> does not matter.</summary>
    /// <param name="sources">The files; those of the shape <c>locales/TAG/NAME.yaml</c> are translations, all others catalogs.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public static CompiledCatalogs Compile(IEnumerable<CatalogSource> sources, CancellationToken cancellationToken = default)
    {
        ILookup<bool, CatalogSource> byKind = sources
            .OrderBy(source => source.Path, StringComparer.Ordinal)
            .ThenBy(source => source.Text, StringComparer.Ordinal)
            .ToLookup(source => LocaleFileParser.IsLocalePath(source.Path));
        CatalogFile[] files = byKind[false].Select(source => CatalogFileParser.Parse(source.Path, source.Text, cancellationToken)).ToArray();
        LocaleFile[] localeFiles = byKind[true].Select(source => LocaleFileParser.Parse(source.Path, source.Text, cancellationToken)).ToArray();
        EquatableArray<CatalogModel> catalogs = CatalogLinker.Merge(files.Where(file => file.Model is not null).Select(file => file.Model!));
        List<CatalogDiagnostic> findings =
        [
            .. files.SelectMany(file => file.Diagnostics),
            .. CatalogLinker.Check(files),
            .. localeFiles.SelectMany(file => file.Diagnostics),
        ];
        List<LocaleModel> locales = LinkLocales(catalogs, files, localeFiles, findings, cancellationToken);
        return new CompiledCatalogs(
            catalogs,
            new EquatableArray<LocaleModel>(locales.ToArray()),
            new EquatableArray<CatalogDiagnostic>(DiagnosticOrder.Sort(findings)));
    }

    private static List<LocaleModel> LinkLocales(
        EquatableArray<CatalogModel> catalogs,
        CatalogFile[] files,
        LocaleFile[] localeFiles,
        List<CatalogDiagnostic> findings,
        CancellationToken cancellationToken)
    {
        List<LocaleModel> locales = [];
        findings.AddRange(LocaleLinker.CheckRepeats(localeFiles));
        findings.AddRange(localeFiles
            .Where(file => catalogs.All(catalog => catalog.Name != file.Catalog))
            .Select(file => LocaleLinker.UnknownCatalog(catalogs, file)));
        foreach (CatalogModel catalog in catalogs)
        {
            EquatableArray<string> declared = LocaleLinker.DeclaredKeys(catalog.Name, files);
            foreach (IGrouping<string, LocaleFile> group in localeFiles
                .Where(file => file.Catalog == catalog.Name && file.Locale.Length > 0)
                .GroupBy(file => file.Locale, StringComparer.Ordinal)
                .OrderBy(group => group.Key, StringComparer.Ordinal))
            {
                cancellationToken.ThrowIfCancellationRequested();
                findings.AddRange(group.SelectMany(file => LocaleLinker.Check(catalog, file, declared)));
                LocaleModel model = LocaleLinker.Merge(
                    catalog,
                    group.Key,
                    new EquatableArray<EntryText>(group.SelectMany(file => file.Entries).ToArray()));
                if (model.Entries.Count > 0)
                {
                    locales.Add(model);
                }
            }
        }

        return locales;
    }
}
