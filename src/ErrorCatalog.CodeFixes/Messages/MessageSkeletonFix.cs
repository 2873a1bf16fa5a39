using System.Collections.Immutable;
using System.Composition;
using ErrorCatalog.Analyzers;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ErrorCatalog.CodeFixes;

/// <summary>
/// Rewrites a message as "Expected …, but got …" for the author to fill in, with the value where the code tells it: EC1001, EC1002,
/// EC1003, EC1005, EC1006. Only a person knows what was expected, so there is no way to do it everywhere at once.
/// </summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(MessageSkeletonFix))]
[Shared]
public sealed class MessageSkeletonFix : CodeFixProvider
{
    private const string Key = "ErrorCatalog.MessageSkeleton";

    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } =
    [
        CodeRules.NeitherHalfSaid.Id,
        CodeRules.ExpectedUnsaid.Id,
        CodeRules.ActualUnsaid.Id,
        CodeRules.VagueMessage.Id,
        CodeRules.NoMessageText.Id,
    ];

    /// <inheritdoc/>
    public override FixAllProvider? GetFixAllProvider() => null;

    /// <inheritdoc/>
    public override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        SyntaxNode? root = await context.Document.GetSyntaxRootAsync(context.CancellationToken).ConfigureAwait(false);
        SemanticModel? model = await context.Document.GetSemanticModelAsync(context.CancellationToken).ConfigureAwait(false);
        foreach (Diagnostic finding in context.Diagnostics)
        {
            if (root is null || model is null || root.FindNode(finding.Location.SourceSpan, getInnermostNodeForTie: true) is not ExpressionSyntax message)
            {
                continue;
            }

            string? value = finding.Properties.TryGetValue(MessageAnalyzer.ValueProperty, out string? tested) ? tested : Named(message, model) ?? OnlyHole(message);
            if (MessageEdits.Parse(Skeleton(value, message, model), message) is { } skeleton)
            {
                SyntaxNode changed = Replace(root, message, skeleton);
                Document document = context.Document;
                context.RegisterCodeFix(CodeAction.Create("Rewrite as 'Expected …, but got …'", _ => Task.FromResult(document.WithSyntaxRoot(changed)), Key), finding);
            }
        }
    }

    private static string Skeleton(string? value, ExpressionSyntax message, SemanticModel model)
    {
        if (value is null)
        {
            return "\"Expected …, but got ….\"";
        }

        ITypeSymbol? type = model.GetSpeculativeTypeInfo(message.SpanStart, SyntaxFactory.ParseExpression(value), SpeculativeBindingOption.BindAsExpression).Type;
        return MessageEdits.NeedsQuotes(type) ? "$\"Expected …, but got '{" + value + "}'.\"" : "$\"Expected …, but got {" + value + "}.\"";
    }

    // "nameof(hops)" names the value.
    private static string? Named(ExpressionSyntax message, SemanticModel model) =>
        message is InvocationExpressionSyntax { Expression: IdentifierNameSyntax { Identifier.ValueText: "nameof" }, ArgumentList.Arguments.Count: 1 } call
            && call.ArgumentList.Arguments[0].Expression is IdentifierNameSyntax name
            && PrintableTypes.IsPrintable(model.GetTypeInfo(name).Type)
                ? name.Identifier.ValueText
                : null;

    // The value that the message has already: "Unknown mode: {mode}".
    private static string? OnlyHole(ExpressionSyntax message)
    {
        ExpressionSyntax[] holes = [.. message.DescendantNodesAndSelf().OfType<InterpolationSyntax>().Select(hole => hole.Expression)];
        if (holes.Length == 0 && message is BinaryExpressionSyntax { Right: { } right, Left: LiteralExpressionSyntax } && right is IdentifierNameSyntax or MemberAccessExpressionSyntax)
        {
            holes = [right];
        }

        return holes.Length == 1 && holes[0] is IdentifierNameSyntax or MemberAccessExpressionSyntax ? holes[0].ToString() : null;
    }

    // A name that stood alone as the message of ArgumentException goes to its own place.
    private static SyntaxNode Replace(SyntaxNode root, ExpressionSyntax message, ExpressionSyntax skeleton)
    {
        bool isName = message is InvocationExpressionSyntax { Expression: IdentifierNameSyntax { Identifier.ValueText: "nameof" } }
            or LiteralExpressionSyntax { Token.Value: string and not "" };
        isName = isName && (message is not LiteralExpressionSyntax { Token.ValueText: var name } || SyntaxFacts.IsValidIdentifier(name));
        return isName && message.Parent is ArgumentSyntax { Parent: ArgumentListSyntax { Arguments.Count: 1, Parent: ObjectCreationExpressionSyntax creation } list }
            && creation.Type.ToString() is "ArgumentException" or "System.ArgumentException"
                ? root.ReplaceNode(list, list.WithArguments(list.Arguments.Insert(0, SyntaxFactory.Argument(skeleton))))
                : root.ReplaceNode(message, skeleton);
    }
}
