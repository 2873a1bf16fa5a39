namespace ErrorCatalog.Compiler;

/// <summary>One finding in a catalog or locale file.</summary>
/// <param name="RuleId">Id such as <c>EC0007</c>; see <see cref="CatalogRules"/>.</param>
/// <param name="Severity">How bad it is.</param>
/// <param name="Message">What was expected, what was found and how to fix it.</param>
/// <param name="Range">Where it is.</param>
public sealed record CatalogDiagnostic(string RuleId, CatalogSeverity Severity, string Message, SourceRange Range);
