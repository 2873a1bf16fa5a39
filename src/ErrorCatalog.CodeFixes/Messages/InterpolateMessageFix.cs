using System.Collections.Immutable;
using System.Composition;
using ErrorCatalog.Analyzers;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ErrorCatalog.CodeFixes;

/// <summary>Puts the forgotten <c>$</c> before a text whose braces name values in scope: EC1009.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(InterpolateMessageFix))]
[Shared]
public sealed class InterpolateMessageFix : CodeFixProvider
{
    private const string Key = "ErrorCatalog.InterpolateMessage";

    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [CodeRules.FormatDoesNotFit.Id];

    /// <inheritdoc/>
    public override FixAllProvider GetFixAllProvider() => WellKnownFixAllProviders.BatchFixer;

    /// <inheritdoc/>
    public override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        SyntaxNode? root = await context.Document.GetSyntaxRootAsync(context.CancellationToken).ConfigureAwait(false);
        SemanticModel? model = await context.Document.GetSemanticModelAsync(context.CancellationToken).ConfigureAwait(false);
        foreach (Diagnostic finding in context.Diagnostics)
        {
            if (root is not null && model is not null
                && finding.Properties.TryGetValue(MessageAnalyzer.HoleProperty, out string? hole) && hole is { Length: > 0 } && !char.IsDigit(hole[0])
                && root.FindNode(finding.Location.SourceSpan, getInnermostNodeForTie: true) is LiteralExpressionSyntax literal
                && MessageEdits.Interpolate(literal) is InterpolatedStringExpressionSyntax interpolated
                && EveryHoleBinds(interpolated, literal, model))
            {
                SyntaxNode changed = root.ReplaceNode(literal, interpolated);
                Document document = context.Document;
                context.RegisterCodeFix(CodeAction.Create("Put '$' before the text", _ => Task.FromResult(document.WithSyntaxRoot(changed)), Key), finding);
            }
        }
    }

    private static bool EveryHoleBinds(InterpolatedStringExpressionSyntax interpolated, LiteralExpressionSyntax literal, SemanticModel model) =>
        interpolated.Contents.OfType<InterpolationSyntax>().All(hole =>
            hole.AlignmentClause is null or { Value: LiteralExpressionSyntax }
            && model.GetSpeculativeSymbolInfo(literal.SpanStart, SyntaxFactory.ParseExpression(hole.Expression.ToString()), SpeculativeBindingOption.BindAsExpression).Symbol is not null);
}
