using ErrorCatalog.Compiler;

namespace ErrorCatalog.Exchange;

/// <summary>Which schema files belong to a set of catalogs, and where editors look for them.</summary>
public static class SchemaFiles
{
    /// <summary>Name of the schema of catalog files.</summary>
    public const string CatalogFile = "error-catalog.schema.json";

    /// <summary>
    /// The schema of catalog files, and one for every locale file there is or may be: each catalog that has a file beside a folder
    /// <c>locales</c>, in each language of that folder. Paths are relative to <paramref name="root"/>, with slashes.
    /// </summary>
    /// <param name="compiled">The catalogs with their locale files.</param>
    /// <param name="catalogFiles">Paths of the catalog files, by catalog.</param>
    /// <param name="root">Absolute path of the folder that everything is in.</param>
    public static IReadOnlyList<FileChange> Of(CompiledCatalogs compiled, ILookup<string, string> catalogFiles, string root)
    {
        ArgumentNullException.ThrowIfNull(compiled);
        ArgumentNullException.ThrowIfNull(catalogFiles);
        var files = new SortedDictionary<string, string>(StringComparer.Ordinal) { [CatalogFile] = CatalogSchema.Write() };
        foreach (IGrouping<string, LocaleFile> group in compiled.LocaleFiles
            .Where(file => file.Locale.Length > 0)
            .GroupBy(file => Full(TranslationPaths.FolderOf(file.Path)), StringComparer.Ordinal))
        {
            foreach (CatalogModel catalog in compiled.Catalogs.Where(catalog =>
                group.Any(file => file.Catalog == catalog.Name) || catalogFiles[catalog.Name].Any(path => Full(Path.GetDirectoryName(path)) == group.Key)))
            {
                foreach (LocaleFile sample in group.Where(file => IsTranslated(catalog, file.Locale)).DistinctBy(file => Folder(file.Path)))
                {
                    string path = TranslationPaths.SchemaFile(TranslationPaths.LocaleFile(group.Key, Folder(sample.Path), catalog.Name));
                    files[Path.GetRelativePath(root, path).Replace('\\', '/')] = LocaleSchema.Write(catalog, sample.Locale);
                }
            }
        }

        return [.. files.Select(file => new FileChange(file.Key, file.Value))];
    }

    // Nobody edits the files that sync and pseudo write.
    private static bool IsTranslated(CatalogModel catalog, string locale) => locale != catalog.SourceLocale && !PseudoLocale.Is(locale);

    private static string Full(string? folder) => Path.TrimEndingDirectorySeparator(Path.GetFullPath(string.IsNullOrEmpty(folder) ? "." : folder));

    // The name of the folder and not the tag: that is what the address in the locale file is relative to.
    private static string Folder(string localeFile) => Path.GetFileName(Path.GetDirectoryName(localeFile)!);
}
