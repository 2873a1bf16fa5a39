using ErrorCatalog.Compiler;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace ErrorCatalog.Generator;

/// <summary>Shows the compiler's findings as Roslyn diagnostics on the line of the YAML file.</summary>
internal static class RoslynDiagnostics
{
    private const string Category = "ErrorCatalog";

    private static readonly Dictionary<string, DiagnosticDescriptor> Descriptors =
        CatalogRules.All.ToDictionary(rule => rule.Id, Describe, StringComparer.Ordinal);

    public static Diagnostic Of(CatalogDiagnostic found, bool isStrict)
    {
        CatalogDiagnostic finding = isStrict ? TranslationStrictness.Raise(found) : found;
        SourceRange range = finding.Range;
        var location = Location.Create(
            range.Path,
            new TextSpan(range.Start, range.Length),
            new LinePositionSpan(new LinePosition(range.StartLine, range.StartColumn), new LinePosition(range.EndLine, range.EndColumn)));
        DiagnosticDescriptor descriptor = Descriptors[finding.RuleId];
        return Diagnostic.Create(
            descriptor,
            location,
            effectiveSeverity: Severity(finding.Severity),
            additionalLocations: null,
            properties: null,
            finding.Message);
    }

    private static DiagnosticDescriptor Describe(CatalogRule rule) => new(
        rule.Id,
        rule.Title,
        "{0}",
        Category,
        Severity(rule.Severity),
        isEnabledByDefault: true,
        helpLinkUri: rule.HelpLink);

    private static DiagnosticSeverity Severity(CatalogSeverity severity) => severity switch
    {
        CatalogSeverity.Error => DiagnosticSeverity.Error,
        CatalogSeverity.Warning => DiagnosticSeverity.Warning,
        _ => DiagnosticSeverity.Info,
    };
}
