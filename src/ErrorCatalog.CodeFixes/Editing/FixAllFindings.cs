using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;

namespace ErrorCatalog.CodeFixes;

/// <summary>The findings that somebody asks to fix all at once.</summary>
internal static class FixAllFindings
{
    internal static async Task<IEnumerable<Diagnostic>> OfAsync(FixAllContext context)
    {
        switch (context.Scope)
        {
            case FixAllScope.Document when context.Document is { } document:
                return await context.GetDocumentDiagnosticsAsync(document).ConfigureAwait(false);
            case FixAllScope.Project:
                return await context.GetAllDiagnosticsAsync(context.Project).ConfigureAwait(false);
            case FixAllScope.Solution:
                ImmutableArray<Diagnostic>[] all = await Task.WhenAll(context.Solution.Projects
                    .Where(project => project.Language == LanguageNames.CSharp)
                    .Select(project => context.GetAllDiagnosticsAsync(project))).ConfigureAwait(false);
                return all.SelectMany(findings => findings);
            default:
                return [];
        }
    }
}
