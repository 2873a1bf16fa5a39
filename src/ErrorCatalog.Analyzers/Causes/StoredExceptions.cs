using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ErrorCatalog.Analyzers;

/// <summary>Locals and fields that keep a caught exception beyond its clause.</summary>
internal static class StoredExceptions
{
    /// <summary>True when the type around <paramref name="clause"/> stores a caught exception under this name.</summary>
    public static bool IsStoredBefore(string name, CatchClauseSyntax clause)
    {
        SyntaxNode? around = clause.Ancestors().FirstOrDefault(node => node is TypeDeclarationSyntax) ?? clause.Ancestors().LastOrDefault();
        return around is not null && around.DescendantNodes().OfType<AssignmentExpressionSyntax>().Any(assignment =>
            assignment.Left is IdentifierNameSyntax target
            && target.Identifier.ValueText == name
            && assignment.Right is IdentifierNameSyntax value
            && EnclosingCatch.Of(assignment)?.Declaration?.Identifier.ValueText == value.Identifier.ValueText);
    }
}
