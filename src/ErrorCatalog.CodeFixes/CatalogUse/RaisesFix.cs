using System.Collections.Immutable;
using System.Composition;
using ErrorCatalog.Analyzers;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace ErrorCatalog.CodeFixes;

/// <summary>EC1208 and EC1209: removes an attribute that is not true, adds one that is missing.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp)]
[Shared]
public sealed class RaisesFix : SourceEditFix
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds => [CodeRules.NeverRaised.Id, CodeRules.RaisesUndocumented.Id];

    private protected override string EquivalenceKey => "ErrorCatalog.Raises";

    private protected override string? TitleOfAll => "Let the attributes say what is raised";

    private protected override string? Plan(SourceEdit edit, SyntaxNode node, Document document, SemanticModel model, Diagnostic finding, CancellationToken cancellation) =>
        finding.Id == CodeRules.NeverRaised.Id ? Remove(edit, node) : Add(edit, node, finding);

    private static string? Remove(SourceEdit edit, SyntaxNode node)
    {
        if (node.FirstAncestorOrSelf<AttributeSyntax>() is not { Parent: AttributeListSyntax list } attribute)
        {
            return null;
        }

        if (list.Attributes.Count > 1)
        {
            int index = list.Attributes.IndexOf(attribute);
            edit.Replace(index == 0 ? TextSpan.FromBounds(attribute.SpanStart, list.Attributes[1].SpanStart) : TextSpan.FromBounds(list.Attributes[index - 1].Span.End, attribute.Span.End), string.Empty);
        }
        else
        {
            // With the line end and the indentation of the next line, so that the next line takes its place.
            edit.Replace(TextSpan.FromBounds(list.SpanStart, list.GetLastToken().GetNextToken().SpanStart), string.Empty);
        }

        return "Remove the attribute";
    }

    private static string? Add(SourceEdit edit, SyntaxNode node, Diagnostic finding)
    {
        AttributeSyntax? known = node.AncestorsAndSelf().OfType<MemberDeclarationSyntax>().FirstOrDefault(member => member.AttributeLists.Count > 0)?.AttributeLists
            .SelectMany(list => list.Attributes)
            .LastOrDefault(attribute => attribute.Name.ToString().Split('.').Last() is "Raises" or "RaisesAttribute");
        if (known?.Parent is not AttributeListSyntax after || !finding.Properties.TryGetValue(CatalogFixes.ProblemTypeProperty, out string? type) || type is null)
        {
            return null;
        }

        int dot = type.LastIndexOf('.');
        string name = dot < 0 ? type : edit.Name(type.Substring(0, dot), type.Substring(dot + 1), after.SpanStart);
        string attribute = $"{known.Name}(typeof({name}))";
        if (after.Attributes.Count > 1)
        {
            edit.Replace(new TextSpan(after.Attributes.Last().Span.End, 0), ", " + attribute);
        }
        else
        {
            string gap = string.Concat(after.GetLastToken().TrailingTrivia.ToFullString(), after.GetLastToken().GetNextToken().LeadingTrivia.Where(trivia => trivia.RawKind == (int)SyntaxKind.WhitespaceTrivia).Select(trivia => trivia.ToString()).LastOrDefault());
            edit.Replace(new TextSpan(after.Span.End, 0), gap + "[" + attribute + "]");
        }

        return $"Add '[Raises(typeof({name}))]'";
    }
}
