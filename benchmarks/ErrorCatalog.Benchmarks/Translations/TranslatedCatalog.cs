using ErrorCatalog.Benchmarks.Generation;
using ErrorCatalog.Compiler;

namespace ErrorCatalog.Benchmarks.Translations;

/// <summary>The files of catalogs with all their translations and lock files, in memory.</summary>
/// <param name="Files">Path and content of every file.</param>
internal sealed record TranslatedCatalog(IReadOnlyList<CatalogSource> Files)
{
    private const int TextsPerEntry = 3;

    /// <summary>A made-up catalog whose translations are all recorded.</summary>
    /// <param name="texts">Number of translated texts, about.</param>
    public static TranslatedCatalog Synthetic(int texts)
    {
        var catalog = new SyntheticCatalog(texts / TextsPerEntry / Translation.Others.Count, translated: true);
        CatalogSource[] files = [.. catalog.Files.Select(file => new CatalogSource(file.Path, file.Text))];
        return new TranslatedCatalog([.. files, .. CatalogCompiler.Compile(files).Translations.Select(Lock)]);
    }

    /// <summary>Compiles everything, which tells the status of every text.</summary>
    public CompiledCatalogs Compile() => CatalogCompiler.Compile(Files);

    private static CatalogSource Lock(LocaleTranslations translations) =>
        new(TranslationPaths.LockFile(translations.Files[0]), LockFileWriter.Write(LockUpdate.Rows(translations)));
}
