using Microsoft.CodeAnalysis;

namespace ErrorCatalog.Analyzers;

/// <summary>What counts as an exception.</summary>
internal static class ExceptionTypes
{
    internal static bool IsException(ITypeSymbol? type)
    {
        for (ITypeSymbol? current = type is ITypeParameterSymbol { ConstraintTypes.Length: > 0 } parameter ? parameter.ConstraintTypes[0] : type; current is not null; current = current.BaseType)
        {
            if (current is { Name: "Exception", ContainingNamespace: { Name: "System", ContainingNamespace.IsGlobalNamespace: true } })
            {
                return true;
            }
        }

        return false;
    }
}
