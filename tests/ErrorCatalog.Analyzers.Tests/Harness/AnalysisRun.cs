using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace ErrorCatalog.Analyzers.Tests.Harness;

/// <summary>Runs analyzers over a project as the compiler does.</summary>
internal static class AnalysisRun
{
    public static async Task<Diagnostic[]> FindingsAsync(TestCase test, DiagnosticAnalyzer analyzer) =>
        await FindingsAsync(test.Build().Project, analyzer, test.MayNotCompile);

    /// <summary>The findings of every analyzer of the product; hidden ones are left out, as in a build.</summary>
    public static async Task<Diagnostic[]> AllFindingsAsync(TestCase test, bool concurrent = true)
    {
        (Compilation compilation, AnalyzerOptions options) = await CompileAsync(test.Build().Project, test.MayNotCompile, default);
        return [.. (await FindingsAsync(compilation, options, CodeAnalyzers.CreateAll(), concurrent, default)).Where(finding => finding.Severity != DiagnosticSeverity.Hidden)];
    }

    public static async Task<Diagnostic[]> FindingsAsync(Project project, DiagnosticAnalyzer analyzer, bool mayNotCompile, CancellationToken cancellation = default)
    {
        (Compilation compilation, AnalyzerOptions options) = await CompileAsync(project, mayNotCompile, cancellation);
        return await FindingsAsync(compilation, options, analyzer, cancellation);
    }

    public static Task<Diagnostic[]> FindingsAsync(Compilation compilation, AnalyzerOptions options, DiagnosticAnalyzer analyzer, CancellationToken cancellation) =>
        FindingsAsync(compilation, options, [analyzer], concurrent: true, cancellation);

    public static async Task<Diagnostic[]> FindingsAsync(Compilation compilation, AnalyzerOptions options, ImmutableArray<DiagnosticAnalyzer> analyzers, bool concurrent, CancellationToken cancellation)
    {
        // Rules that are off unless configured are under test too.
        compilation = compilation.WithOptions(compilation.Options.WithSpecificDiagnosticOptions(
            analyzers.SelectMany(analyzer => analyzer.SupportedDiagnostics).Where(rule => !rule.IsEnabledByDefault).Select(rule => KeyValuePair.Create(rule.Id, ReportDiagnostic.Warn))));
        (DiagnosticAnalyzer Analyzer, Exception Exception)? crash = null;
        CompilationWithAnalyzers run = compilation.WithAnalyzers(
            analyzers,
            new CompilationWithAnalyzersOptions(options, (exception, analyzer, _) => crash ??= (analyzer, exception), concurrentAnalysis: concurrent, logAnalyzerExecutionTime: false, reportSuppressedDiagnostics: false));
        IEnumerable<Diagnostic> findings = await run.GetAnalyzerDiagnosticsAsync(cancellation);
        return crash is null
            ? [.. findings.OrderBy(finding => PathOf(finding.Location), StringComparer.Ordinal).ThenBy(finding => finding.Location.SourceSpan.Start).ThenByDescending(finding => finding.Location.SourceSpan.End).ThenBy(finding => finding.Id, StringComparer.Ordinal)]
            : throw new HarnessException($"Expected {crash.Value.Analyzer.GetType().Name} to accept any code but it threw {crash.Value.Exception}", crash.Value.Exception);
    }

    /// <summary>How many times an analyzer asks for the bodies of all members.</summary>
    public static async Task<int> BlockReadersAsync(TestCase test, DiagnosticAnalyzer analyzer)
    {
        (Compilation compilation, AnalyzerOptions options) = await CompileAsync(test.Build().Project, test.MayNotCompile, default);
        CompilationWithAnalyzers run = compilation.WithAnalyzers([analyzer], options);
        await run.GetAnalyzerDiagnosticsAsync();
        return (await run.GetAnalyzerTelemetryInfoAsync(analyzer, default)).OperationBlockActionsCount;
    }

    public static string PathOf(Location location) => location.SourceTree?.FilePath ?? location.GetLineSpan().Path ?? string.Empty;

    private static async Task<(Compilation Compilation, AnalyzerOptions Options)> CompileAsync(Project project, bool mayNotCompile, CancellationToken cancellation)
    {
        Compilation compilation = (await project.GetCompilationAsync(cancellation))!;
        if (!mayNotCompile)
        {
            RequireCompiles(compilation);
        }

        return (compilation, project.AnalyzerOptions);
    }

    private static void RequireCompiles(Compilation compilation)
    {
        Diagnostic[] errors = [.. compilation.GetDiagnostics().Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error)];
        if (errors.Length > 0)
        {
            throw new HarnessException($"Expected the code under test to compile but got\n{string.Join('\n', errors.Take(5).Select(error => error.ToString()))}\nSet MayNotCompile for code that is being written.");
        }
    }
}
