using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Text;

namespace ErrorCatalog.CodeFixes;

/// <summary>
/// Moves many messages at once. The usual way, one fix each and then a merge, would insert every entry at the same place of a catalog
/// and lose all but one; so each catalog file gets one edit.
/// </summary>
internal sealed class MoveToCatalogFixAll : FixAllProvider
{
    internal static MoveToCatalogFixAll Instance { get; } = new();

    public override IEnumerable<FixAllScope> GetSupportedFixAllScopes() => [FixAllScope.Document, FixAllScope.Project, FixAllScope.Solution];

    public override async Task<CodeAction?> GetFixAsync(FixAllContext fixAllContext)
    {
        List<(DocumentId, TextSpan)> places = [];
        foreach (Diagnostic finding in await FixAllFindings.OfAsync(fixAllContext).ConfigureAwait(false))
        {
            if (fixAllContext.Solution.GetDocument(finding.Location.SourceTree) is { } document)
            {
                places.Add((document.Id, finding.Location.SourceSpan));
            }
        }

        MovePlan plan = await MessageMover.PlanAsync(fixAllContext.Solution, places, null, fixAllContext.CancellationToken).ConfigureAwait(false);
        return plan.Moves.Count == 0 ? null : CodeAction.Create("Move these messages to the catalog", _ => Task.FromResult(plan.Solution), MoveToCatalogFix.Key);
    }
}
