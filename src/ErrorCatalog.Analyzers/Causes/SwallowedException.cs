using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ErrorCatalog.Analyzers;

/// <summary>
/// Clauses that catch everything, do nothing and say nothing. A comment, a filter or a type other than the most general ones shows
/// that somebody decided; so do the words of a method that cleans up or that promises to try.
/// </summary>
internal static class SwallowedException
{
    public static bool Is(CatchClauseSyntax clause)
    {
        if (clause.Filter is not null
            || clause.Block.Statements.Any(statement => statement is not EmptyStatementSyntax)
            || IsBeingWritten(clause)
            || clause.Declaration is { } declaration && ThrownType.LastName(declaration.Type) is not ("Exception" or "SystemException"))
        {
            return false;
        }

        return !HasComment(clause) && !IsCleanup(clause);
    }

    // A block that nobody has closed yet takes the brace of the member around it, and that one the next.
    private static bool IsBeingWritten(CatchClauseSyntax clause) =>
        clause.AncestorsAndSelf().Any(node => node is (CatchClauseSyntax or MemberDeclarationSyntax) && node.ContainsDiagnostics);

    private static bool HasComment(CatchClauseSyntax clause) =>
        clause.DescendantTrivia().Concat(clause.GetLeadingTrivia()).Concat(clause.GetTrailingTrivia())
            .Any(trivia => trivia.Kind() is SyntaxKind.SingleLineCommentTrivia or SyntaxKind.MultiLineCommentTrivia);

    // While one failure is being handled, a second one while cleaning up has nobody to go to.
    private static bool IsCleanup(CatchClauseSyntax clause)
    {
        for (SyntaxNode? node = clause.Parent; node is not null; node = node.Parent)
        {
            switch (node)
            {
                case CatchClauseSyntax or FinallyClauseSyntax or DestructorDeclarationSyntax:
                case MethodDeclarationSyntax { Identifier.ValueText: var method } when Cleans(method):
                case LocalFunctionStatementSyntax { Identifier.ValueText: var local } when Cleans(local):
                    return true;
                case MemberDeclarationSyntax:
                    return false;
            }
        }

        return false;
    }

    private static bool Cleans(string name) =>
        name.StartsWith("Try", StringComparison.Ordinal)
        || name.StartsWith("Dispose", StringComparison.Ordinal)
        || name.StartsWith("Close", StringComparison.Ordinal)
        || name.StartsWith("Clean", StringComparison.Ordinal)
        || name.StartsWith("Safe", StringComparison.Ordinal)
        || name.StartsWith("TearDown", StringComparison.Ordinal)
        || name.EndsWith("Quietly", StringComparison.Ordinal);
}
