using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ErrorCatalog.Analyzers;

/// <summary>A catch clause under test: what it catches, under which name, and where that goes.</summary>
internal sealed class CaughtException
{
    private CaughtException(CatchClauseSyntax clause, SemanticModel model, CauseFlow flow, string? variable, string[] outer)
    {
        Clause = clause;
        Model = model;
        Flow = flow;
        Variable = variable;
        OuterVariables = outer;
        Type = clause.Declaration is { } declaration ? model.GetTypeInfo(declaration.Type, flow.Cancellation).Type : null;
    }

    public CatchClauseSyntax Clause { get; }

    public SemanticModel Model { get; }

    public CauseFlow Flow { get; }

    /// <summary>The name of the caught exception, or null when the clause gives none.</summary>
    public string? Variable { get; }

    /// <summary>Variables of the clauses around this one.</summary>
    public IReadOnlyList<string> OuterVariables { get; }

    /// <summary>The caught type; null for a clause without one, an error type where it does not bind.</summary>
    public ITypeSymbol? Type { get; }

    public string TypeName => Clause.Declaration?.Type is { } type ? ThrownType.LastName(type) : "exception";

    /// <summary>How messages name the exception.</summary>
    public string Description => Variable is null ? TypeName : "'" + Variable + "'";

    public static CaughtException In(CatchClauseSyntax clause, SemanticModel model, CancellationToken cancellation)
    {
        string? variable = VariableOf(clause);
        string[] outer = [.. Around(clause).Select(VariableOf).OfType<string>()];
        SyntaxNode[] code = [.. new SyntaxNode?[] { clause.Filter, clause.Block }.OfType<SyntaxNode>()];
        var flow = CauseFlow.Through(code, variable is null ? [] : [variable], outer, model, new HelperFlow(model, cancellation), cancellation);
        return new CaughtException(clause, model, flow, variable, outer);
    }

    /// <summary>The values that the clause gives to a local, or to a member of this object, in order.</summary>
    public IEnumerable<ExpressionSyntax> ValuesOf(string name) => EnclosingCatch.NodesRunIn(Clause.Block)
        .Select(node => node switch
        {
            VariableDeclaratorSyntax { Initializer.Value: { } value } variable when variable.Identifier.ValueText == name => value,
            AssignmentExpressionSyntax { Left: IdentifierNameSyntax or MemberAccessExpressionSyntax { Expression: ThisExpressionSyntax or BaseExpressionSyntax } } assignment
                when assignment.Left.GetLastToken().ValueText == name && assignment.Kind() is SyntaxKind.SimpleAssignmentExpression or SyntaxKind.CoalesceAssignmentExpression => assignment.Right,
            // "Translate(e) is { } translated"; what is tested directly is the caught exception under another name.
            IsPatternExpressionSyntax { Expression: InvocationExpressionSyntax made, Pattern: RecursivePatternSyntax { Designation: SingleVariableDesignationSyntax variable } } when variable.Identifier.ValueText == name => made,
            IsPatternExpressionSyntax { Expression: InvocationExpressionSyntax made, Pattern: DeclarationPatternSyntax { Designation: SingleVariableDesignationSyntax variable } } when variable.Identifier.ValueText == name => made,
            _ => null,
        })
        .OfType<ExpressionSyntax>();

    /// <summary>The values that a local may have where it is used: one that is replaced on every way to the use never gets there.</summary>
    public IReadOnlyList<ExpressionSyntax> LastValuesOf(IdentifierNameSyntax use)
    {
        List<ExpressionSyntax> left = [];
        foreach (ExpressionSyntax value in ValuesOf(use.Identifier.ValueText))
        {
            if (ClauseLocals.IsReplacedBefore(use, value))
            {
                left.Clear();
            }

            left.Add(value);
        }

        return left;
    }

    /// <summary>True when the clause itself declares the local.</summary>
    public bool Declares(string name) =>
        name == Variable
        || EnclosingCatch.NodesRunIn(Clause.Block).Any(node => 
            node is VariableDeclaratorSyntax variable && variable.Identifier.ValueText == name || node is ForEachStatementSyntax loop && loop.Identifier.ValueText == name)
        || (Clause.Filter?.DescendantNodes() ?? []).Concat(EnclosingCatch.NodesRunIn(Clause.Block)).OfType<SingleVariableDesignationSyntax>().Any(variable => variable.Identifier.ValueText == name);

    private static string? VariableOf(CatchClauseSyntax clause) =>
        clause.Declaration?.Identifier.ValueText is { Length: > 0 } name ? name : null;

    private static IEnumerable<CatchClauseSyntax> Around(CatchClauseSyntax clause)
    {
        for (SyntaxNode? node = clause.Parent; node is not null && EnclosingCatch.Of(node) is { } outer; node = outer.Parent)
        {
            yield return outer;
        }
    }
}
