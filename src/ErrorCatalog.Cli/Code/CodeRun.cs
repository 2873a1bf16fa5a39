using ErrorCatalog.Analyzers;
using ErrorCatalog.Compiler;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace ErrorCatalog.Cli.Code;

/// <summary>Runs every code rule.</summary>
internal static class CodeRun
{
    /// <summary>The findings, each once, ordered by path and place; hidden ones are left out.</summary>
    public static async Task<IReadOnlyList<CatalogDiagnostic>> FindingsAsync(IEnumerable<CodeUnderRules> code, CancellationToken cancellation)
    {
        var findings = new HashSet<CatalogDiagnostic>();
        foreach (CodeUnderRules unit in code)
        {
            var options = new CompilationWithAnalyzersOptions(
                unit.Options,
                onAnalyzerException: (cause, _, _) => throw new InvalidOperationException("Expected every rule to accept any code, but one threw.", cause),
                concurrentAnalysis: true,
                logAnalyzerExecutionTime: false);
            foreach (Diagnostic finding in await unit.Compilation.WithAnalyzers(CodeAnalyzers.CreateAll(), options).GetAnalyzerDiagnosticsAsync(cancellation).ConfigureAwait(false))
            {
                if (finding.Severity != DiagnosticSeverity.Hidden && !finding.IsSuppressed)
                {
                    findings.Add(Convert(finding));
                }
            }
        }

        return [.. findings
            .OrderBy(finding => finding.Range.Path, StringComparer.Ordinal)
            .ThenBy(finding => finding.Range.Start)
            .ThenBy(finding => finding.RuleId, StringComparer.Ordinal)];
    }

    /// <summary>The path as a person at this folder writes it: relative when the file lies below.</summary>
    public static string Shown(string path)
    {
        if (!Path.IsPathRooted(path))
        {
            return path;
        }

        string relative = Path.GetRelativePath(Environment.CurrentDirectory, path);
        return relative.StartsWith("..", StringComparison.Ordinal) ? path : relative.Replace('\\', '/');
    }

    private static CatalogDiagnostic Convert(Diagnostic finding)
    {
        FileLinePositionSpan lines = finding.Location.GetLineSpan();
        TextSpan span = finding.Location.SourceSpan;
        CatalogSeverity severity = finding.Severity switch
        {
            DiagnosticSeverity.Error => CatalogSeverity.Error,
            DiagnosticSeverity.Warning => CatalogSeverity.Warning,
            _ => CatalogSeverity.Info,
        };
        var range = new SourceRange(
            Shown(lines.Path),
            span.Start,
            span.Length,
            lines.StartLinePosition.Line,
            lines.StartLinePosition.Character,
            lines.EndLinePosition.Line,
            lines.EndLinePosition.Character);
        return new CatalogDiagnostic(finding.Id, severity, finding.GetMessage(System.Globalization.CultureInfo.InvariantCulture), range);
    }
}
