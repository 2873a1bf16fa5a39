using ErrorCatalog.Compiler;

namespace ErrorCatalog.Exchange.Tests.Tools;

/// <summary>
/// The project's own catalogs and some made up by chance, with every translation as locale file, source file and exchange file in a
/// folder of its own: <c>locales/TAG/NAME.yaml</c>, <c>po/TAG/NAME.po</c> and so on.
/// </summary>
public sealed class TranslatedFiles : IDisposable
{
    private const int RandomCatalogs = 6;

    public TranslatedFiles()
    {
        Own = CatalogCompiler.Compile(Directory.GetFiles(Places.Catalog, "*.yaml", SearchOption.AllDirectories)
            .Select(path => new CatalogSource(Path.GetRelativePath(Places.Catalog, path), File.ReadAllText(path))));
        All = [Own, .. Enumerable.Range(0, RandomCatalogs).Select(seed => new RandomTranslations(seed).Compile())];
        foreach (CompiledCatalogs compiled in All)
        {
            foreach (CatalogModel catalog in compiled.Catalogs)
            {
                CatalogOrder order = compiled.Orders.First(order => order.Catalog == catalog.Name);
                Put(TranslationPaths.LocaleFile(string.Empty, catalog.SourceLocale, catalog.Name), SourceLocaleFile.Write(catalog, order));
            }

            foreach (LocaleTranslations translations in compiled.Translations)
            {
                Put(TranslationPaths.LocaleFile(string.Empty, translations.Locale, translations.Catalog), LocaleText(compiled, translations));
                foreach (ExchangeFormat format in Enum.GetValues<ExchangeFormat>())
                {
                    Put(ExchangePath(format, translations), ExchangeFile.Write(format, TranslationExport.Of(compiled, translations.Catalog, translations.Locale)));
                }
            }
        }
    }

    public string Folder { get; } = Directory.CreateTempSubdirectory("errorcatalog tools ").FullName;

    /// <summary>The project's own catalogs; all their translations are complete.</summary>
    internal CompiledCatalogs Own { get; }

    internal IReadOnlyList<CompiledCatalogs> All { get; }

    public static string ExchangePath(ExchangeFormat format, LocaleTranslations translations)
    {
        string extension = ExchangeFile.Extension(format);
        return $"{extension[1..]}/{translations.Locale}/{translations.Catalog}{extension}";
    }

    /// <summary>Paths of the exchange files of a format, relative to the folder.</summary>
    public string[] Files(ExchangeFormat format) =>
        [.. All.SelectMany(compiled => compiled.Translations).Select(translations => ExchangePath(format, translations))];

    public string Put(string name, string text)
    {
        string path = Path.Combine(Folder, name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text);
        return path;
    }

    public string Read(string name) => File.ReadAllText(Path.Combine(Folder, name));

    public void Dispose() => Directory.Delete(Folder, recursive: true);

    private static string LocaleText(CompiledCatalogs compiled, LocaleTranslations translations)
    {
        string path = Path.Combine(Places.Catalog, translations.Files[0]);
        return File.Exists(path) ? File.ReadAllText(path) : RandomTranslations.LocaleText(compiled, translations);
    }
}
