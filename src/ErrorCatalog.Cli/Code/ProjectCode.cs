using System.Collections.Immutable;
using System.Xml.Linq;
using ErrorCatalog.Cli.Output;
using ErrorCatalog.Errors;
using ErrorCatalog.Generator;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.MSBuild;

namespace ErrorCatalog.Cli.Code;

/// <summary>Opens projects and solutions as the build sees them.</summary>
internal static class ProjectCode
{
    /// <summary>The C# projects of a project file or solution, with the projects that they refer to.</summary>
    /// <exception cref="ProblemException">It cannot be loaded.</exception>
    public static async Task<Solution> OpenAsync(MSBuildWorkspace workspace, string path, CancellationToken cancellation)
    {
        var failures = new List<string>();
        void Remember(object? sender, WorkspaceDiagnosticEventArgs failure)
        {
            if (failure.Diagnostic.Kind == WorkspaceDiagnosticKind.Failure)
            {
                lock (failures)
                {
                    failures.Add(failure.Diagnostic.Message);
                }
            }
        }

        workspace.WorkspaceFailed += Remember;
        try
        {
            Solution solution = Path.GetExtension(path).ToLowerInvariant() switch
            {
                ".csproj" => await OpenProjectsAsync(workspace, [path], cancellation).ConfigureAwait(false),
                ".slnx" => await OpenProjectsAsync(workspace, ProjectsIn(path), cancellation).ConfigureAwait(false),
                _ => await workspace.OpenSolutionAsync(Path.GetFullPath(path), cancellationToken: cancellation).ConfigureAwait(false),
            };
            if (!solution.Projects.Any(project => project.Language == LanguageNames.CSharp && project.MetadataReferences.Count > 0))
            {
                throw NotLoadable(path, failures.FirstOrDefault() ?? "it holds no C# project that was restored", null);
            }

            foreach (string failure in failures.Distinct(StringComparer.Ordinal))
            {
                Terminal.Error.WriteLine($"{Terminal.Error.Styled(Style.Yellow, "note")}: {PrintableText.OneLine(failure)}");
            }

            return Prepare(solution);
        }
        catch (Exception cause) when (cause is not (ProblemException or OperationCanceledException))
        {
            // MSBuild has its own types of exceptions for what is wrong with a project, and they say it.
            throw NotLoadable(path, cause.Message, cause);
        }
        finally
        {
            workspace.WorkspaceFailed -= Remember;
        }
    }

    /// <summary>A project as the rules see it; null when it is no C# project.</summary>
    public static async Task<CodeUnderRules?> CompileAsync(Project project, CancellationToken cancellation) =>
        project.Language == LanguageNames.CSharp && await project.GetCompilationAsync(cancellation).ConfigureAwait(false) is { } compilation
            ? new CodeUnderRules(compilation, new AnalyzerOptions(project.AnalyzerOptions.AdditionalFiles, new OpenGateOptions(project.AnalyzerOptions.AnalyzerConfigOptionsProvider)))
            : null;

    private static async Task<Solution> OpenProjectsAsync(MSBuildWorkspace workspace, IEnumerable<string> paths, CancellationToken cancellation)
    {
        foreach (string path in paths.Select(Path.GetFullPath))
        {
            // One that another refers to is there already.
            if (workspace.CurrentSolution.Projects.All(project => project.FilePath != path))
            {
                await workspace.OpenProjectAsync(path, cancellationToken: cancellation).ConfigureAwait(false);
            }
        }

        return workspace.CurrentSolution;
    }

    // The workspace does not know this format yet. https://learn.microsoft.com/visualstudio/ide/solution-file-slnx: projects stand in folders at any depth.
    private static IEnumerable<string> ProjectsIn(string solution) => XDocument.Load(solution)
        .Descendants("Project")
        .Select(project => project.Attribute("Path")?.Value.Replace('\\', '/'))
        .OfType<string>()
        .Where(project => project.EndsWith(".csproj", StringComparison.OrdinalIgnoreCase))
        .Select(project => Path.Combine(Path.GetDirectoryName(solution) ?? string.Empty, project));

    // The newest syntax that this compiler reads, and the generator of this tool in place of the project's, which may be another version.
    private static Solution Prepare(Solution solution)
    {
        foreach (Project project in solution.Projects.Where(project => project.Language == LanguageNames.CSharp).ToArray())
        {
            if (project.ParseOptions is CSharpParseOptions parse && parse.SpecifiedLanguageVersion is LanguageVersion.Default or LanguageVersion.Latest or LanguageVersion.LatestMajor or LanguageVersion.CSharp13)
            {
                solution = solution.WithProjectParseOptions(project.Id, parse.WithLanguageVersion(LanguageVersion.Preview));
            }

            foreach (AnalyzerReference reference in project.AnalyzerReferences.Where(reference => Path.GetFileName(reference.FullPath) is { } name && name.StartsWith("ErrorCatalog.", StringComparison.Ordinal)))
            {
                solution = solution.RemoveAnalyzerReference(project.Id, reference);
            }

            solution = solution.AddAnalyzerReference(project.Id, GeneratorOfTool.Instance);
        }

        return solution;
    }

    private static ProblemException NotLoadable(string path, string reason, Exception? cause) => ErrorcatalogErrors
        .ArgumentValueInvalid("PLACE", path, "a project or solution that builds")
        .WithExplain("en", $"Expected a project or solution that can be loaded, but loading “{path}” failed: {reason}")
        .ToException(cause);

    private sealed class GeneratorOfTool : AnalyzerReference
    {
        // A workspace recognizes a generator by its object, so every question gets the same one.
        private readonly ImmutableArray<ISourceGenerator> _generators = [new ErrorCatalogGenerator().AsSourceGenerator()];

        public static GeneratorOfTool Instance { get; } = new();

        public override string? FullPath => null;

        public override object Id => nameof(GeneratorOfTool);

        public override ImmutableArray<DiagnosticAnalyzer> GetAnalyzers(string language) => [];

        public override ImmutableArray<DiagnosticAnalyzer> GetAnalyzersForAllLanguages() => [];

        public override ImmutableArray<ISourceGenerator> GetGenerators(string language) => language == LanguageNames.CSharp ? _generators : [];

        public override ImmutableArray<ISourceGenerator> GetGeneratorsForAllLanguages() => GetGenerators(LanguageNames.CSharp);
    }
}
