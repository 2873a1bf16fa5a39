using System.Collections.Immutable;
using System.Composition;
using ErrorCatalog.Analyzers;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ErrorCatalog.CodeFixes;

/// <summary>EC1213: starts in the way that throws what the outcome would have told.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp)]
[Shared]
public sealed class StartOrThrowFix : SourceEditFix
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds => [CodeRules.StartOutcomeDropped.Id];

    private protected override string EquivalenceKey => "ErrorCatalog.StartOrThrow";

    private protected override string? TitleOfAll => "Throw when the first attempt fails";

    private protected override string? Plan(SourceEdit edit, SyntaxNode node, Document document, SemanticModel model, Diagnostic finding, CancellationToken cancellation)
    {
        if (node.FirstAncestorOrSelf<InvocationExpressionSyntax>()?.Expression is not MemberAccessExpressionSyntax { Name: { } name })
        {
            return null;
        }

        edit.Replace(name.Span, "StartOrThrowAsync");
        return "Throw when the first attempt fails";
    }
}
