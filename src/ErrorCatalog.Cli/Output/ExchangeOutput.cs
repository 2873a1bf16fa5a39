using System.Text.Json;
using ErrorCatalog.Compiler;
using ErrorCatalog.Errors;
using ErrorCatalog.Exchange;

namespace ErrorCatalog.Cli.Output;

/// <summary>Prints what is wrong with files of other tools, in the form of the compiler's findings.</summary>
internal static class ExchangeOutput
{
    /// <summary>One line each, <c>path(line,column): severity: message</c>.</summary>
    public static void Print(Terminal terminal, IEnumerable<ExchangeFinding> findings)
    {
        foreach (ExchangeFinding finding in findings)
        {
            string severity = terminal.Styled(finding.Severity == CatalogSeverity.Error ? Style.Red : Style.Yellow, FindingOutput.Word(finding.Severity));
            terminal.WriteLine($"{PrintableText.OneLine(finding.Path)}({finding.Line},{finding.Column}): {severity}: {PrintableText.OneLine(finding.Message)}");
        }
    }

    /// <summary>Refuses to go on with files that have errors; the errors are printed.</summary>
    /// <exception cref="ProblemException">There are errors.</exception>
    public static void RefuseErrors(IReadOnlyList<ExchangeFinding> findings)
    {
        if (findings.FirstOrDefault(finding => finding.Severity == CatalogSeverity.Error) is { } first)
        {
            Print(Terminal.Error, findings.Where(finding => finding.Severity == CatalogSeverity.Error));
            throw ErrorcatalogErrors.ExchangeFileRejected(first.Path, findings.Count(finding => finding.Severity == CatalogSeverity.Error)).ToException();
        }
    }

    /// <summary>An array <c>findings</c> for programs.</summary>
    public static void Write(Utf8JsonWriter json, IEnumerable<ExchangeFinding> findings)
    {
        json.WriteObjects("findings", findings, finding =>
        {
            json.WriteString("severity", FindingOutput.Word(finding.Severity));
            json.WriteString("message", finding.Message);
            json.WriteString("path", finding.Path);
            json.WriteNumber("line", finding.Line);
            json.WriteNumber("column", finding.Column);
        });
    }

    /// <summary>An array <c>written</c> with the paths of changed files.</summary>
    public static void Write(Utf8JsonWriter json, IEnumerable<FileChange> changes) => json.WriteTexts("written", changes.Select(change => change.Path));
}
