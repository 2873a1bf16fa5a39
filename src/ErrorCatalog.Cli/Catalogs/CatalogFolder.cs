using System.Text;
using ErrorCatalog.Compiler;
using ErrorCatalog.Errors;

namespace ErrorCatalog.Cli.Catalogs;

/// <summary>Reads the catalog and locale files below a folder.</summary>
internal static class CatalogFolder
{
    private const string CatalogSuffix = ".errors.yaml";

    // Larger than the compiler takes, so that its own finding tells about a file that is merely too large.
    private const long LargestFile = 32 * 1024 * 1024;

    private static readonly string[] Skipped = ["bin", "obj", "node_modules"];

    private static readonly UTF8Encoding StrictUtf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>Compiles everything below <paramref name="path"/>, which may also be a single catalog file.</summary>
    /// <exception cref="ProblemException">A file cannot be read, or there is no catalog.</exception>
    public static CompiledCatalogs Compile(string path, CancellationToken cancellation)
    {
        List<CatalogSource> sources = [.. Files(path).Select(file => Read(file, cancellation))];
        return sources.Any(source => source.Path.EndsWith(CatalogSuffix, StringComparison.OrdinalIgnoreCase))
            ? CatalogCompiler.Compile(sources, cancellation)
            : throw ErrorcatalogErrors.NoCatalogsFound(path).ToException();
    }

    /// <summary>Compiles, prints errors if there are any, and gives the catalogs for use at run time.</summary>
    public static ProblemCatalogSet Load(string path, CancellationToken cancellation)
    {
        CompiledCatalogs compiled = Compile(path, cancellation);
        Output.FindingOutput.PrintText(Output.Terminal.Error, compiled.Diagnostics.Where(finding => finding.Severity == CatalogSeverity.Error));
        return new ProblemCatalogSet(compiled.Catalogs.Select(catalog => new ProblemCatalog(
            new CompiledCatalogData(catalog, compiled.Locales.Where(locale => locale.Catalog == catalog.Name)))));
    }

    private static IEnumerable<string> Files(string path)
    {
        if (File.Exists(path))
        {
            return [path];
        }

        if (!Directory.Exists(path))
        {
            throw ErrorcatalogErrors.FileUnreadable(path, FileUnreadableObstacle.Missing).ToException();
        }

        var options = new EnumerationOptions { AttributesToSkip = FileAttributes.ReparsePoint, IgnoreInaccessible = false };
        return Below(path, options).Where(IsWanted).Order(StringComparer.Ordinal);
    }

    private static IEnumerable<string> Below(string folder, EnumerationOptions options)
    {
        foreach (string file in Directory.EnumerateFiles(folder, "*.yaml", options))
        {
            yield return file;
        }

        foreach (string child in Directory.EnumerateDirectories(folder, "*", options))
        {
            string name = Path.GetFileName(child);
            if (!name.StartsWith('.') && !Skipped.Contains(name, StringComparer.OrdinalIgnoreCase))
            {
                foreach (string file in Below(child, options))
                {
                    yield return file;
                }
            }
        }
    }

    private static bool IsWanted(string file) =>
        file.EndsWith(CatalogSuffix, StringComparison.OrdinalIgnoreCase) || LocaleFileParser.IsLocalePath(Path.GetFullPath(file));

    private static CatalogSource Read(string file, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        try
        {
            long size = new FileInfo(file).Length;
            return size <= LargestFile
                ? new CatalogSource(file, StrictUtf8.GetString(File.ReadAllBytes(file)))
                : throw ErrorcatalogErrors.InputTooLarge(size, LargestFile).ToException();
        }
        catch (DecoderFallbackException cause)
        {
            throw ErrorcatalogErrors.FileUnreadable(file, FileUnreadableObstacle.Encoding).ToException(cause);
        }
        catch (UnauthorizedAccessException cause)
        {
            throw ErrorcatalogErrors.FileUnreadable(file, FileUnreadableObstacle.Denied).ToException(cause);
        }
        catch (FileNotFoundException cause)
        {
            throw ErrorcatalogErrors.FileUnreadable(file, FileUnreadableObstacle.Missing).ToException(cause);
        }
    }
}
