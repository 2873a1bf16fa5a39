using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ErrorCatalog.Analyzers;

/// <summary>What is known about the caught exception where it is replaced: the filter, and the conditions on the way to the throw.</summary>
internal sealed class PathConditions
{
    private readonly CaughtException _caught;
    private readonly SyntaxNode _thrown;
    private readonly List<SyntaxNode[]> _true = [];

    private PathConditions(CaughtException caught, SyntaxNode thrown)
    {
        _caught = caught;
        _thrown = thrown;
        if (caught.Clause.Filter?.FilterExpression is { } filter)
        {
            _true.Add([filter]);
        }

        for (SyntaxNode node = thrown; node != caught.Clause && node.Parent is { } parent; node = parent)
        {
            switch (parent)
            {
                case IfStatementSyntax choice when node == choice.Statement:
                    _true.Add([choice.Condition]);
                    break;
                case ConditionalExpressionSyntax choice when node == choice.WhenTrue:
                    _true.Add([choice.Condition]);
                    break;
                case SwitchSectionSyntax section:
                    _true.Add([.. section.Labels]);
                    break;
                case SwitchExpressionArmSyntax arm:
                    _true.Add([arm.Pattern, .. arm.WhenClause is null ? Array.Empty<SyntaxNode>() : [arm.WhenClause]]);
                    break;
            }
        }
    }

    /// <summary>True when only a cancellation gets here.</summary>
    public bool IsCancellation =>
        ExceptionNames.IsCancellation(Known(_caught.Type), _caught.TypeName) || _true.Any(alternatives => alternatives.All(TestsCancellation));

    /// <summary>True when only a cancellation or an expired time limit gets here.</summary>
    public bool IsTimeLimit =>
        IsCancellation
        || ExceptionNames.IsTimeout(Known(_caught.Type), _caught.TypeName)
        || _true.Any(alternatives => alternatives.All(alternative => TestsCancellation(alternative) || SpeaksOfTime(alternative)));

    /// <summary>True when a condition asks for a timeout, such as <c>e.InnerException is TimeoutException</c>.</summary>
    public bool TestsTimeout => _true.Any(alternatives => alternatives.All(alternative =>
        TestedTypes(alternative).ToArray() is { Length: > 0 } tested && Array.TrueForAll(tested, test => ExceptionNames.IsTimeout(test.Type, test.Name))));

    /// <summary>True when the code asks whose token was cancelled: in the filter, on the way here, or in a clause before this one.</summary>
    public bool ChecksToken =>
        _true.Any(alternatives => alternatives.Any(AsksToken))
        || _caught.Clause.Block.DescendantNodes(node => !EnclosingCatch.IsFunction(node)).Any(node => node.SpanStart < _thrown.SpanStart && AsksToken(node))
        || SiblingsBefore().Any(clause => clause.Filter is { } filter && AsksToken(filter));

    /// <summary>True when a condition or a comparison with null leads here.</summary>
    public bool Mentions(Func<string, bool> name) =>
        _true.Any(alternatives => alternatives.Any(alternative => alternative.DescendantTokens().Any(token => token.IsKind(SyntaxKind.IdentifierToken) && name(token.ValueText))));

    public bool TestsNull =>
        _true.Any(alternatives => alternatives.Any(alternative => alternative.DescendantTokens().Any(token => token.IsKind(SyntaxKind.NullKeyword))));

    /// <summary>True when a caller's token is a parameter of the function around the clause.</summary>
    public bool HasCallersToken
    {
        get
        {
            foreach (SyntaxNode node in _caught.Clause.Ancestors())
            {
                BaseParameterListSyntax? parameters = node switch
                {
                    BaseMethodDeclarationSyntax method => method.ParameterList,
                    LocalFunctionStatementSyntax local => local.ParameterList,
                    ParenthesizedLambdaExpressionSyntax lambda => lambda.ParameterList,
                    _ => null,
                };
                if (parameters is not null && parameters.Parameters.Any(parameter => parameter.Type is { } type && ThrownType.LastName(type) == "CancellationToken"))
                {
                    return true;
                }
            }

            return false;
        }
    }

    public static PathConditions To(SyntaxNode thrown, CaughtException caught) => new(caught, thrown);

    private static ITypeSymbol? Known(ITypeSymbol? type) => type is IErrorTypeSymbol ? null : type;

    private static bool AsksToken(SyntaxNode node) => node.DescendantNodesAndSelf().Any(inner => inner switch
    {
        IdentifierNameSyntax { Identifier.ValueText: "IsCancellationRequested" or "ThrowIfCancellationRequested" } => true,
        BinaryExpressionSyntax { RawKind: (int)SyntaxKind.EqualsExpression or (int)SyntaxKind.NotEqualsExpression } comparison =>
            comparison.DescendantNodes().OfType<IdentifierNameSyntax>().Any(name => name.Identifier.ValueText == "CancellationToken"),
        _ => false,
    });

    private IEnumerable<CatchClauseSyntax> SiblingsBefore() =>
        _caught.Clause.Parent is TryStatementSyntax statement ? statement.Catches.TakeWhile(clause => clause != _caught.Clause) : [];

    private bool TestsCancellation(SyntaxNode condition)
    {
        (ITypeSymbol? Type, string Name)[] tested = [.. TestedTypes(condition)];
        return tested.Length > 0 && tested.All(test => ExceptionNames.IsCancellation(test.Type, test.Name));
    }

    private bool SpeaksOfTime(SyntaxNode condition)
    {
        (ITypeSymbol? Type, string Name)[] tested = [.. TestedTypes(condition)];
        return tested.Length > 0 && tested.All(test => ExceptionNames.IsTimeout(test.Type, test.Name) || ExceptionNames.IsCancellation(test.Type, test.Name))
            || condition.DescendantNodes().OfType<IdentifierNameSyntax>().Any(name => name.Identifier.ValueText is "TimedOut" or "Timeout" or "RequestTimeout" or "DeadlineExceeded"
                || name.Identifier.ValueText.EndsWith("Canceled", StringComparison.Ordinal) || name.Identifier.ValueText.EndsWith("Cancelled", StringComparison.Ordinal));
    }

    private IEnumerable<(ITypeSymbol? Type, string Name)> TestedTypes(SyntaxNode condition)
    {
        foreach (SyntaxNode node in condition.DescendantNodesAndSelf())
        {
            ExpressionSyntax? type = node switch
            {
                BinaryExpressionSyntax { RawKind: (int)SyntaxKind.IsExpression } test => test.Right,
                DeclarationPatternSyntax pattern => pattern.Type,
                TypePatternSyntax pattern => pattern.Type,
                RecursivePatternSyntax { Type: { } named, Parent: not SubpatternSyntax } => named,
                ConstantPatternSyntax { Expression: NameSyntax named, Parent: not SubpatternSyntax } => named,
                ConstantPatternSyntax { Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: var last } named, Parent: not SubpatternSyntax } when last.EndsWith("Exception", StringComparison.Ordinal) => named,
                CaseSwitchLabelSyntax { Value: NameSyntax named } => named,
                _ => null,
            };
            if (type is not null && !IsNegated(node, condition))
            {
                ITypeSymbol? symbol = _caught.Model.SyntaxTree == type.SyntaxTree ? _caught.Model.GetTypeInfo(type, _caught.Flow.Cancellation).Type : null;
                yield return (Known(symbol), type is TypeSyntax name ? ThrownType.LastName(name) : ((MemberAccessExpressionSyntax)type).Name.Identifier.ValueText);
            }
        }
    }

    private static bool IsNegated(SyntaxNode node, SyntaxNode condition) =>
        node.AncestorsAndSelf().TakeWhile(ancestor => ancestor != condition.Parent).Any(ancestor => ancestor is UnaryPatternSyntax or PrefixUnaryExpressionSyntax { RawKind: (int)SyntaxKind.LogicalNotExpression });
}
