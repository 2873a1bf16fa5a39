using ErrorCatalog.Compiler;

namespace ErrorCatalog.Resolution.Tests.Serving;

/// <summary>The catalogs of this project.</summary>
internal static class Repository
{
    private static readonly Lazy<CompiledCatalogs> Compiled = new(Compile);

    /// <summary>All catalogs of the project with their translations.</summary>
    public static CompiledCatalogs Catalogs => Compiled.Value;

    private static CompiledCatalogs Compile()
    {
        string folder = Checkout.PathOf("catalog");
        CatalogSource[] sources = [.. Directory.EnumerateFiles(folder, "*.errors.yaml")
            .Concat(Directory.EnumerateDirectories(Path.Combine(folder, "locales")).SelectMany(locale => Directory.EnumerateFiles(locale, "*.yaml")))
            .Order(StringComparer.Ordinal)
            .Select(file => new CatalogSource(file, File.ReadAllText(file)))];
        return CatalogCompiler.Compile(sources, CancellationToken.None);
    }
}
