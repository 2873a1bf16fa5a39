using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace ErrorCatalog.CodeFixes;

/// <summary>One planned fix that may change several C# files, also of other projects.</summary>
internal sealed class SolutionEdit(Solution solution)
{
    private readonly Dictionary<DocumentId, SourceEdit> _edits = [];

    /// <summary>The changes of the document that <paramref name="tree"/> comes from; null where nobody can write: generated code, other assemblies.</summary>
    internal async Task<(SourceEdit Edit, SemanticModel Model)?> InAsync(SyntaxTree tree, CancellationToken cancellation) =>
        solution.GetDocument(tree) is { } document ? await InAsync(document, cancellation).ConfigureAwait(false) : null;

    /// <summary>The changes of a document; null for generated code.</summary>
    internal async Task<(SourceEdit Edit, SemanticModel Model)?> InAsync(Document document, CancellationToken cancellation)
    {
        if (document is SourceGeneratedDocument
            || await document.GetSyntaxRootAsync(cancellation).ConfigureAwait(false) is not CompilationUnitSyntax root
            || await document.GetSemanticModelAsync(cancellation).ConfigureAwait(false) is not { } model)
        {
            return null;
        }

        if (!_edits.TryGetValue(document.Id, out SourceEdit? edit))
        {
            edit = new SourceEdit(root, model, await document.GetTextAsync(cancellation).ConfigureAwait(false));
            _edits[document.Id] = edit;
        }

        return (edit, model);
    }

    /// <summary>
    /// Applies plans that were made apart: what several of them do alike is done once, and a plan that contradicts an earlier one
    /// is left out as a whole, because half of it would break the code.
    /// </summary>
    internal static async Task<Solution> ApplyAsync(Solution solution, IEnumerable<SolutionEdit> plans, CancellationToken cancellation)
    {
        Dictionary<DocumentId, List<TextChange>> all = [];
        foreach (SolutionEdit plan in plans)
        {
            (DocumentId Document, TextChange Change)[] changes = [.. plan._edits.SelectMany(edit => edit.Value.Changes.Select(change => (edit.Key, change)))];
            if (changes.Any(change => all.TryGetValue(change.Document, out List<TextChange>? done) && done.Exists(other => Contradict(other, change.Change))))
            {
                continue;
            }

            foreach ((DocumentId id, TextChange change) in changes)
            {
                if (!all.TryGetValue(id, out List<TextChange>? done))
                {
                    all[id] = done = [];
                }

                if (!done.Contains(change))
                {
                    done.Add(change);
                }
            }
        }

        foreach (KeyValuePair<DocumentId, List<TextChange>> document in all)
        {
            SourceText text = await solution.GetDocument(document.Key)!.GetTextAsync(cancellation).ConfigureAwait(false);
            solution = solution.WithDocumentText(document.Key, text.WithChanges(document.Value.OrderBy(change => change.Span.Start).ThenBy(change => change.Span.End)));
        }

        return solution;
    }

    private static bool Contradict(TextChange left, TextChange right) =>
        left != right
        && (left.Span.IsEmpty || right.Span.IsEmpty
            ? left.Span.Start < right.Span.Start ? left.Span.End > right.Span.Start : right.Span.End > left.Span.Start && right.Span.Start < left.Span.Start
            : left.Span.OverlapsWith(right.Span));
}
