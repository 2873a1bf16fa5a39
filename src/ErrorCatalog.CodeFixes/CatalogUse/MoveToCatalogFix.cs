using System.Collections.Immutable;
using System.Composition;
using ErrorCatalog.Analyzers;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;

namespace ErrorCatalog.CodeFixes;

/// <summary>EC1211: moves a message to the nearest catalog file and throws the problem of its factory instead.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp)]
[Shared]
public sealed class MoveToCatalogFix : CodeFixProvider
{
    internal const string Key = "ErrorCatalog.MoveToCatalog";

    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds => [CodeRules.MessageOutsideCatalog.Id];

    /// <inheritdoc/>
    public override FixAllProvider GetFixAllProvider() => MoveToCatalogFixAll.Instance;

    /// <inheritdoc/>
    public override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        // Planned at once: a light bulb that does nothing is worse than none.
        Diagnostic finding = context.Diagnostics[0];
        MovePlan plan = await MessageMover.PlanAsync(context.Document.Project.Solution, [(context.Document.Id, finding.Location.SourceSpan)], null, context.CancellationToken).ConfigureAwait(false);
        if (plan.Moves.Count > 0)
        {
            PlannedMove move = plan.Moves[0];
            context.RegisterCodeFix(
                CodeAction.Create($"Move this message to the catalog '{move.Catalog}' as '{move.Entry.Key}'", _ => Task.FromResult(plan.Solution), Key),
                finding);
        }
    }
}
