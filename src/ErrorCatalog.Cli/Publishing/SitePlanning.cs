using ErrorCatalog.Cli.Catalogs;
using ErrorCatalog.Cli.Input;
using ErrorCatalog.Cli.Output;
using ErrorCatalog.Compiler;
using ErrorCatalog.Errors;
using ErrorCatalog.Site;

namespace ErrorCatalog.Cli.Publishing;

/// <summary>Reads catalogs, baselines, theme and code, and plans the site.</summary>
internal static class SitePlanning
{
    /// <summary>The plan; null when the catalogs cannot be published as asked, which has been told.</summary>
    /// <exception cref="ProblemException">Something cannot be read, or the catalogs have errors.</exception>
    public static SiteContent? Plan(string folder, SiteInput input, CancellationToken cancellation)
    {
        IReadOnlyList<CatalogSource> sources = LocalizedCatalogs.Sources(folder, cancellation);
        CompiledCatalogs compiled = CatalogCompiler.Compile(sources, cancellation);
        FindingOutput.PrintText(Terminal.Error, compiled.Diagnostics.Where(finding => finding.Severity == CatalogSeverity.Warning));
        CatalogFolder.RefuseErrors(folder, compiled);
        try
        {
            SiteContent content = Build(folder, input, sources, compiled, cancellation);
            foreach (string note in content.Notes)
            {
                Terminal.Error.WriteLine($"{Terminal.Error.Styled(Style.Yellow, "note")}: {PrintableText.OneLine(note)}");
            }

            return content;
        }
        catch (SiteBuildException refused)
        {
            Failure.Print(refused.Message);
            return null;
        }
    }

    /// <summary>Plans the site of catalogs without errors.</summary>
    /// <exception cref="SiteBuildException">The catalogs cannot be published as asked.</exception>
    /// <exception cref="ProblemException">Something beside the catalogs cannot be read.</exception>
    public static SiteContent Build(string folder, SiteInput input, IReadOnlyList<CatalogSource> sources, CompiledCatalogs compiled, CancellationToken cancellation) =>
        SiteBuilder.Build(compiled, Options(folder, input, sources, compiled, cancellation), cancellation);

    private static SiteOptions Options(string folder, SiteInput input, IReadOnlyList<CatalogSource> sources, CompiledCatalogs compiled, CancellationToken cancellation) => new()
    {
        BaseUri = input.BaseUri,
        Title = input.Title,
        Layout = input.Layout,
        ReportUrl = input.ReportUrl,
        Baselines = [.. CatalogFolder.Baselines(folder).Select(path => Baseline(path, cancellation))],
        Theme = input.ThemeFolder is { } theme ? Reading(theme, () => SiteTheme.Load(theme)) : null,
        RaisedPlaces = input.SourceFolder is { } code ? Places(code, compiled, input.SourceUrl, cancellation) : null,
        Documents = input.PagesFolder is { } pages ? Reading(pages, () => SiteDocuments.Load(pages, input.PagesUrl, cancellation)) : null,
        TextSources = input.EditUrl is { } edit ? new TextSources(edit, folder, Files(sources, cancellation), compiled.Translations) : null,
    };

    private static IEnumerable<CatalogFile> Files(IEnumerable<CatalogSource> sources, CancellationToken cancellation) => sources
        .Where(source => CatalogFileParser.IsCatalogPath(source.Path))
        .Select(source => CatalogFileParser.Parse(source.Path, source.Text, cancellation));

    private static BaselineFile Baseline(string path, CancellationToken cancellation)
    {
        CatalogSource source = CatalogFolder.Read(path, cancellation);
        BaselineFile baseline = BaselineFileParser.Parse(source.Path, source.Text, cancellation);
        CatalogFolder.RefuseErrors(path, [.. baseline.Diagnostics.Where(finding => finding.Severity == CatalogSeverity.Error)]);
        return baseline;
    }

    private static RaisedPlaces Places(string code, CompiledCatalogs compiled, LinkTemplate? template, CancellationToken cancellation) => Directory.Exists(code)
        ? Reading(code, () => RaisedPlaces.Scan(code, compiled.Catalogs, template, cancellation))
        : throw ErrorcatalogErrors.FileUnreadable(code, FileUnreadableObstacle.Missing).ToException();

    private static T Reading<T>(string path, Func<T> read)
    {
        try
        {
            return read();
        }
        catch (Exception cause) when (InputFailure.IsAboutInput(cause))
        {
            throw InputFailure.At(path, cause);
        }
    }
}
