using Microsoft.CodeAnalysis;

namespace ErrorCatalog.Analyzers;

/// <summary>
/// Whether a member or its type says <c>[CauseWithheld("why")]</c>. The attribute counts by its name alone, so that it also works while
/// the code does not bind and for projects that declare their own.
/// </summary>
internal static class WithheldCause
{
    internal static bool IsDeclared(ISymbol? symbol)
    {
        for (ISymbol? current = symbol; current is not null; current = current.ContainingSymbol)
        {
            if (current.GetAttributes().Any(attribute => attribute.AttributeClass?.Name is "CauseWithheldAttribute" or "CauseWithheld")
                || current is IMethodSymbol { AssociatedSymbol: { } property } && IsDeclared(property))
            {
                return true;
            }
        }

        return false;
    }
}
