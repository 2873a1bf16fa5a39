using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ErrorCatalog.Analyzers;

/// <summary>
/// Which catch clause a piece of code runs in. A lambda or local function written inside a clause runs elsewhere, so the way up
/// ends at its boundary.
/// </summary>
public static class EnclosingCatch
{
    /// <summary>The innermost clause in whose block <paramref name="node"/> runs, or null.</summary>
    public static CatchClauseSyntax? Of(SyntaxNode node)
    {
        for (SyntaxNode? current = node; current is not null && !IsFunction(current); current = current.Parent)
        {
            if (current.Parent is CatchClauseSyntax clause && current == clause.Block)
            {
                return clause;
            }
        }

        return null;
    }

    /// <summary>True for code whose body runs when somebody calls it: lambdas, local functions and members.</summary>
    public static bool IsFunction(SyntaxNode node) =>
        node is AnonymousFunctionExpressionSyntax or LocalFunctionStatementSyntax or MemberDeclarationSyntax and not GlobalStatementSyntax
            or AccessorDeclarationSyntax;

    /// <summary>The nodes that run when <paramref name="body"/> does: functions written inside it are left out.</summary>
    public static IEnumerable<SyntaxNode> NodesRunIn(SyntaxNode body) =>
        (body ?? throw new ArgumentNullException(nameof(body))).DescendantNodes(node => node == body || !IsFunction(node)).Where(node => !IsFunction(node));
}
