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
/// Inserts the value that the code tested, or the key that it looked up by: EC1002, EC1003, EC1004. The value of
/// <see cref="ArgumentOutOfRangeException"/> becomes its own argument, which the runtime shows.
/// </summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(InsertValueFix))]
[Shared]
public sealed class InsertValueFix : CodeFixProvider
{
    private const string Key = "ErrorCatalog.InsertValue";

    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [CodeRules.ExpectedUnsaid.Id, CodeRules.ActualUnsaid.Id, CodeRules.ValueUnsaid.Id];

    /// <inheritdoc/>
    public override FixAllProvider GetFixAllProvider() => WellKnownFixAllProviders.BatchFixer;

    /// <inheritdoc/>
    public override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        SyntaxNode? root = await context.Document.GetSyntaxRootAsync(context.CancellationToken).ConfigureAwait(false);
        SemanticModel? model = await context.Document.GetSemanticModelAsync(context.CancellationToken).ConfigureAwait(false);
        foreach (Diagnostic finding in context.Diagnostics)
        {
            if (root is null || model is null
                || !finding.Properties.TryGetValue(MessageAnalyzer.ValueProperty, out string? value) || value is null
                || root.FindNode(finding.Location.SourceSpan, getInnermostNodeForTie: true) is not ExpressionSyntax message)
            {
                continue;
            }

            // A value does not say what was expected; only the key that was looked for does.
            finding.Properties.TryGetValue(MessageAnalyzer.ValueRoleProperty, out string? role);
            bool helps = finding.Id != CodeRules.ExpectedUnsaid.Id || role == MessageAnalyzer.KeyRole;
            if (helps && Changed(root, message, value, role == MessageAnalyzer.KeyRole, model) is { } changed)
            {
                Document document = context.Document;
                context.RegisterCodeFix(
                    CodeAction.Create($"Insert '{value}' into the message", _ => Task.FromResult(document.WithSyntaxRoot(changed)), Key),
                    finding);
            }
        }
    }

    private static SyntaxNode? Changed(SyntaxNode root, ExpressionSyntax message, string value, bool isKey, SemanticModel model)
    {
        if (!isKey && OwnArgument(message, value) is { } list)
        {
            return root.ReplaceNode(list, list.WithArguments(list.Arguments.Insert(1, SyntaxFactory.Argument(SyntaxFactory.ParseExpression(value)))));
        }

        ExpressionSyntax parsed = SyntaxFactory.ParseExpression(value);
        ITypeSymbol? type = model.GetSpeculativeTypeInfo(message.SpanStart, parsed, SpeculativeBindingOption.BindAsExpression).Type;
        return MessageEdits.Append(message, isKey ? ": " : ", but got ", value, MessageEdits.NeedsQuotes(type), model) is { } longer ? root.ReplaceNode(message, longer) : null;
    }

    // new ArgumentOutOfRangeException(nameof(x), "…") has room for x itself.
    private static ArgumentListSyntax? OwnArgument(ExpressionSyntax message, string value) =>
        message.Parent is ArgumentSyntax { Parent: ArgumentListSyntax { Arguments.Count: 2, Parent: ObjectCreationExpressionSyntax creation } list } argument
        && list.Arguments[1] == argument
        && list.Arguments.All(other => other.NameColon is null)
        && list.Arguments[0].Expression.ToString() == "nameof(" + value + ")"
        && creation.Type.ToString() is "ArgumentOutOfRangeException" or "System.ArgumentOutOfRangeException"
            ? list
            : null;
}
