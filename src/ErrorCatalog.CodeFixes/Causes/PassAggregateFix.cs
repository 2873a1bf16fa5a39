using System.Collections.Immutable;
using System.Composition;
using ErrorCatalog.Analyzers;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ErrorCatalog.CodeFixes;

/// <summary>EC1105: passes the aggregate on instead of one of its failures.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp)]
[Shared]
public sealed class PassAggregateFix : SourceEditFix
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds => [CodeRules.AggregateFlattened.Id];

    private protected override string EquivalenceKey => "ErrorCatalog.PassAggregate";

    private protected override string? TitleOfAll => "Pass the aggregates with all their failures";

    private protected override string? Plan(SourceEdit edit, SyntaxNode node, Document document, SemanticModel model, Diagnostic finding, CancellationToken cancellation)
    {
        if (node.FirstAncestorOrSelf<ExpressionSyntax>(expression => expression.Span == finding.Location.SourceSpan) is not { } element
            || EnclosingCatch.Of(element) is not { } clause
            || ProblemOperations.CaughtName(clause) is not { } name
            || !ProblemOperations.Mentions(element, name)
            || clause.Declaration is not { } declaration
            || model.GetTypeInfo(declaration.Type, cancellation).Type is not { } caught
            || model.GetTypeInfo(element, cancellation).ConvertedType is not { } wanted
            || model.Compilation.ClassifyCommonConversion(caught, wanted) is not { Exists: true, IsImplicit: true })
        {
            return null;
        }

        edit.Replace(element.Span, name);
        return $"Pass '{name}' with all its failures";
    }
}
