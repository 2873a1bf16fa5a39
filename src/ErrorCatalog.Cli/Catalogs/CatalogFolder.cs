using System.Globalization;
using System.Text;
using ErrorCatalog.Cli.Input;
using ErrorCatalog.Cli.Output;
using ErrorCatalog.Compiler;
using ErrorCatalog.Errors;
using ErrorCatalog.Site;

namespace ErrorCatalog.Cli.Catalogs;

/// <summary>Reads the catalog and locale files below a folder.</summary>
internal static class CatalogFolder
{
    // Larger than the compiler takes, so that its own finding tells about a file that is merely too large.
    private const long LargestFile = 32 * 1024 * 1024;

    private static readonly string[] Skipped = ["bin", "obj", "node_modules"];

    private static readonly UTF8Encoding StrictUtf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>Compiles everything below <paramref name="path"/>, which may also be a single catalog file.</summary>
    /// <exception cref="ProblemException">A file cannot be read, or there is no catalog.</exception>
    public static CompiledCatalogs Compile(string path, CancellationToken cancellation) =>
        CatalogCompiler.Compile(Files(path).Select(file => Read(file, cancellation)).ToArray(), cancellation);

    /// <summary>Compiles catalogs that must have no errors; those there are are printed.</summary>
    /// <exception cref="ProblemException">A file cannot be read, there is no catalog, or it has errors.</exception>
    public static CompiledCatalogs CompileWithoutErrors(string path, CancellationToken cancellation)
    {
        CompiledCatalogs compiled = Compile(path, cancellation);
        RefuseErrors(path, compiled);
        return compiled;
    }

    /// <summary>
    /// As for a list of errors. A text that a language in <c>complete</c> lacks stops nothing but a check: the commands that
    /// bring it would be stopped too.
    /// </summary>
    /// <exception cref="ProblemException">The catalogs have errors.</exception>
    public static void RefuseErrors(string path, CompiledCatalogs compiled) =>
        RefuseErrors(path, ErrorsThatStop(compiled).ToArray());

    /// <summary>The errors that leave nothing to go on with.</summary>
    public static IEnumerable<CatalogDiagnostic> ErrorsThatStop(CompiledCatalogs compiled) =>
        compiled.Diagnostics.Where(finding => finding.Severity == CatalogSeverity.Error && !TranslationRules.IsOne(finding.RuleId));

    /// <summary>Prints errors and refuses to go on with them: half a catalog would give half an answer.</summary>
    /// <exception cref="ProblemException">The catalogs have errors.</exception>
    public static void RefuseErrors(string path, IReadOnlyCollection<CatalogDiagnostic> errors)
    {
        if (errors.Count > 0)
        {
            FindingOutput.PrintText(Terminal.Error, errors);
            throw ErrorcatalogErrors.CatalogHasErrors(path, errors.Count).ToException();
        }
    }

    /// <summary>The catalogs for use at run time.</summary>
    /// <exception cref="ProblemException">A file cannot be read, there is no catalog, or it has errors.</exception>
    public static ProblemCatalogSet Load(string path, CancellationToken cancellation) => Load(CompileWithoutErrors(path, cancellation));

    /// <summary>Compiled catalogs for use at run time.</summary>
    public static ProblemCatalogSet Load(CompiledCatalogs compiled) => new(compiled.Catalogs.Select(catalog => new ProblemCatalog(
        new CompiledCatalogData(catalog, compiled.Locales.Where(locale => locale.Catalog == catalog.Name)))));

    /// <summary>Reads a file as strict UTF-8; a byte order mark stays in the text, because the compiler has a finding for it.</summary>
    /// <exception cref="ProblemException">The file cannot be read.</exception>
    public static CatalogSource Read(string file, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        try
        {
            RefuseLarge(file, new FileInfo(file).Length);
            return Decode(file, File.ReadAllBytes(file));
        }
        catch (Exception cause) when (InputFailure.IsAboutInput(cause))
        {
            throw InputFailure.At(file, cause);
        }
    }

    /// <summary>Refuses what is larger than a file of a catalog may be, wherever it is kept.</summary>
    /// <exception cref="ProblemException">It is too large.</exception>
    public static void RefuseLarge(string file, long size)
    {
        if (size > LargestFile)
        {
            throw ErrorcatalogErrors.InputTooLarge(size, LargestFile)
                .WithExplain("en", string.Create(CultureInfo.InvariantCulture, $"Expected at most {LargestFile:N0} bytes of input, but “{file}” has {size:N0}."))
                .ToException();
        }
    }

    /// <summary>The text of a file, wherever it is kept, as strict UTF-8.</summary>
    /// <exception cref="ProblemException">It is not UTF-8.</exception>
    public static CatalogSource Decode(string file, ReadOnlySpan<byte> content)
    {
        try
        {
            return new CatalogSource(file, StrictUtf8.GetString(content));
        }
        catch (DecoderFallbackException cause)
        {
            throw ErrorcatalogErrors.FileUnreadable(file, FileUnreadableObstacle.Encoding).ToException(cause);
        }
    }

    /// <summary>
    /// Reads a file to tell what is wrong with it. Of a locale or lock file that is no UTF-8 or is huge, so much is read that the
    /// compiler tells; never write such a text back.
    /// </summary>
    /// <exception cref="ProblemException">The file cannot be read.</exception>
    public static CatalogSource ReadToCheck(string file, CancellationToken cancellation)
    {
        if (!LocaleFileParser.IsLocalePath(file) && !LockFileParser.IsLockPath(file))
        {
            return Read(file, cancellation);
        }

        try
        {
            using FileStream stream = File.OpenRead(file);
            byte[] content = new byte[Math.Min(stream.Length, LargestFile)];
            stream.ReadExactly(content);
            return new CatalogSource(file, Encoding.UTF8.GetString(content));
        }
        catch (Exception cause) when (InputFailure.IsAboutInput(cause))
        {
            throw InputFailure.At(file, cause);
        }
    }

    /// <summary>True for the name of a file with entries.</summary>
    public static bool IsCatalogFile(string file) => CatalogFileParser.IsCatalogPath(Path.GetFullPath(file));

    /// <summary>True for the path of a file that <see cref="Files"/> lists.</summary>
    public static bool IsCompiled(string path) => IsCatalogFile(path) || LocaleFileParser.IsLocalePath(path);

    /// <summary>The baselines below a folder, ordered by version; none for a single file.</summary>
    /// <exception cref="ProblemException">A folder cannot be read.</exception>
    public static IReadOnlyList<string> Baselines(string path)
    {
        var found = new List<string>();
        if (Directory.Exists(path))
        {
            AddBelow(path, "*.json", file => BaselinePaths.VersionOf(Path.GetFullPath(file)) is not null, found);
        }

        return [.. found.OrderBy(file => BaselinePaths.VersionOf(Path.GetFullPath(file))!, VersionOrder.Instance).ThenBy(file => file, StringComparer.Ordinal)];
    }

    /// <summary>Catalog and locale files below a folder, at least one of them a catalog; or the one file that is named.</summary>
    /// <exception cref="ProblemException">There is nothing at the path, a folder cannot be read, or there is no catalog.</exception>
    public static IReadOnlyList<string> Files(string path)
    {
        if (!File.Exists(path) && !Directory.Exists(path))
        {
            throw ErrorcatalogErrors.FileUnreadable(path, FileUnreadableObstacle.Missing).ToException();
        }

        var found = new List<string>();
        if (File.Exists(path))
        {
            found.Add(path);
        }
        else
        {
            AddBelow(path, "*.yaml", IsCompiled, found);
            found.Sort(StringComparer.Ordinal);
        }

        return found.Exists(IsCatalogFile) ? found : throw ErrorcatalogErrors.NoCatalogsFound(path).ToException();
    }

    private static void AddBelow(string folder, string pattern, Func<string, bool> isWanted, List<string> found)
    {
        // Links are not followed: they could lead round in a circle.
        var options = new EnumerationOptions { AttributesToSkip = FileAttributes.ReparsePoint, IgnoreInaccessible = false };
        try
        {
            found.AddRange(Directory.EnumerateFiles(folder, pattern, options).Where(isWanted));
            foreach (string child in Directory.EnumerateDirectories(folder, "*", options))
            {
                string name = Path.GetFileName(child);
                if (!name.StartsWith('.') && !Skipped.Contains(name, StringComparer.OrdinalIgnoreCase))
                {
                    AddBelow(child, pattern, isWanted, found);
                }
            }
        }
        catch (Exception cause) when (InputFailure.IsAboutInput(cause))
        {
            throw InputFailure.At(folder, cause);
        }
    }
}
