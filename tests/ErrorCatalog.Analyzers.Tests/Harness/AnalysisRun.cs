using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace ErrorCatalog.Analyzers.Tests.Harness;

/// <summary>Runs one analyzer over a project as the compiler does.</summary>
internal static class AnalysisRun
{
    public static async Task<Diagnostic[]> FindingsAsync(TestCase test, DiagnosticAnalyzer analyzer) =>
        await FindingsAsync(test.Build().Project, analyzer, test.MayNotCompile);

    public static async Task<Diagnostic[]> FindingsAsync(Project project, DiagnosticAnalyzer analyzer, bool mayNotCompile, CancellationToken cancellation = default)
    {
        Compilation compilation = (await project.GetCompilationAsync(cancellation))!;
        if (!mayNotCompile)
        {
            RequireCompiles(compilation);
        }

        return await FindingsAsync(compilation, project.AnalyzerOptions, analyzer, cancellation);
    }

    public static async Task<Diagnostic[]> FindingsAsync(Compilation compilation, AnalyzerOptions options, DiagnosticAnalyzer analyzer, CancellationToken cancellation)
    {
        // Rules that are off unless configured are under test too.
        compilation = compilation.WithOptions(compilation.Options.WithSpecificDiagnosticOptions(
            analyzer.SupportedDiagnostics.Where(rule => !rule.IsEnabledByDefault).Select(rule => KeyValuePair.Create(rule.Id, ReportDiagnostic.Warn))));
        Exception? crash = null;
        CompilationWithAnalyzers run = compilation.WithAnalyzers(
            [analyzer],
            new CompilationWithAnalyzersOptions(options, (exception, _, _) => crash ??= exception, concurrentAnalysis: true, logAnalyzerExecutionTime: false, reportSuppressedDiagnostics: false));
        IEnumerable<Diagnostic> findings = await run.GetAnalyzerDiagnosticsAsync(cancellation);
        return crash is null
            ? [.. findings.OrderBy(finding => PathOf(finding.Location), StringComparer.Ordinal).ThenBy(finding => finding.Location.SourceSpan.Start).ThenByDescending(finding => finding.Location.SourceSpan.End).ThenBy(finding => finding.Id, StringComparer.Ordinal)]
            : throw new HarnessException($"Expected {analyzer.GetType().Name} to accept any code but it threw {crash}", crash);
    }

    public static string PathOf(Location location) => location.SourceTree?.FilePath ?? location.GetLineSpan().Path ?? string.Empty;

    private static void RequireCompiles(Compilation compilation)
    {
        Diagnostic[] errors = [.. compilation.GetDiagnostics().Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error)];
        if (errors.Length > 0)
        {
            throw new HarnessException($"Expected the code under test to compile but got\n{string.Join('\n', errors.Take(5).Select(error => error.ToString()))}\nSet MayNotCompile for code that is being written.");
        }
    }
}
