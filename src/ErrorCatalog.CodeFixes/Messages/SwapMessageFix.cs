using System.Collections.Immutable;
using System.Composition;
using ErrorCatalog.Analyzers;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ErrorCatalog.CodeFixes;

/// <summary>Puts message and parameter name in their own places: EC1007.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(SwapMessageFix))]
[Shared]
public sealed class SwapMessageFix : CodeFixProvider
{
    private const string Key = "ErrorCatalog.SwapMessage";

    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [CodeRules.MessageAndNameSwapped.Id];

    /// <inheritdoc/>
    public override FixAllProvider GetFixAllProvider() => WellKnownFixAllProviders.BatchFixer;

    /// <inheritdoc/>
    public override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        SyntaxNode? root = await context.Document.GetSyntaxRootAsync(context.CancellationToken).ConfigureAwait(false);
        foreach (Diagnostic finding in context.Diagnostics)
        {
            ArgumentListSyntax? list = root?.FindNode(finding.Location.SourceSpan, getInnermostNodeForTie: true).FirstAncestorOrSelf<ArgumentListSyntax>();
            if (root is null || list is null || list.Arguments.Any(argument => argument.NameColon is not null))
            {
                continue;
            }

            finding.Properties.TryGetValue(MessageAnalyzer.ParameterProperty, out string? parameter);
            if (Changed(list, parameter) is { } changed)
            {
                SyntaxNode fixedRoot = root.ReplaceNode(list, changed);
                Document document = context.Document;
                string title = list.Arguments.Count == 1 ? "Pass the parameter's name before the message" : "Swap message and parameter name";
                context.RegisterCodeFix(CodeAction.Create(title, _ => Task.FromResult(document.WithSyntaxRoot(fixedRoot)), Key), finding);
            }
        }
    }

    private static ArgumentListSyntax? Changed(ArgumentListSyntax list, string? parameter)
    {
        SeparatedSyntaxList<ArgumentSyntax> arguments = list.Arguments;
        if (arguments.Count == 1)
        {
            ExpressionSyntax name = SyntaxFactory.ParseExpression(parameter is null ? "null" : "nameof(" + parameter + ")");
            return list.WithArguments(arguments.Insert(0, SyntaxFactory.Argument(name)));
        }

        // Comments stay at their places; only the expressions change them.
        ExpressionSyntax first = arguments[0].Expression;
        ExpressionSyntax second = arguments[1].Expression;
        return list.ReplaceNodes(new[] { first, second }, (original, _) => original == first ? second.WithTriviaFrom(first) : first.WithTriviaFrom(second));
    }
}
