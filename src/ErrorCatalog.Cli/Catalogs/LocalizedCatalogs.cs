using ErrorCatalog.Compiler;

namespace ErrorCatalog.Cli.Catalogs;

/// <summary>Reads catalogs with their translations and with what the tool recorded about these.</summary>
internal static class LocalizedCatalogs
{
    /// <summary>Compiles catalogs that must have no errors; those there are are printed.</summary>
    /// <exception cref="ProblemException">A file cannot be read, there is no catalog, or it has errors.</exception>
    public static CompiledCatalogs Compile(string path, CancellationToken cancellation)
    {
        IReadOnlyList<string> files = CatalogFolder.Files(path);
        CompiledCatalogs compiled = CatalogCompiler.Compile(files.Union(Locks(files)).Select(file => CatalogFolder.Read(file, cancellation)).ToArray(), cancellation);
        CatalogFolder.RefuseErrors(path, compiled);
        return compiled;
    }

    /// <summary>The lock files that belong to locale files among <paramref name="files"/>, those that there are.</summary>
    public static IEnumerable<string> Locks(IEnumerable<string> files) => files.Where(LocaleFileParser.IsLocalePath).Select(TranslationPaths.LockFile).Where(File.Exists);

    /// <summary>The folder of the first catalog file, for catalogs that have no translation yet.</summary>
    /// <exception cref="ProblemException">There is no catalog.</exception>
    public static string Folder(string path) => Path.GetDirectoryName(CatalogFolder.Files(path).First(CatalogFolder.IsCatalogFile)) ?? string.Empty;

    /// <summary>The text of a file, or null when there is none.</summary>
    /// <exception cref="ProblemException">It cannot be read.</exception>
    public static string? ReadText(string path, CancellationToken cancellation) => File.Exists(path) ? CatalogFolder.Read(path, cancellation).Text : null;

    /// <summary>The catalog and locale files below a folder with the lock files that belong to them.</summary>
    /// <exception cref="ProblemException">A file cannot be read, or there is no catalog.</exception>
    public static IReadOnlyList<CatalogSource> Sources(string path, CancellationToken cancellation)
    {
        IReadOnlyList<string> files = CatalogFolder.Files(path);
        return [.. files.Union(Locks(files)).Select(file => CatalogFolder.Read(file, cancellation))];
    }
}
