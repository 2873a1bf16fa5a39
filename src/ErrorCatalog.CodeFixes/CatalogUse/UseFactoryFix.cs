using System.Collections.Immutable;
using System.Composition;
using ErrorCatalog.Analyzers;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ErrorCatalog.CodeFixes;

/// <summary>EC1201: throws the problem of the entry that says the same.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp)]
[Shared]
public sealed class UseFactoryFix : SourceEditFix
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds => [CodeRules.EntryExists.Id];

    private protected override string EquivalenceKey => "ErrorCatalog.UseFactory";

    private protected override string? TitleOfAll => "Use the catalog entries";

    private protected override string? Plan(SourceEdit edit, SyntaxNode node, Document document, SemanticModel model, Diagnostic finding, CancellationToken cancellation)
    {
        if (node.FirstAncestorOrSelf<BaseObjectCreationExpressionSyntax>() is not { } creation
            || ThrownMessage.Read(creation, model, cancellation) is not { } thrown
            || ProjectCatalogs.Of(model.Compilation, document.Project.AnalyzerOptions) is not { } catalogs
            || catalogs.Matcher.Find(thrown.Pieces) is not var (entry, holes)
            || FactoryCall.Write(entry.Catalog, entry.Namespace, entry.Model.Key, entry.Model.Parameters, holes, thrown, edit, model, cancellation) is not { } call)
        {
            return null;
        }

        edit.Replace(creation.Span, call);
        return $"Use the catalog entry '{entry.Model.Key}'";
    }
}
