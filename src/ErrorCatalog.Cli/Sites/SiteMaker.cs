using ErrorCatalog.Cli.Catalogs;
using ErrorCatalog.Cli.Output;
using ErrorCatalog.Cli.Publishing;
using ErrorCatalog.Compiler;
using ErrorCatalog.Site;

namespace ErrorCatalog.Cli.Sites;

/// <summary>Makes a site from its files, as often as they change. Files that did not change are not read again.</summary>
internal sealed class SiteMaker(string folder, SiteInput input)
{
    private Dictionary<string, (DateTime Written, long Length, CatalogSource Source)> _read = [];

    /// <summary>Makes the plan; pages are made when somebody asks for them.</summary>
    /// <param name="cancellation">Stops the work.</param>
    /// <returns>The site, or why there is none.</returns>
    public (SiteContent? Content, IReadOnlyList<CatalogDiagnostic> Findings, string? Refusal) Make(CancellationToken cancellation)
    {
        try
        {
            IReadOnlyList<CatalogSource> sources = Read(cancellation);
            CompiledCatalogs compiled = CatalogCompiler.Compile(sources, cancellation);
            CatalogDiagnostic[] errors = [.. CatalogFolder.ErrorsThatStop(compiled)];
            return errors.Length > 0
                ? (null, errors, null)
                : (SitePlanning.Build(folder, input, sources, compiled, cancellation), [.. compiled.Diagnostics.Where(finding => finding.Severity == CatalogSeverity.Warning)], null);
        }
        catch (SiteBuildException refused)
        {
            return (null, [], refused.Message);
        }
        catch (ProblemException refused)
        {
            return (null, [], refused.Problem.GetExplain(UserLocale.Current).Text);
        }
    }

    private CatalogSource[] Read(CancellationToken cancellation)
    {
        Dictionary<string, (DateTime, long, CatalogSource)> read = [];
        IReadOnlyList<string> files = CatalogFolder.Files(folder);
        foreach (string file in files.Union(LocalizedCatalogs.Locks(files)))
        {
            FileInfo info = new(file);
            read[file] = _read.TryGetValue(file, out var before) && info.Exists && before.Written == info.LastWriteTimeUtc && before.Length == info.Length
                ? before
                : (info.LastWriteTimeUtc, info.Exists ? info.Length : 0, CatalogFolder.Read(file, cancellation));
        }

        _read = read;
        return [.. read.Values.Select(item => item.Item3)];
    }
}
