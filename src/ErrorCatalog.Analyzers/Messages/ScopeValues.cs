using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ErrorCatalog.Analyzers;

/// <summary>What the code around a throw knows about the fault.</summary>
/// <param name="Compared">The value whose test failed: the <c>n</c> of <c>if (n &lt; 0)</c>; null when there is none.</param>
/// <param name="Key">What something was looked up by: the <c>id</c> of <c>Find(id)</c>; null when there is none.</param>
internal readonly record struct ScopeValues(ExpressionSyntax? Compared, ExpressionSyntax? Key)
{
    /// <summary>Reads the test that leads to <paramref name="thrown"/>, from syntax alone.</summary>
    internal static ScopeValues Around(SyntaxNode thrown)
    {
        for (SyntaxNode node = thrown; node.Parent is { } parent && !EnclosingCatch.IsFunction(parent); node = parent)
        {
            switch (parent)
            {
                case IfStatementSyntax test when node == test.Statement:
                    return OfTest(test.Condition, thrown);
                case ElseClauseSyntax { Parent: IfStatementSyntax test }:
                    return OfTest(test.Condition, thrown);
                case ConditionalExpressionSyntax choice when node != choice.Condition:
                    return OfTest(choice.Condition, thrown);
                case BinaryExpressionSyntax coalesce when coalesce.IsKind(SyntaxKind.CoalesceExpression) && node == coalesce.Right:
                    return new ScopeValues(null, LookedUpBy(coalesce.Left, thrown));
                case SwitchExpressionSyntax cases when node != cases.GoverningExpression:
                    return new ScopeValues(Simple(cases.GoverningExpression), null);
                case SwitchSectionSyntax { Parent: SwitchStatementSyntax cases }:
                    return new ScopeValues(Simple(cases.Expression), null);
                case ForEachStatementSyntax or ForStatementSyntax or WhileStatementSyntax or CatchClauseSyntax:
                    return default;
            }
        }

        return default;
    }

    private static ScopeValues OfTest(ExpressionSyntax condition, SyntaxNode thrown)
    {
        condition = MessageTextReader.Strip(condition);
        switch (condition)
        {
            case PrefixUnaryExpressionSyntax negation when negation.IsKind(SyntaxKind.LogicalNotExpression):
                return OfTest(negation.Operand, thrown);
            case BinaryExpressionSyntax both when both.IsKind(SyntaxKind.LogicalAndExpression) || both.IsKind(SyntaxKind.LogicalOrExpression):
                ScopeValues left = OfTest(both.Left, thrown);
                return left.Compared is not null || left.Key is not null ? left : OfTest(both.Right, thrown);
            case BinaryExpressionSyntax comparison when IsComparison(comparison):
                return OfComparison(comparison, thrown);
            case IsPatternExpressionSyntax pattern:
                return IsNullTest(pattern.Pattern)
                    ? new ScopeValues(null, LookedUpBy(pattern.Expression, thrown))
                    : new ScopeValues(Simple(pattern.Expression), null);
            case BinaryExpressionSyntax isType when isType.IsKind(SyntaxKind.IsExpression):
                return new ScopeValues(Simple(isType.Left), null);
            case InvocationExpressionSyntax call:
                return OfCall(call);
            default:
                return default;
        }
    }

    private static bool IsComparison(BinaryExpressionSyntax expression) => expression.Kind() is SyntaxKind.LessThanExpression or SyntaxKind.LessThanOrEqualExpression
        or SyntaxKind.GreaterThanExpression or SyntaxKind.GreaterThanOrEqualExpression or SyntaxKind.EqualsExpression or SyntaxKind.NotEqualsExpression;

    private static ScopeValues OfComparison(BinaryExpressionSyntax comparison, SyntaxNode thrown)
    {
        if (IsNull(comparison.Right))
        {
            return new ScopeValues(null, LookedUpBy(comparison.Left, thrown));
        }

        bool leftFixed = comparison.Left is LiteralExpressionSyntax;
        return new ScopeValues(Simple(leftFixed ? comparison.Right : comparison.Left), null);
    }

    private static ScopeValues OfCall(InvocationExpressionSyntax call)
    {
        string name = MessageTextReader.NameOf(call.Expression);
        if (name is "IsNullOrEmpty" or "IsNullOrWhiteSpace" or "ReferenceEquals")
        {
            return default;
        }

        ExpressionSyntax? first = call.ArgumentList.Arguments.FirstOrDefault() is { } argument ? Simple(argument.Expression) : null;
        bool lookup = name.StartsWith("TryGet", StringComparison.Ordinal) || name is "ContainsKey" or "Contains" or "Exists" or "TryRemove" or "TryAdd" or "Add" or "Remove" or "Any" or "ExistsAsync";
        return lookup ? new ScopeValues(null, first ?? InLambda(call)) : new ScopeValues(first, null);
    }

    private static bool IsNull(ExpressionSyntax expression) => expression.IsKind(SyntaxKind.NullLiteralExpression) || expression.IsKind(SyntaxKind.DefaultLiteralExpression);

    private static bool IsNullTest(PatternSyntax pattern) => pattern switch
    {
        ConstantPatternSyntax constant => IsNull(constant.Expression),
        UnaryPatternSyntax negation => negation.Pattern is RecursivePatternSyntax || IsNullTest(negation.Pattern),
        RecursivePatternSyntax => true,
        _ => false,
    };

    /// <summary>The key by which the value of <paramref name="result"/> was looked up, just before or in place.</summary>
    private static ExpressionSyntax? LookedUpBy(ExpressionSyntax result, SyntaxNode thrown)
    {
        result = Awaited(result);
        if (result is IdentifierNameSyntax local)
        {
            result = SourceOf(local.Identifier.ValueText, thrown) is { } source ? Awaited(source) : result;
        }

        return result switch
        {
            InvocationExpressionSyntax call => call.ArgumentList.Arguments.Select(argument => Simple(argument.Expression)).FirstOrDefault(value => value is not null && !IsToken(value)) ?? InLambda(call),
            ElementAccessExpressionSyntax element => element.ArgumentList.Arguments.Select(argument => Simple(argument.Expression)).FirstOrDefault(value => value is not null),
            _ => null,
        };
    }

    private static ExpressionSyntax Awaited(ExpressionSyntax expression)
    {
        while (true)
        {
            expression = MessageTextReader.Strip(expression);
            switch (expression)
            {
                case AwaitExpressionSyntax awaited:
                    expression = awaited.Expression;
                    break;
                case InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: "ConfigureAwait" or "GetResult" or "GetAwaiter" } access }:
                    expression = access.Expression;
                    break;
                case BinaryExpressionSyntax cast when cast.IsKind(SyntaxKind.AsExpression):
                    expression = cast.Left;
                    break;
                default:
                    return expression;
            }
        }
    }

    // The declaration of the tested local, in the blocks around the throw.
    private static ExpressionSyntax? SourceOf(string name, SyntaxNode thrown)
    {
        for (SyntaxNode? node = thrown; node is not null && !EnclosingCatch.IsFunction(node); node = node.Parent)
        {
            if (node is not StatementSyntax statement || statement.Parent is not BlockSyntax block)
            {
                continue;
            }

            int index = block.Statements.IndexOf(statement);
            for (int i = index - 1; i >= 0; i--)
            {
                if (ValueGivenTo(name, block.Statements[i]) is { } value)
                {
                    return value;
                }
            }
        }

        return null;
    }

    private static ExpressionSyntax? ValueGivenTo(string name, StatementSyntax statement) => statement switch
    {
        LocalDeclarationStatementSyntax declaration => declaration.Declaration.Variables.FirstOrDefault(variable => variable.Identifier.ValueText == name)?.Initializer?.Value,
        ExpressionStatementSyntax { Expression: AssignmentExpressionSyntax { Left: IdentifierNameSyntax left, Right: { } right } } when left.Identifier.ValueText == name => right,
        _ => null,
    };

    // "items.FirstOrDefault(item => item.Id == id)": the side that is not the item's.
    private static ExpressionSyntax? InLambda(InvocationExpressionSyntax call)
    {
        foreach (ArgumentSyntax argument in call.ArgumentList.Arguments)
        {
            if (argument.Expression is SimpleLambdaExpressionSyntax { ExpressionBody: BinaryExpressionSyntax equality } lambda && equality.IsKind(SyntaxKind.EqualsExpression))
            {
                string item = lambda.Parameter.Identifier.ValueText;
                return new[] { equality.Right, equality.Left }.Select(Simple).FirstOrDefault(side => side is not null && RootName(side) != item);
            }
        }

        return null;
    }

    private static string RootName(ExpressionSyntax expression)
    {
        while (expression is MemberAccessExpressionSyntax access)
        {
            expression = access.Expression;
        }

        return expression is IdentifierNameSyntax name ? name.Identifier.ValueText : string.Empty;
    }

    private static bool IsToken(ExpressionSyntax expression) => MessageTextReader.NameOf(expression) is var name && (name.EndsWith("ancellationToken", StringComparison.Ordinal) || name is "ct" or "token" or "None" or "cancellation");

    /// <summary>A name or a chain of members: safe to evaluate again. Members of types are constants and no values.</summary>
    private static ExpressionSyntax? Simple(ExpressionSyntax expression)
    {
        expression = MessageTextReader.Strip(expression);
        ExpressionSyntax root = expression;
        while (root is MemberAccessExpressionSyntax access)
        {
            root = MessageTextReader.Strip(access.Expression);
        }

        return root switch
        {
            ThisExpressionSyntax when expression is MemberAccessExpressionSyntax => expression,
            IdentifierNameSyntax { IsMissing: false } name when expression is IdentifierNameSyntax || !char.IsUpper(name.Identifier.ValueText.FirstOrDefault()) => expression,
            _ => null,
        };
    }
}
