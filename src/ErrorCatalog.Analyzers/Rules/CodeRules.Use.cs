using Microsoft.CodeAnalysis;

namespace ErrorCatalog.Analyzers;

/// <content>EC1201–EC1299: how the catalog is used.</content>
public static partial class CodeRules
{
    private static DiagnosticDescriptor[] UseRules =>
    [
    ];
}
