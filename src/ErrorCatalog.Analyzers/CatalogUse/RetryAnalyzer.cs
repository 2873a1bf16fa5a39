using System.Collections.Immutable;
using ErrorCatalog.Compiler;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;

namespace ErrorCatalog.Analyzers;

/// <summary>
/// EC1207: a catch clause for a problem whose entry says that nobody or the other side should try again, and that tries again. A clause
/// that looks at <c>Retry</c>, <c>RetryAfter</c> or <c>IsReceived</c> decides by what the problem itself says and is left alone: in a
/// received report "you" is this side.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class RetryAnalyzer : DiagnosticAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics => [CodeRules.RetryAgainstEntry];

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.RegisterCompilationStartAction(start =>
        {
            if (ProjectCatalogs.Of(start.Compilation, start.Options) is { } catalogs)
            {
                RuleSettingsCache settings = new(start.Options);
                start.RegisterSyntaxNodeAction(node => Check(node, catalogs, settings), SyntaxKind.CatchClause);
            }
        });
    }

    private static void Check(SyntaxNodeAnalysisContext context, ProjectCatalogs catalogs, RuleSettingsCache settings)
    {
        var clause = (CatchClauseSyntax)context.Node;
        if (clause.Declaration is not { } declaration
            || !catalogs.IsProblemException(context.SemanticModel.GetTypeInfo(declaration.Type, context.CancellationToken).Type)
            || DecidesByTheProblem(clause))
        {
            return;
        }

        foreach ((TypeSyntax type, SyntaxNode handled) in Handled(clause))
        {
            if (catalogs.EntryOf(context.SemanticModel.GetTypeInfo(type, context.CancellationToken).Type) is { Model: { WhoRetries: WhoRetries.None or WhoRetries.You } model }
                && Retry(clause, handled, context) is { } place
                && !settings.Of(clause.SyntaxTree).IsExcluded(context.ContainingSymbol?.ContainingNamespace))
            {
                context.ReportDiagnostic(Diagnostic.Create(
                    CodeRules.RetryAgainstEntry,
                    place.GetLocation(),
                    model.Key,
                    model.WhoRetries == WhoRetries.None ? "trying again cannot help (who-retries: none)" : "only the one who receives the report can try again (who-retries: you)"));
                return;
            }
        }
    }

    private static bool DecidesByTheProblem(CatchClauseSyntax clause) => clause.DescendantNodes()
        .OfType<SimpleNameSyntax>()
        .Any(name => name.Identifier.ValueText is "Retry" or "RetryAfter" or "IsReceived");

    /// <summary>The problem types that the clause tells apart, each with the code that then runs.</summary>
    private static IEnumerable<(TypeSyntax Type, SyntaxNode Code)> Handled(CatchClauseSyntax clause)
    {
        foreach (TypeSyntax type in TypesIn(clause.Filter?.FilterExpression))
        {
            yield return (type, clause.Block);
        }

        foreach (IfStatementSyntax test in EnclosingCatch.NodesRunIn(clause.Block).OfType<IfStatementSyntax>())
        {
            foreach (TypeSyntax type in TypesIn(test.Condition))
            {
                yield return (type, test.Statement);
            }
        }
    }

    private static IEnumerable<TypeSyntax> TypesIn(ExpressionSyntax? condition)
    {
        // A negated or combined test may mean the contrary of what stands there.
        if (condition is null || condition.DescendantNodesAndSelf().Any(node => node.RawKind is (int)SyntaxKind.LogicalNotExpression or (int)SyntaxKind.NotPattern or (int)SyntaxKind.LogicalOrExpression or (int)SyntaxKind.EqualsExpression))
        {
            yield break;
        }

        foreach (SyntaxNode node in condition.DescendantNodesAndSelf())
        {
            switch (node)
            {
                case BinaryExpressionSyntax { RawKind: (int)SyntaxKind.IsExpression, Right: TypeSyntax type }:
                    yield return type;
                    break;
                case DeclarationPatternSyntax pattern:
                    yield return pattern.Type;
                    break;
                case RecursivePatternSyntax { Type: { } type }:
                    yield return type;
                    break;
                case TypePatternSyntax pattern:
                    yield return pattern.Type;
                    break;
                case ConstantPatternSyntax { Expression: TypeSyntax type }:
                    yield return type;
                    break;
                case GenericNameSyntax { Identifier.ValueText: "TryAs", TypeArgumentList.Arguments.Count: 1 } generic:
                    yield return generic.TypeArgumentList.Arguments[0];
                    break;
            }
        }
    }

    /// <summary>What starts the next try: a <c>continue</c>, the same call again, or the clause itself whose end leads back to the loop's start.</summary>
    private static SyntaxNodeOrToken? Retry(CatchClauseSyntax clause, SyntaxNode handled, SyntaxNodeAnalysisContext context)
    {
        var attempt = (TryStatementSyntax)clause.Parent!;
        if (CallAgain(attempt, handled, context) is { } again)
        {
            return again;
        }

        if (LoopAround(attempt) is not { } loop || !LeavesOnSuccess(attempt, loop))
        {
            return null;
        }

        foreach (ContinueStatementSyntax next in EnclosingCatch.NodesRunIn(handled).OfType<ContinueStatementSyntax>().Concat(handled is ContinueStatementSyntax self ? [self] : []))
        {
            if (next.Ancestors().First(IsLoop) == loop)
            {
                return next;
            }
        }

        // The last statement of the loop: when the clause ends, the loop begins again.
        bool isLast = attempt.Parent == Body(loop) || (attempt.Parent is BlockSyntax block && block == Body(loop) && block.Statements.Last() == attempt);
        return handled == clause.Block && isLast && context.SemanticModel.AnalyzeControlFlow(clause.Block) is { Succeeded: true, EndPointIsReachable: true } ? clause.CatchKeyword : null;
    }

    private static InvocationExpressionSyntax? CallAgain(TryStatementSyntax attempt, SyntaxNode handled, SyntaxNodeAnalysisContext context)
    {
        InvocationExpressionSyntax[] tried = [.. EnclosingCatch.NodesRunIn(attempt.Block).OfType<InvocationExpressionSyntax>()];
        return EnclosingCatch.NodesRunIn(handled).OfType<InvocationExpressionSyntax>().FirstOrDefault(call =>
            call.ArgumentList.Arguments.Count > 0
            && tried.Any(other => SyntaxFactory.AreEquivalent(call, other))
            && context.SemanticModel.GetSymbolInfo(call, context.CancellationToken).Symbol is IMethodSymbol { ContainingNamespace: { } space } method
            && !IsOfTheFramework(space)
            && (!method.ReturnsVoid || attempt.Block.Statements.Count == 1));
    }

    // Logging or delaying twice is no second try.
    private static bool IsOfTheFramework(INamespaceSymbol space)
    {
        string name = space.ToDisplayString();
        return name == "System" || name.StartsWith("System.", StringComparison.Ordinal) || name.StartsWith("Microsoft.", StringComparison.Ordinal);
    }

    private static StatementSyntax? LoopAround(TryStatementSyntax attempt)
    {
        for (SyntaxNode? node = attempt.Parent; node is not null && !EnclosingCatch.IsFunction(node); node = node.Parent)
        {
            // Going on with the next item of a list is no second try of the same.
            if (node is CommonForEachStatementSyntax)
            {
                return null;
            }

            if (IsLoop(node))
            {
                return (StatementSyntax)node;
            }
        }

        return null;
    }

    private static bool IsLoop(SyntaxNode node) => node is WhileStatementSyntax or DoStatementSyntax or ForStatementSyntax or CommonForEachStatementSyntax;

    private static StatementSyntax Body(StatementSyntax loop) => loop switch
    {
        WhileStatementSyntax one => one.Statement,
        DoStatementSyntax one => one.Statement,
        _ => ((ForStatementSyntax)loop).Statement,
    };

    private static bool LeavesOnSuccess(TryStatementSyntax attempt, StatementSyntax loop)
    {
        IEnumerable<SyntaxNode> after = attempt.Parent is BlockSyntax block && block == Body(loop)
            ? block.Statements.SkipWhile(statement => statement != attempt).Skip(1).SelectMany(statement => EnclosingCatch.NodesRunIn(statement).Append(statement))
            : [];
        return EnclosingCatch.NodesRunIn(attempt.Block).Concat(after).Any(node =>
            node is ReturnStatementSyntax
            || (node is BreakStatementSyntax && node.Ancestors().First(ancestor => IsLoop(ancestor) || ancestor is SwitchStatementSyntax) == loop));
    }
}
