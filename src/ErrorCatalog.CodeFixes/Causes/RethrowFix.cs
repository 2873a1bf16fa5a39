using System.Collections.Immutable;
using System.Composition;
using ErrorCatalog.Analyzers;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace ErrorCatalog.CodeFixes;

/// <summary>
/// EC1103: writes <c>throw;</c>, everywhere in the clause at once, so that the variable can go when nothing else uses it: a name that
/// nobody uses is a warning.
/// </summary>
[ExportCodeFixProvider(LanguageNames.CSharp)]
[Shared]
public sealed class RethrowFix : SourceEditFix
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds => [CodeRules.StackLost.Id];

    private protected override string EquivalenceKey => "ErrorCatalog.Rethrow";

    private protected override string? TitleOfAll => "Throw them again with 'throw;'";

    private protected override string? Plan(SourceEdit edit, SyntaxNode node, Document document, SemanticModel model, Diagnostic finding, CancellationToken cancellation)
    {
        if (node.FirstAncestorOrSelf<ThrowStatementSyntax>() is not { Expression: { } thrown } statement
            || statement.Span != finding.Location.SourceSpan
            || Name(thrown) is not { } name
            || EnclosingCatch.Of(statement) is not { } clause)
        {
            return null;
        }

        ThrowStatementSyntax[] throws = [.. EnclosingCatch.NodesRunIn(clause.Block).OfType<ThrowStatementSyntax>().Where(other =>
            other.Expression is { } value && Name(value) == name && EnclosingCatch.Of(other) == clause && CanRethrow(other, clause))];
        if (!throws.Contains(statement))
        {
            return null;
        }

        foreach (ThrowStatementSyntax other in throws)
        {
            edit.Replace(TextSpan.FromBounds(other.ThrowKeyword.Span.End, other.Expression!.Span.End), string.Empty);
        }

        if (clause.Declaration is { } declaration && declaration.Identifier.ValueText == name && !IsUsedBeside(throws, clause, name))
        {
            edit.Replace(TextSpan.FromBounds(declaration.Type.Span.End, declaration.Identifier.Span.End), string.Empty);
        }

        return "Throw it again with 'throw;'";
    }

    // 'finally' inside the clause is no place for 'throw;'.
    private static bool CanRethrow(ThrowStatementSyntax statement, CatchClauseSyntax clause) =>
        !statement.Ancestors().TakeWhile(ancestor => ancestor != clause).Any(ancestor => ancestor is FinallyClauseSyntax);

    private static bool IsUsedBeside(ThrowStatementSyntax[] throws, CatchClauseSyntax clause, string name) =>
        clause.DescendantNodes().OfType<IdentifierNameSyntax>().Any(use =>
            use.Identifier.ValueText == name && !Array.Exists(throws, other => other.Span.Contains(use.Span)));

    private static string? Name(ExpressionSyntax thrown) => thrown switch
    {
        IdentifierNameSyntax name => name.Identifier.ValueText,
        ParenthesizedExpressionSyntax inner => Name(inner.Expression),
        CastExpressionSyntax cast => Name(cast.Expression),
        PostfixUnaryExpressionSyntax postfix => Name(postfix.Operand),
        _ => null,
    };
}
