using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ErrorCatalog.Analyzers;

/// <summary>What a piece of code does with its locals, beside giving them values.</summary>
internal sealed class ClauseLocals
{
    private readonly AssignmentExpressionSyntax[] _replacements;

    /// <param name="steps">The code in order.</param>
    /// <param name="sources">Names that hold an exception to begin with.</param>
    /// <param name="isMereCarrier">True for exceptions that say nothing themselves; taking the inner one out of them is no loss.</param>
    public ClauseLocals(IReadOnlyCollection<SyntaxNode> steps, IReadOnlyCollection<string> sources, Func<ExpressionSyntax, bool> isMereCarrier)
    {
        Made = Names(steps.OfType<VariableDeclaratorSyntax>()
            .Where(variable => variable.Initializer?.Value is BaseObjectCreationExpressionSyntax)
            .Select(variable => variable.Identifier.ValueText));
        Collected = Names(steps.OfType<InvocationExpressionSyntax>()
            .Where(call => CauseFlow.NameOf(call) is "Add" or "Push" or "Enqueue" or "Insert" or "AddLast" or "AddFirst")
            .Select(CauseFlow.ReceiverOf)
            .OfType<IdentifierNameSyntax>()
            .Select(name => name.Identifier.ValueText));
        Unwrapped = Names(steps.OfType<AssignmentExpressionSyntax>()
            .Where(step => IsUnwrapping(step, isMereCarrier))
            .Select(step => ((IdentifierNameSyntax)step.Left).Identifier.ValueText));
        _replacements = [.. steps.OfType<AssignmentExpressionSyntax>().Where(step =>
            step is { RawKind: (int)SyntaxKind.SimpleAssignmentExpression, Left: IdentifierNameSyntax target } && sources.Contains(target.Identifier.ValueText))];
    }

    public static ClauseLocals None { get; } = new([], [], _ => false);

    /// <summary>Locals that begin as a new object, such as a builder.</summary>
    public HashSet<string> Made { get; }

    /// <summary>Collections that the code adds to.</summary>
    public HashSet<string> Collected { get; }

    /// <summary>Locals that end as the inner exception of what they held.</summary>
    public HashSet<string> Unwrapped { get; }

    /// <summary>
    /// The new exception that a name holds where it is used, in place of the one that it began with; null when it may still hold that, or
    /// was told of it since.
    /// </summary>
    public BaseObjectCreationExpressionSyntax? ReplacedBy(IdentifierNameSyntax use)
    {
        string name = use.Identifier.ValueText;
        AssignmentExpressionSyntax? last = _replacements.LastOrDefault(step => ((IdentifierNameSyntax)step.Left).Identifier.ValueText == name && step.Span.End < use.SpanStart);
        return last?.Right is BaseObjectCreationExpressionSyntax made && IsReplacedBefore(use, made) && !IsToldBetween(last, use) ? made : null;
    }

    /// <summary>True when every way to the use of a name gives it the value first.</summary>
    public static bool IsReplacedBefore(IdentifierNameSyntax use, ExpressionSyntax value) =>
        value.SpanStart < use.SpanStart && value.FirstAncestorOrSelf<StatementSyntax>() is ExpressionStatementSyntax { Parent: BlockSyntax block } && block.Span.Contains(use.Span);

    // "e.Data["cause"] = saved" and "e.Attach(saved)" make the new exception carry what it was not made with.
    private static bool IsToldBetween(AssignmentExpressionSyntax step, IdentifierNameSyntax use) =>
        step.FirstAncestorOrSelf<BlockSyntax>()!.DescendantNodes().OfType<MemberAccessExpressionSyntax>().Any(member =>
            member.SpanStart > step.Span.End && member.Span.End < use.SpanStart
            && member.Expression is IdentifierNameSyntax owner && owner.Identifier.ValueText == use.Identifier.ValueText);

    // "root = root.InnerException" goes down to the first failure and leaves behind what was caught.
    private static bool IsUnwrapping(AssignmentExpressionSyntax step, Func<ExpressionSyntax, bool> isMereCarrier) =>
        step.Left is IdentifierNameSyntax target
        && step.Right.DescendantNodesAndSelf().OfType<MemberAccessExpressionSyntax>().FirstOrDefault(member =>
            member.Name.Identifier.ValueText == "InnerException" && member.Expression is IdentifierNameSyntax owner && owner.Identifier.ValueText == target.Identifier.ValueText) is { } inner
        && !isMereCarrier(inner.Expression)
        && IsOnEveryWay(step)
        && !step.Ancestors().OfType<StatementSyntax>().Take(3).Any(statement => statement.DescendantTokens().Any(token => token.ValueText == "TargetInvocationException"));

    private static bool IsOnEveryWay(SyntaxNode step) => step.Ancestors()
        .TakeWhile(node => node is not CatchClauseSyntax && !EnclosingCatch.IsFunction(node))
        .FirstOrDefault(node => node is WhileStatementSyntax or ForStatementSyntax or DoStatementSyntax or IfStatementSyntax or SwitchSectionSyntax)
        is not (IfStatementSyntax or SwitchSectionSyntax);

    private static HashSet<string> Names(IEnumerable<string> names) => new(names, StringComparer.Ordinal);
}
