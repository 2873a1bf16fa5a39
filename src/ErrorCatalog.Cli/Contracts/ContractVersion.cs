using ErrorCatalog.Cli.Catalogs;
using ErrorCatalog.Cli.Output;
using ErrorCatalog.Compiler;
using ErrorCatalog.Errors;

namespace ErrorCatalog.Cli.Contracts;

/// <summary>What one side of a comparison promises, wherever it is kept.</summary>
/// <param name="Name">What people call it: a version, a folder, a git revision.</param>
/// <param name="Catalogs">The promises.</param>
/// <param name="Files">The catalog files; none for a baseline.</param>
internal sealed record ContractVersion(string Name, EquatableArray<ContractCatalog> Catalogs, IReadOnlyList<CatalogFile> Files)
{
    /// <summary>Reads a folder or catalog file, a baseline file, a version that has a baseline in <paramref name="folder"/>, or a git revision.</summary>
    /// <param name="argument">Name of the argument, for messages.</param>
    /// <param name="place">What was given.</param>
    /// <param name="folder">The folder with the catalogs of today.</param>
    /// <param name="cancellation">Stops the reading.</param>
    /// <exception cref="ProblemException">There is no such thing, or it has errors.</exception>
    public static async Task<ContractVersion> ReadAsync(string argument, string place, string folder, CancellationToken cancellation)
    {
        if (Directory.Exists(place) || (File.Exists(place) && CatalogFolder.IsCatalogFile(place)))
        {
            return OfCatalogs(place, [.. CatalogFolder.Files(place).Select(file => CatalogFolder.Read(file, cancellation))], cancellation);
        }

        if (File.Exists(place))
        {
            return OfBaseline(place, cancellation);
        }

        if (CatalogFolder.Baselines(folder).FirstOrDefault(file => BaselinePaths.VersionOf(Path.GetFullPath(file)) == place) is { } baseline)
        {
            return OfBaseline(baseline, cancellation);
        }

        IReadOnlyList<CatalogSource> sources = await GitRevision.ReadAsync(place, folder, cancellation).ConfigureAwait(false)
            ?? throw ErrorcatalogErrors.ArgumentValueInvalid(argument, place, "a folder with catalogs, a baseline or its version, or a git revision").ToException();
        return OfCatalogs(place, sources, cancellation);
    }

    /// <summary>Reads a baseline file.</summary>
    /// <exception cref="ProblemException">It cannot be read, or it has errors.</exception>
    public static ContractVersion OfBaseline(string path, CancellationToken cancellation)
    {
        CatalogSource source = CatalogFolder.Read(path, cancellation);
        BaselineFile baseline = BaselineFileParser.Parse(source.Path, source.Text, cancellation);
        CatalogFolder.RefuseErrors(path, [.. baseline.Diagnostics.Where(finding => finding.Severity == CatalogSeverity.Error)]);
        return new ContractVersion(baseline.Version, baseline.Catalogs, []);
    }

    private static ContractVersion OfCatalogs(string name, IReadOnlyCollection<CatalogSource> sources, CancellationToken cancellation)
    {
        CompiledCatalogs compiled = CatalogCompiler.Compile(sources, cancellation);
        CatalogFolder.RefuseErrors(name, compiled);
        return new ContractVersion(
            name,
            ContractCatalog.Of(compiled.Catalogs, compiled.Locales),
            [.. sources.Where(source => CatalogFileParser.IsCatalogPath(source.Path)).Select(source => CatalogFileParser.Parse(source.Path, source.Text, cancellation))]);
    }
}
