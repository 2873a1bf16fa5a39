using System.Collections.Immutable;
using System.Diagnostics;
using System.Globalization;
using ErrorCatalog.Analyzers;
using ErrorCatalog.Benchmarks.Reporting;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Diagnostics.Telemetry;

namespace ErrorCatalog.Benchmarks.Analysis;

/// <summary>
/// All our rules over a real code base, beside those of a well-known package: in one run, with the compiler's own accounting of who
/// took how long, which is what <c>/p:ReportAnalyzer=true</c> prints.
/// </summary>
internal static class AnalyzerBenchmark
{
    private const double MostOfPeer = 0.1;

    /// <summary>Runs the analyzers over the C# files below <paramref name="folder"/>.</summary>
    /// <param name="folder">A checkout.</param>
    /// <param name="table">Where the rows go.</param>
    /// <param name="findings">Where our findings go, one a line; null for nowhere.</param>
    public static void Run(string folder, ResultTable table, TextWriter? findings)
    {
        var code = CodeBase.Read(folder);
        ImmutableArray<DiagnosticAnalyzer> ours = CodeAnalyzers.CreateAll();
        ImmutableArray<DiagnosticAnalyzer> peers = PeerAnalyzers.Create();

        // Whoever asks the compiler first pays for binding the code. Our rules come first, so the figure is our worst case; the
        // run alone comes last, when everything is warm.
        var (together, _) = Measure(code, [.. ours, .. peers], ours, null);
        var (oursAlone, found) = Measure(code, ours, ours, findings);
        double oursTime = together.Ours.TotalNanoseconds;
        double peerTime = together.Others.TotalNanoseconds;
        table.Add(
            string.Create(CultureInfo.InvariantCulture, $"all rules, {code.Files:N0} files, {code.Lines:N0} lines, in one run"),
            Quantity.Time(oursTime),
            $"{PeerAnalyzers.Name}: {Quantity.Time(peerTime)}",
            string.Create(CultureInfo.InvariantCulture, $"{oursTime / peerTime:P1}"),
            Goal.Absolute(string.Create(CultureInfo.InvariantCulture, $"< {MostOfPeer:P0}")));
        table.Add(
            string.Create(CultureInfo.InvariantCulture, $"our rules alone, {found:N0} findings"),
            Quantity.Time(oursAlone.Ours.TotalNanoseconds),
            "–",
            "–",
            Goal.None);
    }

    private static ((TimeSpan Ours, TimeSpan Others) Time, int Found) Measure(CodeBase code, ImmutableArray<DiagnosticAnalyzer> analyzers, ImmutableArray<DiagnosticAnalyzer> ours, TextWriter? findings)
    {
        CompilationWithAnalyzers run = code.Compilation.WithAnalyzers(analyzers, new CompilationWithAnalyzersOptions(
            new AnalyzerOptions([], RulesEnabled.Instance),
            (exception, analyzer, _) => Report(exception, analyzer, ours),
            concurrentAnalysis: false,
            logAnalyzerExecutionTime: true));
        Diagnostic[] found = [.. run.GetAnalyzerDiagnosticsAsync().GetAwaiter().GetResult().Where(finding => CodeRules.Find(finding.Id) is not null)];
        foreach (Diagnostic finding in found.OrderBy(finding => finding.Id, StringComparer.Ordinal))
        {
            findings?.WriteLine(finding.ToString());
        }

        TimeSpan ourTime = TimeSpan.Zero;
        TimeSpan otherTime = TimeSpan.Zero;
        foreach (DiagnosticAnalyzer analyzer in analyzers)
        {
            AnalyzerTelemetryInfo telemetry = run.GetAnalyzerTelemetryInfoAsync(analyzer, CancellationToken.None).GetAwaiter().GetResult();
            if (ours.Contains(analyzer))
            {
                ourTime += telemetry.ExecutionTime;
            }
            else
            {
                otherTime += telemetry.ExecutionTime;
            }
        }

        return ((ourTime, otherTime), found.Length);
    }

    // A peer that stumbles over unbound code is its own affair; ours must not.
    private static void Report(Exception exception, DiagnosticAnalyzer analyzer, ImmutableArray<DiagnosticAnalyzer> ours)
    {
        if (ours.Contains(analyzer))
        {
            throw new UnreachableException($"Expected {analyzer.GetType().Name} to accept any code but it threw {exception.GetType().Name}. Report it with the stack trace.", exception);
        }
    }
}
