using System.Collections.Immutable;
using System.Composition;
using ErrorCatalog.Analyzers;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace ErrorCatalog.CodeFixes;

/// <summary>EC1202: throws a problem that was made and dropped. Whether that was meant is a decision each time, so there is no fix-all.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp)]
[Shared]
public sealed class ThrowProblemFix : SourceEditFix
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds => [CodeRules.ProblemDropped.Id];

    private protected override string EquivalenceKey => "ErrorCatalog.ThrowProblem";

    private protected override string? TitleOfAll => null;

    private protected override string? Plan(SourceEdit edit, SyntaxNode node, Document document, SemanticModel model, Diagnostic finding, CancellationToken cancellation)
    {
        if (node.FirstAncestorOrSelf<ExpressionStatementSyntax>() is not { } statement
            || statement.Expression.Span != finding.Location.SourceSpan
            || statement.Parent is not (BlockSyntax or IfStatementSyntax or ElseClauseSyntax or SwitchSectionSyntax)
            || model.GetTypeInfo(statement.Expression, cancellation).Type is not { } type
            || ProjectCatalogs.Of(model.Compilation, document.Project.AnalyzerOptions) is not { } catalogs)
        {
            return null;
        }

        // A copy of a problem that somebody else holds is rather meant to be assigned.
        if (catalogs.IsProblem(type))
        {
            if (model.GetOperation(statement.Expression, cancellation) is not { } operation || ProblemOperations.FactoryOf(operation, catalogs) is null)
            {
                return null;
            }

            string cause = EnclosingCatch.Of(statement) is { } clause ? ProblemOperations.CaughtName(clause) ?? string.Empty : string.Empty;
            edit.Replace(new TextSpan(statement.Expression.Span.End, 0), $".ToException({cause})");
        }

        edit.Replace(new TextSpan(statement.Expression.SpanStart, 0), "throw ");
        return "Throw the problem";
    }
}
