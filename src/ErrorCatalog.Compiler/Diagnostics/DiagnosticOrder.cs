namespace ErrorCatalog.Compiler;

/// <summary>The one order of findings: by place, then rule, then words.</summary>
internal static class DiagnosticOrder
{
    internal static CatalogDiagnostic[] Sort(IEnumerable<CatalogDiagnostic> items) => items
        .OrderBy(item => item.Range.Path, StringComparer.Ordinal)
        .ThenBy(item => item.Range.Start)
        .ThenBy(item => item.RuleId, StringComparer.Ordinal)
        .ThenBy(item => item.Message, StringComparer.Ordinal)
        .ToArray();
}
