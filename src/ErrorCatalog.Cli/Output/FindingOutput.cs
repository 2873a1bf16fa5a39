using System.Text.Json;
using ErrorCatalog.Compiler;

namespace ErrorCatalog.Cli.Output;

/// <summary>Prints the compiler's findings for people, for programs and as SARIF 2.1.0.</summary>
internal static class FindingOutput
{
    /// <summary>One line each, <c>path(line,column): severity id: message</c>, lines and columns from 1.</summary>
    public static void PrintText(Terminal terminal, IEnumerable<CatalogDiagnostic> findings)
    {
        foreach (CatalogDiagnostic finding in findings)
        {
            string severity = terminal.Styled(Colour(finding.Severity), Word(finding.Severity));
            terminal.WriteLine($"{Place(finding.Range)}: {severity} {terminal.Styled(Style.Bold, finding.RuleId)}: {PrintableText.OneLine(finding.Message)}");
        }
    }

    /// <summary>The same line without colours.</summary>
    public static string Line(CatalogDiagnostic finding) => $"{Place(finding.Range)}: {Word(finding.Severity)} {finding.RuleId}: {PrintableText.OneLine(finding.Message)}";

    /// <summary>All findings with the totals and the catalogs that were read.</summary>
    public static void PrintJson(CompiledCatalogs compiled) => JsonOutput.Print(json =>
    {
        json.WriteStartObject();
        json.WriteNumber("errors", Count(compiled, CatalogSeverity.Error));
        json.WriteNumber("warnings", Count(compiled, CatalogSeverity.Warning));
        json.WriteNumber("infos", Count(compiled, CatalogSeverity.Info));
        json.WriteObjects("catalogs", compiled.Catalogs, catalog =>
        {
            json.WriteString("name", catalog.Name);
            json.WriteString("locale", catalog.SourceLocale);
            json.WriteNumber("entries", catalog.Entries.Count);
            json.WriteTexts("locales", compiled.Locales.Where(locale => locale.Catalog == catalog.Name).Select(locale => locale.Locale));
        });
        WriteFindings(json, compiled.Diagnostics);
        json.WriteEndObject();
    });

    /// <summary>SARIF 2.1.0 (OASIS), for code scanning services.</summary>
    public static void PrintSarif(CompiledCatalogs compiled) =>
        PrintSarif(compiled.Diagnostics, CatalogRules.All.Select(rule => new RuleInfo(rule.Id, rule.Title, rule.HelpLink)));

    /// <summary>SARIF of any findings; of the rules, those that were broken are listed.</summary>
    public static void PrintSarif(IReadOnlyCollection<CatalogDiagnostic> findings, IEnumerable<RuleInfo> known) => JsonOutput.Print(json =>
    {
        RuleInfo[] rules = [.. known.Where(rule => findings.Any(finding => finding.RuleId == rule.Id))];
        json.WriteStartObject();
        json.WriteString("$schema", "https://json.schemastore.org/sarif-2.1.0.json");
        json.WriteString("version", "2.1.0");
        json.WriteStartArray("runs");
        json.WriteStartObject();
        json.WriteStartObject("tool");
        json.WriteStartObject("driver");
        json.WriteString("name", "errorcatalog");
        json.WriteString("version", typeof(FindingOutput).Assembly.GetName().Version!.ToString(3));
        json.WriteObjects("rules", rules, rule =>
        {
            json.WriteString("id", rule.Id);
            json.WriteStartObject("shortDescription");
            json.WriteString("text", rule.Title);
            json.WriteEndObject();
            json.WriteString("helpUri", rule.HelpLink);
        });
        json.WriteEndObject();
        json.WriteEndObject();
        json.WriteString("columnKind", "utf16CodeUnits");
        json.WriteStartArray("results");
        foreach (CatalogDiagnostic finding in findings)
        {
            WriteResult(json, finding, Array.FindIndex(rules, rule => rule.Id == finding.RuleId));
        }

        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndArray();
        json.WriteEndObject();
    });

    public static int Count(CompiledCatalogs compiled, CatalogSeverity severity) => Count(compiled.Diagnostics, severity);

    public static int Count(IEnumerable<CatalogDiagnostic> findings, CatalogSeverity severity) =>
        findings.Count(finding => finding.Severity == severity);

    public static string Word(CatalogSeverity severity) => severity switch
    {
        CatalogSeverity.Error => "error",
        CatalogSeverity.Warning => "warning",
        _ => "info",
    };

    /// <summary>The member <c>findings</c>.</summary>
    public static void WriteFindings(Utf8JsonWriter json, IEnumerable<CatalogDiagnostic> findings)
    {
        json.WriteObjects("findings", findings, finding =>
        {
            json.WriteString("rule", finding.RuleId);
            json.WriteString("severity", Word(finding.Severity));
            json.WriteString("message", finding.Message);
            json.WriteString("path", finding.Range.Path);
            json.WriteNumber("line", finding.Range.StartLine + 1);
            json.WriteNumber("column", finding.Range.StartColumn + 1);
            json.WriteNumber("end_line", finding.Range.EndLine + 1);
            json.WriteNumber("end_column", finding.Range.EndColumn + 1);
        });
    }

    private static void WriteResult(Utf8JsonWriter json, CatalogDiagnostic finding, int rule)
    {
        json.WriteStartObject();
        json.WriteString("ruleId", finding.RuleId);
        json.WriteNumber("ruleIndex", rule);
        json.WriteString("level", finding.Severity == CatalogSeverity.Info ? "note" : Word(finding.Severity));
        json.WriteStartObject("message");
        json.WriteString("text", finding.Message);
        json.WriteEndObject();
        json.WriteStartArray("locations");
        json.WriteStartObject();
        json.WriteStartObject("physicalLocation");
        json.WriteStartObject("artifactLocation");
        json.WriteString("uri", SarifUri(finding.Range.Path));
        json.WriteEndObject();
        json.WriteStartObject("region");
        json.WriteNumber("startLine", finding.Range.StartLine + 1);
        json.WriteNumber("startColumn", finding.Range.StartColumn + 1);
        json.WriteNumber("endLine", finding.Range.EndLine + 1);
        json.WriteNumber("endColumn", finding.Range.EndColumn + 1);
        json.WriteEndObject();
        json.WriteEndObject();
        json.WriteEndObject();
        json.WriteEndArray();
        json.WriteEndObject();
    }

    // SARIF 2.1.0, 3.4.3 and 3.10: absolute places are file URIs; relative ones stay relative to where the tool ran.
    private static string SarifUri(string path) => Path.IsPathRooted(path)
        ? new Uri(Path.GetFullPath(path)).AbsoluteUri
        : string.Join('/', path.Replace('\\', '/').Split('/').SkipWhile(part => part == ".").Select(Uri.EscapeDataString));

    private static string Place(SourceRange range) => $"{PrintableText.OneLine(range.Path)}({range.StartLine + 1},{range.StartColumn + 1})";

    private static Style Colour(CatalogSeverity severity) => severity switch
    {
        CatalogSeverity.Error => Style.Red,
        CatalogSeverity.Warning => Style.Yellow,
        _ => Style.Cyan,
    };
}
