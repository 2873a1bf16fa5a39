using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace ErrorCatalog.CodeFixes;

/// <summary>A fix that changes one C# file and nothing else. It is planned before it is offered.</summary>
public abstract class SourceEditFix : CodeFixProvider
{
    private protected abstract string EquivalenceKey { get; }

    /// <inheritdoc/>
    public override FixAllProvider? GetFixAllProvider() => WellKnownFixAllProviders.BatchFixer;

    /// <inheritdoc/>
    public sealed override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        Document document = context.Document;
        if (await document.GetSyntaxRootAsync(context.CancellationToken).ConfigureAwait(false) is not CompilationUnitSyntax root
            || await document.GetSemanticModelAsync(context.CancellationToken).ConfigureAwait(false) is not { } model)
        {
            return;
        }

        SourceText text = await document.GetTextAsync(context.CancellationToken).ConfigureAwait(false);
        Diagnostic finding = context.Diagnostics[0];
        SourceEdit edit = new(root, model, text);
        SyntaxNode node = root.FindNode(finding.Location.SourceSpan, getInnermostNodeForTie: true);
        if (Plan(edit, node, document, model, finding, context.CancellationToken) is { } title && !edit.IsEmpty)
        {
            SourceText changed = edit.Apply();
            context.RegisterCodeFix(CodeAction.Create(title, _ => Task.FromResult(document.WithText(changed)), EquivalenceKey), finding);
        }
    }

    /// <summary>Makes the changes and gives the title of the fix; null when there is none.</summary>
    private protected abstract string? Plan(SourceEdit edit, SyntaxNode node, Document document, SemanticModel model, Diagnostic finding, CancellationToken cancellation);
}
