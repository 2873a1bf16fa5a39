using ErrorCatalog.Analyzers;
using ErrorCatalog.Cli.Output;
using ErrorCatalog.Compiler;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.MSBuild;

namespace ErrorCatalog.Cli.Code;

/// <summary>The work of <c>lint</c>; apart from the command so that other commands never load the compiler.</summary>
internal static class LintRun
{
    public static async Task<int> RunAsync(string[] places, CatalogSeverity least, bool json, bool sarif, CancellationToken cancellation)
    {
        CodePlaces code = CodePlaces.Of(places, cancellation);
        IReadOnlyList<CatalogDiagnostic> findings;
        int files;
        using (var status = new StatusLine(Terminal.Error))
        {
            (findings, files) = await FindAsync(code, status, cancellation).ConfigureAwait(false);
        }

        CatalogDiagnostic[] shown = [.. findings.Where(finding => finding.Severity >= least)];
        if (json)
        {
            PrintJson(shown, files);
        }
        else if (sarif)
        {
            FindingOutput.PrintSarif(shown, CodeRules.All.Select(rule => new RuleInfo(rule.Id, rule.Title.ToString(System.Globalization.CultureInfo.InvariantCulture), rule.HelpLinkUri)));
        }
        else
        {
            FindingOutput.PrintText(Terminal.Out, shown);
            string verdict = shown.Length > 0 ? Terminal.Out.Styled(Style.Red, "Not fine") : Terminal.Out.Styled(Style.Green, "Fine");
            Terminal.Out.WriteLine($"{verdict}: {Counted.Of(files, "file", "files")}; {string.Join(", ", Totals(shown))}.");
        }

        return shown.Length > 0 ? ExitCode.Findings : ExitCode.Fine;
    }

    private static async Task<(IReadOnlyList<CatalogDiagnostic> Findings, int Files)> FindAsync(CodePlaces code, StatusLine status, CancellationToken cancellation)
    {
        var units = new List<CodeUnderRules>();
        var paths = new HashSet<string>(code.Files, StringComparer.Ordinal);
        if (code.Files.Count > 0)
        {
            status.Tell($"Reading {Counted.Of(code.Files.Count, "file", "files")}");
            units.Add(LooseCode.Read(code.Files, cancellation));
        }

        using MSBuildWorkspace? workspace = code.Projects.Count > 0 ? MSBuildWorkspace.Create() : null;
        foreach (string path in code.Projects)
        {
            status.Tell("Loading " + path);
            workspace!.CloseSolution();
            Solution solution = await ProjectCode.OpenAsync(workspace, path, cancellation).ConfigureAwait(false);
            foreach (Project project in solution.Projects.Where(project => Belongs(project, path)))
            {
                status.Tell("Compiling " + project.Name);
                if (await ProjectCode.CompileAsync(project, cancellation).ConfigureAwait(false) is { } unit)
                {
                    units.Add(unit);
                    paths.UnionWith(project.Documents.Select(document => document.FilePath).OfType<string>().Where(file => !file.Contains("/obj/", StringComparison.Ordinal)));
                }
            }
        }

        status.Tell("Running the rules");
        return (await CodeRun.FindingsAsync(units, cancellation).ConfigureAwait(false), paths.Count);
    }

    // A project file stands for itself; what it refers to is loaded so that its code binds.
    private static bool Belongs(Project project, string path) =>
        !Path.GetExtension(path).Equals(".csproj", StringComparison.OrdinalIgnoreCase) || project.FilePath == Path.GetFullPath(path);

    private static void PrintJson(CatalogDiagnostic[] findings, int files) => JsonOutput.Print(json =>
    {
        json.WriteStartObject();
        json.WriteNumber("errors", FindingOutput.Count(findings, CatalogSeverity.Error));
        json.WriteNumber("warnings", FindingOutput.Count(findings, CatalogSeverity.Warning));
        json.WriteNumber("infos", FindingOutput.Count(findings, CatalogSeverity.Info));
        json.WriteNumber("files", files);
        FindingOutput.WriteFindings(json, findings);
        json.WriteEndObject();
    });

    private static IEnumerable<string> Totals(CatalogDiagnostic[] findings) =>
    [
        Counted.Of(FindingOutput.Count(findings, CatalogSeverity.Error), "error", "errors"),
        Counted.Of(FindingOutput.Count(findings, CatalogSeverity.Warning), "warning", "warnings"),
        Counted.Of(FindingOutput.Count(findings, CatalogSeverity.Info), "info", "infos"),
    ];
}
