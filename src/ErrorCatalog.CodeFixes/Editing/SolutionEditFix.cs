using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;

namespace ErrorCatalog.CodeFixes;

/// <summary>A fix that changes C# files, also of other projects. It is planned before it is offered.</summary>
public abstract class SolutionEditFix : CodeFixProvider
{
    private protected abstract string EquivalenceKey { get; }

    /// <summary>The title of fixing all findings at once; null where each is a decision of its own.</summary>
    private protected abstract string? TitleOfAll { get; }

    /// <inheritdoc/>
    public sealed override FixAllProvider? GetFixAllProvider() => TitleOfAll is { } title ? new FixAll(this, title) : null;

    /// <inheritdoc/>
    public sealed override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        Solution solution = context.Document.Project.Solution;
        Diagnostic finding = context.Diagnostics[0];
        SolutionEdit edit = new(solution);
        if (await PlanAsync(edit, context.Document, finding, context.CancellationToken).ConfigureAwait(false) is { } title)
        {
            context.RegisterCodeFix(CodeAction.Create(title, cancellation => SolutionEdit.ApplyAsync(solution, [edit], cancellation), EquivalenceKey), finding);
        }
    }

    /// <summary>Makes the changes and gives the title of the fix; null when there is none.</summary>
    private protected abstract Task<string?> PlanAsync(SolutionEdit edit, Document document, Diagnostic finding, CancellationToken cancellation);

    // The usual way merges the results of single fixes file by file. It would keep a call of a constructor and lose the constructor, and
    // lose fixes that insert alike at one place, such as the import that they share.
    private sealed class FixAll(SolutionEditFix fix, string title) : FixAllProvider
    {
        public override IEnumerable<FixAllScope> GetSupportedFixAllScopes() => [FixAllScope.Document, FixAllScope.Project, FixAllScope.Solution];

        public override async Task<CodeAction?> GetFixAsync(FixAllContext fixAllContext)
        {
            Solution solution = fixAllContext.Solution;
            List<SolutionEdit> plans = [];
            IEnumerable<Diagnostic> findings = await FixAllFindings.OfAsync(fixAllContext).ConfigureAwait(false);
            foreach (Diagnostic finding in findings.OrderBy(finding => finding.Location.SourceTree?.FilePath, StringComparer.Ordinal).ThenBy(finding => finding.Location.SourceSpan.Start))
            {
                SolutionEdit edit = new(solution);
                if (solution.GetDocument(finding.Location.SourceTree) is { } document
                    && await fix.PlanAsync(edit, document, finding, fixAllContext.CancellationToken).ConfigureAwait(false) is not null)
                {
                    plans.Add(edit);
                }
            }

            return plans.Count == 0
                ? null
                : CodeAction.Create(title, cancellation => SolutionEdit.ApplyAsync(solution, plans, cancellation), fix.EquivalenceKey);
        }
    }
}
