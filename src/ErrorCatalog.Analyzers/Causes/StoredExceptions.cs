using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ErrorCatalog.Analyzers;

/// <summary>Locals that keep a caught exception beyond its clause.</summary>
internal static class StoredExceptions
{
    /// <summary>True when the function around <paramref name="clause"/> stores a caught exception in the local <paramref name="name"/>.</summary>
    public static bool IsStoredBefore(string name, CatchClauseSyntax clause)
    {
        SyntaxNode? function = clause.Ancestors().FirstOrDefault(EnclosingCatch.IsFunction);
        return function is not null && EnclosingCatch.NodesRunIn(function).OfType<AssignmentExpressionSyntax>().Any(assignment =>
            assignment.Left is IdentifierNameSyntax target
            && target.Identifier.ValueText == name
            && assignment.Right is IdentifierNameSyntax value
            && EnclosingCatch.Of(assignment)?.Declaration?.Identifier.ValueText == value.Identifier.ValueText);
    }
}
