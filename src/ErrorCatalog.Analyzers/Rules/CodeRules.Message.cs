using Microsoft.CodeAnalysis;

namespace ErrorCatalog.Analyzers;

/// <content>EC1001–EC1099: what messages say.</content>
public static partial class CodeRules
{
    private static DiagnosticDescriptor[] MessageRules =>
    [
    ];
}
