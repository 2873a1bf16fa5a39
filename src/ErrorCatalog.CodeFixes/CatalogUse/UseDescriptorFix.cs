using System.Collections.Immutable;
using System.Composition;
using ErrorCatalog.Analyzers;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ErrorCatalog.CodeFixes;

/// <summary>EC1206: writes the descriptor in place of the literal.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp)]
[Shared]
public sealed class UseDescriptorFix : SourceEditFix
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds => [CodeRules.CodeInLiteral.Id];

    private protected override string EquivalenceKey => "ErrorCatalog.UseDescriptor";

    private protected override string? TitleOfAll => "Use the descriptors";

    private protected override string? Plan(SourceEdit edit, SyntaxNode node, Document document, SemanticModel model, Diagnostic finding, CancellationToken cancellation)
    {
        if (!finding.Properties.TryGetValue(CatalogFixes.ReplacementProperty, out string? replacement) || replacement is null
            || node.FirstAncestorOrSelf<LiteralExpressionSyntax>() is not { } literal)
        {
            return null;
        }

        // Namespace.AgentErrors.Descriptors.CantFindRoute.Code
        string[] parts = replacement.Split('.');
        string space = string.Join(".", parts.Take(parts.Length - 4));
        string descriptor = edit.Name(space, parts[parts.Length - 4], literal.SpanStart) + "." + string.Join(".", parts.Skip(parts.Length - 3));
        edit.Replace(literal.Span, descriptor);
        return $"Use '{string.Join(".", parts.Skip(parts.Length - 4))}'";
    }
}
