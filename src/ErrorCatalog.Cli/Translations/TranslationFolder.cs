using ErrorCatalog.Cli.Catalogs;
using ErrorCatalog.Compiler;

namespace ErrorCatalog.Cli.Translations;

/// <summary>The catalogs of a folder with all their translations, as one command works on them.</summary>
/// <param name="Place">The folder or file as the user named it.</param>
/// <param name="Home">Where the folder <c>locales</c> goes when there is none.</param>
/// <param name="Texts">Contents of the files that were read, by path.</param>
/// <param name="Compiled">What they compile to; without errors in catalogs.</param>
/// <param name="Locales">The languages that the user named; empty for all.</param>
internal sealed record TranslationFolder(
    string Place,
    string Home,
    IReadOnlyDictionary<string, string> Texts,
    CompiledCatalogs Compiled,
    IReadOnlyList<string> Locales)
{
    /// <summary>Reads a folder.</summary>
    /// <param name="place">Folder with catalogs, or one catalog file.</param>
    /// <param name="locales">Canonical tags to limit the work to; empty for all.</param>
    /// <param name="added">Canonical tags that count as begun in every catalog, as if an empty file were there; null for those that are begun in any.</param>
    /// <param name="cancellation">Stops the reading.</param>
    /// <exception cref="ProblemException">A file cannot be read, there is no catalog, or it has errors.</exception>
    public static TranslationFolder Read(string place, IReadOnlyList<string> locales, IReadOnlyList<string>? added, CancellationToken cancellation)
    {
        IReadOnlyList<CatalogSource> sources = LocalizedCatalogs.Sources(place, cancellation);
        string home = LocalizedCatalogs.Folder(place);
        CompiledCatalogs compiled = CatalogCompiler.Compile(sources, cancellation);
        CatalogSource[] empty = Absent(compiled, home, added ?? [.. compiled.Translations.Select(translations => translations.Locale).Union(locales)]);
        if (empty.Length > 0)
        {
            sources = [.. sources, .. empty];
            compiled = CatalogCompiler.Compile(sources, cancellation);
        }

        CatalogFolder.RefuseErrors(place, compiled);
        return new TranslationFolder(place, home, sources.ToDictionary(source => source.Path, source => source.Text, StringComparer.Ordinal), compiled, locales);
    }

    /// <summary>True when the command works on a language.</summary>
    public bool Covers(string locale) => Locales.Count == 0 || Locales.Contains(locale);

    /// <summary>The translations that the command works on, those of people only.</summary>
    public IEnumerable<LocaleTranslations> Translations => Compiled.Translations.Where(translations => Covers(translations.Locale) && !PseudoLocale.Is(translations.Locale));

    /// <summary>The locale files that people edit, with their catalogs, of the languages that the command works on.</summary>
    public IEnumerable<(LocaleFile File, CatalogModel Catalog)> LocaleFiles =>
        from file in Compiled.LocaleFiles
        where file.Locale.Length > 0 && Covers(file.Locale) && !PseudoLocale.Is(file.Locale)
        from catalog in Compiled.Catalogs
        where catalog.Name == file.Catalog && catalog.SourceLocale != file.Locale
        select (file, catalog);

    /// <summary>Order of the keys of a catalog.</summary>
    public CatalogOrder Order(CatalogModel catalog) => Compiled.Orders.First(order => order.Catalog == catalog.Name);

    /// <summary>Where the locale file of a catalog lies or would lie.</summary>
    public string LocaleFile(string catalog, string locale) => LocaleFile(Compiled, Home, catalog, locale);

    /// <summary>The text of a file, or null when there is none.</summary>
    /// <exception cref="ProblemException">It cannot be read.</exception>
    public string? Content(string path, CancellationToken cancellation) => Texts.TryGetValue(path, out string? text) && File.Exists(path) ? text : LocalizedCatalogs.ReadText(path, cancellation);

    private static CatalogSource[] Absent(CompiledCatalogs compiled, string home, IReadOnlyList<string> locales) =>
    [
        .. from catalog in compiled.Catalogs
           from locale in locales
           where locale != catalog.SourceLocale && !PseudoLocale.Is(locale) && compiled.Translations.All(known => known.Catalog != catalog.Name || known.Locale != locale)
           select new CatalogSource(LocaleFile(compiled, home, catalog.Name, locale), string.Empty),
    ];

    private static string LocaleFile(CompiledCatalogs compiled, string home, string catalog, string locale) =>
        TranslationPaths.LocaleFile(TranslationPaths.HomeOf(compiled.LocaleFiles, catalog, home), locale, catalog);
}
