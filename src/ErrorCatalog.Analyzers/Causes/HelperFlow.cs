using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ErrorCatalog.Analyzers;

/// <summary>
/// Looks into constructors and methods of the same compilation that a caught exception is handed to: one that only takes text
/// from it drops it out of sight of the caller. Goes one call deep; what lies further counts as kept.
/// </summary>
internal sealed class HelperFlow(SemanticModel model, CancellationToken cancellation)
{
    /// <summary>True when the code that is called can be read and does not keep the exception.</summary>
    public bool Drops(ExpressionSyntax call, CauseFlow flow)
    {
        if (call.SyntaxTree != model.SyntaxTree || model.GetSymbolInfo(call, cancellation).Symbol is not IMethodSymbol { DeclaringSyntaxReferences.Length: > 0 } method)
        {
            return false;
        }

        method = method.ReducedFrom ?? method;
        ArgumentListSyntax? arguments = (call as InvocationExpressionSyntax)?.ArgumentList ?? (call as BaseObjectCreationExpressionSyntax)?.ArgumentList;
        string[] parameters = arguments is null ? [] : [.. arguments.Arguments
            .Select((argument, index) => flow.Of(argument.Expression) == Carried.Whole ? ParameterOf(method, call, argument, index) : null)
            .OfType<IParameterSymbol>()
            .Where(parameter => !parameter.IsParams)
            .Select(parameter => parameter.Name)];
        if (call is InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Expression: var receiver } } && method.IsExtensionMethod && !IsTypeName(receiver, method) && flow.Of(receiver) == Carried.Whole)
        {
            parameters = [.. parameters, method.Parameters[0].Name];
        }

        return parameters.Length > 0 && DropsAll(method.DeclaringSyntaxReferences[0].GetSyntax(cancellation), parameters);
    }

    /// <summary>The exceptions that a method of this compilation makes, or null when it cannot be read or returns something else.</summary>
    public IReadOnlyList<BaseObjectCreationExpressionSyntax>? Made(InvocationExpressionSyntax call)
    {
        if (call.SyntaxTree != model.SyntaxTree || model.GetSymbolInfo(call, cancellation).Symbol is not IMethodSymbol { DeclaringSyntaxReferences.Length: > 0 } method)
        {
            return null;
        }

        ExpressionSyntax[] results = [.. Results(method.DeclaringSyntaxReferences[0].GetSyntax(cancellation))];
        BaseObjectCreationExpressionSyntax[] made = [.. results.OfType<BaseObjectCreationExpressionSyntax>()];
        return made.Length > 0 && made.Length == results.Length ? made : null;
    }

    /// <summary>True when a method never returns, by its attribute or because throwing is all that it does.</summary>
    public bool AlwaysThrows(InvocationExpressionSyntax call)
    {
        if (model.GetSymbolInfo(call, cancellation).Symbol is not IMethodSymbol method || method.ContainingType.Name is "Environment" or "ExceptionDispatchInfo")
        {
            return false;
        }

        method = method.ReducedFrom ?? method;
        return method.GetAttributes().Any(attribute => attribute.AttributeClass?.Name is "DoesNotReturnAttribute")
            || method.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax(cancellation) switch
            {
                BaseMethodDeclarationSyntax { ExpressionBody.Expression: ThrowExpressionSyntax } => true,
                BaseMethodDeclarationSyntax { Body.Statements: { Count: > 0 } statements } => statements.Last() is ThrowStatementSyntax && !statements.Any(statement => statement is not (ThrowStatementSyntax or LocalDeclarationStatementSyntax or ExpressionStatementSyntax)),
                LocalFunctionStatementSyntax { ExpressionBody.Expression: ThrowExpressionSyntax } => true,
                LocalFunctionStatementSyntax { Body.Statements: { Count: > 0 } statements } => statements.Last() is ThrowStatementSyntax && !statements.Any(statement => statement is not (ThrowStatementSyntax or LocalDeclarationStatementSyntax or ExpressionStatementSyntax)),
                _ => false,
            };
    }

    /// <summary>True when a method that never returns throws the very exception that it is given, or one out of it.</summary>
    public bool ThrowsGiven(InvocationExpressionSyntax call, CauseFlow flow) => HandsBack(call, flow, result => true);

    /// <summary>
    /// True when a method only takes an exception out of the one that it is given. One that returns the same exception does
    /// something on the way, such as closing a connection, and that is what it is called for.
    /// </summary>
    public bool Unwraps(InvocationExpressionSyntax call, CauseFlow flow) =>
        HandsBack(call, flow, result => result.DescendantNodesAndSelf().Any(node => node is IdentifierNameSyntax { Identifier.ValueText: "InnerException" or "GetBaseException" }));

    /// <summary>True when a method adds to the exception that it is called on and returns that same object.</summary>
    public bool ReturnsReceiver(InvocationExpressionSyntax call)
    {
        if (call.SyntaxTree != model.SyntaxTree || model.GetSymbolInfo(call, cancellation).Symbol is not IMethodSymbol { DeclaringSyntaxReferences.Length: > 0 } method)
        {
            return false;
        }

        SyntaxNode declaration = method.DeclaringSyntaxReferences[0].GetSyntax(cancellation);
        string? receiver = method.ReducedFrom?.Parameters[0].Name;
        ExpressionSyntax[] results = [.. Results(declaration)];
        return results.Length > 0
            && Array.TrueForAll(results, result => receiver is null ? result is ThisExpressionSyntax : result is IdentifierNameSyntax name && name.Identifier.ValueText == receiver)
            && !declaration.DescendantNodes().OfType<AssignmentExpressionSyntax>().Any(step => step.Left is IdentifierNameSyntax target && target.Identifier.ValueText == receiver);
    }

    private bool HandsBack(InvocationExpressionSyntax call, CauseFlow flow, Func<ExpressionSyntax, bool> counts)
    {
        if (call.SyntaxTree != model.SyntaxTree || model.GetSymbolInfo(call, cancellation).Symbol is not IMethodSymbol { DeclaringSyntaxReferences.Length: > 0 } method)
        {
            return false;
        }

        method = method.ReducedFrom ?? method;
        string[] given = [.. call.ArgumentList.Arguments
            .Select((argument, index) => argument.Expression is IdentifierNameSyntax name && flow.Of(name) == Carried.Whole ? ParameterOf(method, call, argument, index)?.Name : null)
            .OfType<string>()];
        SyntaxNode declaration = method.DeclaringSyntaxReferences[0].GetSyntax(cancellation);
        SyntaxNode[] code = Body(declaration);
        if (given.Length == 0 || code.Length == 0 || code.Any(node => node.DescendantNodes().Any(inner => inner is BaseObjectCreationExpressionSyntax or IdentifierNameSyntax { Identifier.ValueText: "ExceptionDispatchInfo" })))
        {
            return false;
        }

        var inside = CauseFlow.Through(code, given, [], declaration.SyntaxTree == model.SyntaxTree ? model : null, null, cancellation);
        ExpressionSyntax[] results = [.. Results(declaration)];
        return Array.TrueForAll(results, result => IsPartOf(result, given, inside))
            && Array.Exists(results, result => counts(result) || result is IdentifierNameSyntax && inside.Of(result) == Carried.Part);
    }

    private static bool IsPartOf(ExpressionSyntax result, string[] given, CauseFlow inside) => result switch
    {
        BinaryExpressionSyntax { RawKind: (int)SyntaxKind.CoalesceExpression } choice => IsPartOf(choice.Left, given, inside) && IsPartOf(choice.Right, given, inside),
        PostfixUnaryExpressionSyntax postfix => IsPartOf(postfix.Operand, given, inside),
        IdentifierNameSyntax name => Array.IndexOf(given, name.Identifier.ValueText) >= 0,
        MemberAccessExpressionSyntax { Name.Identifier.ValueText: "InnerException" } => inside.Of(result) >= Carried.Part,
        InvocationExpressionSyntax call => CauseFlow.NameOf(call) == "GetBaseException" && inside.Of(call) >= Carried.Part,
        _ => false,
    };

    /// <summary>True for a static property or field that holds, or makes, an exception of its own.</summary>
    public bool IsSharedException(ExpressionSyntax expression) =>
        expression.SyntaxTree == model.SyntaxTree
        && model.GetSymbolInfo(expression, cancellation).Symbol is IPropertySymbol { IsStatic: true, SetMethod: null } or IFieldSymbol { IsStatic: true, IsReadOnly: true }
        && ExceptionNames.IsException(model.GetTypeInfo(expression, cancellation).Type);

    private bool DropsAll(SyntaxNode declaration, string[] parameters)
    {
        if (Body(declaration) is not { Length: > 0 } code)
        {
            return false;
        }

        var inside = CauseFlow.Through(code, parameters, [], declaration.SyntaxTree == model.SyntaxTree ? model : null, null, cancellation);
        if (declaration is ConstructorDeclarationSyntax or TypeDeclarationSyntax)
        {
            return !code.SelectMany(node => node.DescendantNodesAndSelf()).Any(node => node switch
            {
                ArgumentSyntax argument => inside.Of(argument.Expression) >= Carried.Part,
                AssignmentExpressionSyntax assignment => inside.Of(assignment.Right) >= Carried.Part,
                ArrowExpressionClauseSyntax arrow => inside.Of(arrow.Expression) >= Carried.Part,
                EqualsValueClauseSyntax initial => inside.Of(initial.Value) >= Carried.Part,
                _ => false,
            });
        }

        // Kept if it is stored where the method cannot see what becomes of it.
        ExpressionSyntax[] results = [.. Results(declaration)];
        bool stored = code.SelectMany(EnclosingCatch.NodesRunIn).OfType<AssignmentExpressionSyntax>().Any(assignment =>
            inside.Of(assignment.Right) == Carried.Whole && assignment.Left is MemberAccessExpressionSyntax or ElementAccessExpressionSyntax);
        ExpressionSyntax[] without = [.. results.Where(result => inside.Of(result) < Carried.Whole && IsMadeWithout(result, inside))];
        return without.Length > 0 && !stored && (without.Length == results.Length || !Array.TrueForAll(without, IsAboutSomethingElse));
    }

    // A helper checks its arguments, and turns cancellations into timeouts, as any clause may.
    private static bool IsAboutSomethingElse(ExpressionSyntax result) =>
        result is ObjectCreationExpressionSyntax creation
        && ThrownType.LastName(creation.Type) is var name
        && (ExceptionNames.IsTimeout(null, name) || ExceptionNames.IsCancellation(null, name) || ExceptionNames.IsProgrammerError(name) || name.StartsWith("Argument", StringComparison.Ordinal));

    // Only a new exception, or a method that is given no more than text, is sure not to hold what it was not given.
    private static bool IsMadeWithout(ExpressionSyntax result, CauseFlow inside) =>
        result is BaseObjectCreationExpressionSyntax
        || result is InvocationExpressionSyntax { Expression: IdentifierNameSyntax, ArgumentList: var arguments } && inside.Of(arguments) < Carried.Part;

    private static IEnumerable<ExpressionSyntax> Results(SyntaxNode declaration)
    {
        ExpressionSyntax? arrow = declaration switch
        {
            BaseMethodDeclarationSyntax method => method.ExpressionBody?.Expression,
            LocalFunctionStatementSyntax local => local.ExpressionBody?.Expression,
            _ => null,
        };
        IEnumerable<SyntaxNode> nodes = Body(declaration).SelectMany(EnclosingCatch.NodesRunIn);
        return (arrow is null ? [] : new[] { arrow })
            .Concat(nodes.Select(node => node switch
            {
                ReturnStatementSyntax result => result.Expression,
                ThrowStatementSyntax thrown => thrown.Expression,
                ThrowExpressionSyntax thrown => thrown.Expression,
                _ => null,
            }).OfType<ExpressionSyntax>())
            .SelectMany(Alternatives);
    }

    private static IEnumerable<ExpressionSyntax> Alternatives(ExpressionSyntax expression) => expression switch
    {
        ParenthesizedExpressionSyntax inner => Alternatives(inner.Expression),
        CastExpressionSyntax cast => Alternatives(cast.Expression),
        ConditionalExpressionSyntax choice => Alternatives(choice.WhenTrue).Concat(Alternatives(choice.WhenFalse)),
        SwitchExpressionSyntax choice => choice.Arms.SelectMany(arm => Alternatives(arm.Expression)),
        ThrowExpressionSyntax thrown => Alternatives(thrown.Expression),
        _ => [expression],
    };

    private static SyntaxNode[] Body(SyntaxNode declaration) => declaration switch
    {
        ConstructorDeclarationSyntax constructor => [.. new SyntaxNode?[] { constructor.Initializer, constructor.Body, constructor.ExpressionBody }.OfType<SyntaxNode>()],
        BaseMethodDeclarationSyntax method => [.. new SyntaxNode?[] { method.Body, method.ExpressionBody }.OfType<SyntaxNode>()],
        LocalFunctionStatementSyntax local => [.. new SyntaxNode?[] { local.Body, local.ExpressionBody }.OfType<SyntaxNode>()],
        // A primary constructor: base arguments and every member see its parameters.
        TypeDeclarationSyntax type => [.. new SyntaxNode?[] { type.BaseList }.Concat(type.Members).OfType<SyntaxNode>()],
        _ => [],
    };

    private static IParameterSymbol? ParameterOf(IMethodSymbol method, ExpressionSyntax call, ArgumentSyntax argument, int index)
    {
        if (argument.NameColon is { } named)
        {
            return method.Parameters.FirstOrDefault(parameter => parameter.Name == named.Name.Identifier.ValueText);
        }

        // An extension called like a member has its first parameter before the dot.
        int position = method.IsExtensionMethod && call is InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax member } && method.Parameters.Length > 0 && !IsTypeName(member.Expression, method)
            ? index + 1
            : index;
        return position < method.Parameters.Length ? method.Parameters[position] : null;
    }

    private static bool IsTypeName(ExpressionSyntax receiver, IMethodSymbol method) =>
        receiver is SimpleNameSyntax name && name.Identifier.ValueText == method.ContainingType.Name;
}
