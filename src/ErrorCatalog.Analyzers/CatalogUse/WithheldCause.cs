using Microsoft.CodeAnalysis;

namespace ErrorCatalog.Analyzers;

/// <summary>Whether a member, its type or its assembly says that causes are withheld on purpose.</summary>
internal static class WithheldCause
{
    internal static bool IsDeclared(ISymbol? symbol)
    {
        for (ISymbol? current = symbol; current is not null; current = current.ContainingSymbol)
        {
            if (current.GetAttributes().Any(attribute => attribute.AttributeClass is { Name: "CauseWithheldAttribute", ContainingNamespace.Name: "ErrorCatalog" }))
            {
                return true;
            }
        }

        return false;
    }
}
