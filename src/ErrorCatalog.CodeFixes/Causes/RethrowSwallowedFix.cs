using System.Collections.Immutable;
using System.Composition;
using ErrorCatalog.Analyzers;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace ErrorCatalog.CodeFixes;

/// <summary>
/// EC1106: lets the exception through. Whether that is right, or rather a log entry or a comment, is a decision each time, so there is
/// no fix-all.
/// </summary>
[ExportCodeFixProvider(LanguageNames.CSharp)]
[Shared]
public sealed class RethrowSwallowedFix : SourceEditFix
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds => [CodeRules.Swallowed.Id];

    private protected override string EquivalenceKey => "ErrorCatalog.RethrowSwallowed";

    private protected override string? TitleOfAll => null;

    private protected override string? Plan(SourceEdit edit, SyntaxNode node, Document document, SemanticModel model, Diagnostic finding, CancellationToken cancellation)
    {
        if (node.FirstAncestorOrSelf<CatchClauseSyntax>() is not { Block: { Statements.Count: 0 } block })
        {
            return null;
        }

        SourceText text = block.SyntaxTree.GetText(cancellation);
        TextLine open = text.Lines.GetLineFromPosition(block.OpenBraceToken.SpanStart);
        TextLine close = text.Lines.GetLineFromPosition(block.CloseBraceToken.SpanStart);
        var inside = TextSpan.FromBounds(block.OpenBraceToken.Span.End, block.CloseBraceToken.SpanStart);
        if (open.LineNumber == close.LineNumber)
        {
            edit.Replace(inside, " throw; ");
        }
        else
        {
            string line = close.ToString();
            string newLine = text.ToString(TextSpan.FromBounds(open.End, open.EndIncludingLineBreak));
            string indent = line.Substring(0, line.Length - line.TrimStart().Length);
            edit.Replace(inside, newLine + indent + "    throw;" + newLine + indent);
        }

        return "Let the exception through with 'throw;'";
    }
}
