using ErrorCatalog.Compiler;

namespace ErrorCatalog.Resolution.Tests.Serving;

/// <summary>The source tree that the tests run in, and the catalogs of this project.</summary>
internal static class Repository
{
    private static readonly Lazy<CompiledCatalogs> Compiled = new(Compile);

    public static string Root { get; } = Find();

    /// <summary>All catalogs of the project with their translations.</summary>
    public static CompiledCatalogs Catalogs => Compiled.Value;

    private static CompiledCatalogs Compile()
    {
        string folder = Path.Combine(Root, "catalog");
        CatalogSource[] sources = [.. Directory.EnumerateFiles(folder, "*.errors.yaml")
            .Concat(Directory.EnumerateDirectories(Path.Combine(folder, "locales")).SelectMany(locale => Directory.EnumerateFiles(locale, "*.yaml")))
            .Order(StringComparer.Ordinal)
            .Select(file => new CatalogSource(file, File.ReadAllText(file)))];
        return CatalogCompiler.Compile(sources, CancellationToken.None);
    }

    private static string Find()
    {
        for (DirectoryInfo? folder = new(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "ErrorCatalog.sln")))
            {
                return folder.FullName;
            }
        }

        throw new InvalidOperationException("Expected the tests to run below the folder of ErrorCatalog.sln but it was not found. Run them from the source tree.");
    }
}
