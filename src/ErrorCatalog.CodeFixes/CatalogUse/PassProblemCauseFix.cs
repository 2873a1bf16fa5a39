using System.Collections.Immutable;
using System.Composition;
using ErrorCatalog.Analyzers;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace ErrorCatalog.CodeFixes;

/// <summary>EC1205: passes the caught exception to <c>ToException</c>, and names it first when the clause does not.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp)]
[Shared]
public sealed class PassProblemCauseFix : SourceEditFix
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds => [CodeRules.ProblemWithoutCause.Id];

    private protected override string EquivalenceKey => "ErrorCatalog.PassProblemCause";

    private protected override string? TitleOfAll => "Pass the caught exceptions as causes";

    private protected override string? Plan(SourceEdit edit, SyntaxNode node, Document document, SemanticModel model, Diagnostic finding, CancellationToken cancellation)
    {
        if (EnclosingCatch.Of(node) is not { } clause)
        {
            return null;
        }

        var variable = CaughtVariable.Of(clause);
        string cause = variable.Name;
        if (node.FirstAncestorOrSelf<BaseObjectCreationExpressionSyntax>() is { ArgumentList.Arguments: { Count: 1 } arguments } creation && creation.Span == finding.Location.SourceSpan)
        {
            ExpressionSyntax problem = arguments[0].Expression;
            string text = problem is InvocationExpressionSyntax or IdentifierNameSyntax or MemberAccessExpressionSyntax ? problem.ToString() : "(" + problem + ")";
            edit.Replace(creation.Span, text + ".ToException(" + cause + ")");
        }
        else if (node.FirstAncestorOrSelf<InvocationExpressionSyntax>(call => call.Span == finding.Location.SourceSpan) is { } call && call.ArgumentList.Arguments.Count < 2)
        {
            edit.Replace(TextSpan.FromBounds(call.ArgumentList.OpenParenToken.Span.End, call.ArgumentList.CloseParenToken.SpanStart), cause);
        }
        else
        {
            return null;
        }

        variable.DeclareIn(edit);
        return $"Pass '{cause}' as the cause";
    }
}
