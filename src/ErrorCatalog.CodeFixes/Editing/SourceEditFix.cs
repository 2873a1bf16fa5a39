using Microsoft.CodeAnalysis;

namespace ErrorCatalog.CodeFixes;

/// <summary>A fix that changes one C# file and nothing else.</summary>
public abstract class SourceEditFix : SolutionEditFix
{
    private protected sealed override async Task<string?> PlanAsync(SolutionEdit edit, Document document, Diagnostic finding, CancellationToken cancellation)
    {
        if (await edit.InAsync(document, cancellation).ConfigureAwait(false) is not var (source, model))
        {
            return null;
        }

        SyntaxNode root = await model.SyntaxTree.GetRootAsync(cancellation).ConfigureAwait(false);
        return Plan(source, root.FindNode(finding.Location.SourceSpan, getInnermostNodeForTie: true), document, model, finding, cancellation);
    }

    /// <summary>Makes the changes and gives the title of the fix; null when there is none.</summary>
    private protected abstract string? Plan(SourceEdit edit, SyntaxNode node, Document document, SemanticModel model, Diagnostic finding, CancellationToken cancellation);
}
