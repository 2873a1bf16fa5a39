using System.Collections.Immutable;
using System.Composition;
using ErrorCatalog.Analyzers;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace ErrorCatalog.CodeFixes;

/// <summary>EC1215: adds <c>Raises(…)</c> to a mapped endpoint, and <c>[Raises]</c> to an action of a controller.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp)]
[Shared]
public sealed class EndpointRaisesFix : SourceEditFix
{
    private const string Title = "Say which problems the endpoint can end in";

    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds => [CodeRules.EndpointUndocumented.Id];

    private protected override string EquivalenceKey => "ErrorCatalog.EndpointRaises";

    private protected override string? TitleOfAll => Title;

    private protected override string? Plan(SourceEdit edit, SyntaxNode node, Document document, SemanticModel model, Diagnostic finding, CancellationToken cancellation)
    {
        if (!finding.Properties.TryGetValue(CatalogFixes.ProblemTypeProperty, out string? types) || types is null)
        {
            return null;
        }

        if (node.FirstAncestorOrSelf<MethodDeclarationSyntax>() is { } action && action.Identifier.Span == finding.Location.SourceSpan)
        {
            string indent = IndentationOf(action);
            edit.Replace(new TextSpan(action.SpanStart, 0), string.Concat(Names(edit, types, action.SpanStart).Select(name => $"[Raises(typeof({name}))]{edit.LineEnd}{indent}")));
            return Title;
        }

        if (node.FirstAncestorOrSelf<InvocationExpressionSyntax>() is not { } map)
        {
            return null;
        }

        string arguments = string.Join(", ", Names(edit, types, map.SpanStart).Select(name => $"typeof({name})"));
        if (RaisesAfter(map) is { } raises)
        {
            edit.Replace(new TextSpan(raises.ArgumentList.CloseParenToken.SpanStart, 0), (raises.ArgumentList.Arguments.Count > 0 ? ", " : string.Empty) + arguments);
            return Title;
        }

        // The extension lies in the namespace that mapping endpoints needs too.
        edit.Name("Microsoft.AspNetCore.Builder", "ProblemEndpointExtensions", map.SpanStart);
        edit.Replace(new TextSpan(map.Span.End, 0), LineBreakAfter(map, edit.LineEnd) + ".Raises(" + arguments + ")");
        return Title;
    }

    private static IEnumerable<string> Names(SourceEdit edit, string types, int position) => types.Split(';').Select(type =>
    {
        int dot = type.LastIndexOf('.');
        return dot < 0 ? type : edit.Name(type.Substring(0, dot), type.Substring(dot + 1), position);
    });

    // A call of Raises with types in it, further on in the chain.
    private static InvocationExpressionSyntax? RaisesAfter(InvocationExpressionSyntax map)
    {
        for (SyntaxNode? current = map; current?.Parent is MemberAccessExpressionSyntax { Parent: InvocationExpressionSyntax call } access && access.Expression == current; current = call)
        {
            if (access.Name is IdentifierNameSyntax { Identifier.ValueText: "Raises" } && call.ArgumentList.Arguments.All(argument => argument.Expression is TypeOfExpressionSyntax))
            {
                return call;
            }
        }

        return null;
    }

    // A chain that is written in several lines gets one more.
    private static string LineBreakAfter(InvocationExpressionSyntax map, string lineEnd) =>
        map.Parent is MemberAccessExpressionSyntax { OperatorToken: { } dot } && map.GetLastToken().TrailingTrivia.Any(SyntaxKind.EndOfLineTrivia)
            ? lineEnd + string.Concat(dot.LeadingTrivia.Where(trivia => trivia.IsKind(SyntaxKind.WhitespaceTrivia)).Select(trivia => trivia.ToString()))
            : string.Empty;

    private static string IndentationOf(SyntaxNode member) =>
        member.GetFirstToken().LeadingTrivia.Where(trivia => trivia.IsKind(SyntaxKind.WhitespaceTrivia)).Select(trivia => trivia.ToString()).LastOrDefault() ?? string.Empty;
}
