using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace ErrorCatalog.Analyzers.Tests.Harness;

/// <summary>Holds an analyzer against the markup of a test case, and against what every analyzer owes its users.</summary>
internal static class Verify
{
    /// <summary>The findings are exactly the marked ones; then the checks that hold for every analyzer.</summary>
    public static async Task FindingsAsync<TAnalyzer>(TestCase test)
        where TAnalyzer : DiagnosticAnalyzer, new()
    {
        await MarkedFindingsAsync(test, new TAnalyzer());
        await EveryAnalyzer.CheckAsync(test, new TAnalyzer());
    }

    public static Task FindingsAsync<TAnalyzer>(string markup)
        where TAnalyzer : DiagnosticAnalyzer, new() => FindingsAsync<TAnalyzer>(new TestCase(markup));

    /// <summary>The messages of the findings, in the order of their places.</summary>
    public static async Task<string[]> MessagesAsync<TAnalyzer>(TestCase test)
        where TAnalyzer : DiagnosticAnalyzer, new() =>
        [.. (await AnalysisRun.FindingsAsync(test, new TAnalyzer())).Select(finding => finding.GetMessage(System.Globalization.CultureInfo.InvariantCulture))];

    public static async Task MarkedFindingsAsync(TestCase test, DiagnosticAnalyzer analyzer)
    {
        (Project project, MarkedSpan[] expected) = test.Build();
        Diagnostic[] actual = await AnalysisRun.FindingsAsync(project, analyzer, test.MayNotCompile);
        (string Path, string Id, TextSpan Span)[] want = [.. expected
            .Select(mark => (mark.Path, Id: mark.Id ?? OnlyRule(test, analyzer), mark.Span))
            .OrderBy(mark => mark.Path, StringComparer.Ordinal).ThenBy(mark => mark.Span.Start).ThenByDescending(mark => mark.Span.End).ThenBy(mark => mark.Id, StringComparer.Ordinal)];
        (string Path, string Id, TextSpan Span)[] got = [.. actual.Select(finding => (AnalysisRun.PathOf(finding.Location), finding.Id, finding.Location.SourceSpan))];
        if (!want.SequenceEqual(got))
        {
            throw new HarnessException(string.Join('\n', test.Files.Select(file =>
            {
                string text = Markup.Parse(file.Path, file.Markup).Text;
                return $"Expected in {file.Path}\n{Render(text, want, file.Path)}\nbut got\n{Render(text, got, file.Path)}";
            })) + string.Concat(actual.Select(finding => "\n" + finding)));
        }
    }

    private static string Render(string text, IEnumerable<(string Path, string Id, TextSpan Span)> findings, string path) =>
        Markup.Render(text, findings.Where(finding => finding.Path == path).Select(finding => (finding.Id, finding.Span)));

    private static string OnlyRule(TestCase test, DiagnosticAnalyzer analyzer) =>
        test.Rule ?? (analyzer.SupportedDiagnostics is [var only]
            ? only.Id
            : throw new HarnessException($"Expected '{{|ID:x|}}' because {analyzer.GetType().Name} has {analyzer.SupportedDiagnostics.Length} rules, but got '[|x|]'. Name the rule or set TestCase.Rule."));
}
