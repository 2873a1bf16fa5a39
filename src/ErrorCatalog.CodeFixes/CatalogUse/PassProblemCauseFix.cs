using System.Collections.Immutable;
using System.Composition;
using ErrorCatalog.Analyzers;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
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

    private static readonly string[] Names = ["cause", "caught", "caughtException"];

    private protected override string EquivalenceKey => "ErrorCatalog.PassProblemCause";

    private protected override string? Plan(SourceEdit edit, SyntaxNode node, Document document, SemanticModel model, Diagnostic finding, CancellationToken cancellation)
    {
        if (EnclosingCatch.Of(node) is not { } clause)
        {
            return null;
        }

        string? name = ProblemOperations.CaughtName(clause);
        string cause = name ?? NewName(clause);
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

        if (name is null)
        {
            Declare(edit, clause, cause);
        }

        return $"Pass '{cause}' as the cause";
    }

    private static void Declare(SourceEdit edit, CatchClauseSyntax clause, string cause)
    {
        if (clause.Declaration is { } declaration)
        {
            edit.Replace(new TextSpan(declaration.Type.Span.End, 0), " " + cause);
        }
        else
        {
            edit.Replace(new TextSpan(clause.CatchKeyword.Span.End, 0), " (" + edit.Name("System", "Exception", clause.SpanStart) + " " + cause + ")");
        }
    }

    // From the clause alone, so that several fixes in it choose the same name.
    private static string NewName(CatchClauseSyntax clause)
    {
        SyntaxNode member = clause.Ancestors().FirstOrDefault(ancestor => ancestor is MemberDeclarationSyntax and not GlobalStatementSyntax) ?? clause.SyntaxTree.GetRoot();
        HashSet<string> used = new(member.DescendantTokens().Where(token => token.RawKind == (int)SyntaxKind.IdentifierToken).Select(token => token.ValueText), StringComparer.Ordinal);
        return Names.FirstOrDefault(candidate => !used.Contains(candidate)) ?? "causeOf" + clause.SpanStart.ToString(System.Globalization.CultureInfo.InvariantCulture);
    }
}
