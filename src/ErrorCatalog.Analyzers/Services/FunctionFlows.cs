using System.Collections.Concurrent;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace ErrorCatalog.Analyzers;

/// <summary>
/// The functions of a compilation by what they raise and call, and what that adds up to. Calls through interfaces and base classes lead to
/// every implementation in the compilation; what other assemblies raise is known from their <c>[Raises]</c> attributes only.
/// </summary>
internal sealed class FunctionFlows(ProjectCatalogs catalogs, EndpointTypes endpoints, IAssemblySymbol assembly)
{
    private readonly ConcurrentDictionary<ISymbol, FunctionFlow> _flows = new(SymbolEqualityComparer.Default);
    private Dictionary<ISymbol, List<ISymbol>>? _implementations;

    /// <summary>The members, local functions and handlers that have a body.</summary>
    internal IEnumerable<ISymbol> Functions => _flows.Keys;

    /// <summary>Notes what an operation of a member's body raises or calls.</summary>
    internal void Note(IOperation operation, ISymbol member)
    {
        switch (operation)
        {
            case IInvocationOperation call when catalogs.IsFactory(call.TargetMethod):
                NoteProblem(call, (INamedTypeSymbol)call.TargetMethod.ReturnType, member);
                break;
            case IInvocationOperation call:
                NoteCall(call, call.TargetMethod, member);
                break;
            case IObjectCreationOperation { Constructor: { } constructor }:
                NoteCall(operation, constructor, member);
                break;
            case IPropertyReferenceOperation property:
                NoteCall(operation, property.Property, member);
                break;
            case IMethodReferenceOperation reference:
                NoteCall(operation, reference.Method, member);
                break;
        }
    }

    /// <summary>The types of all problems that a function can end in.</summary>
    internal HashSet<INamedTypeSymbol> ProblemsOf(ISymbol function)
    {
        HashSet<INamedTypeSymbol> problems = new(SymbolEqualityComparer.Default);
        HashSet<ISymbol> open = new(SymbolEqualityComparer.Default);
        HashSet<ISymbol> guarded = new(SymbolEqualityComparer.Default);
        Stack<(ISymbol Function, bool IsGuarded)> next = new();
        next.Push((function, false));
        while (next.Count > 0)
        {
            (ISymbol current, bool isGuarded) = next.Pop();
            if (!(isGuarded ? guarded : open).Add(current))
            {
                continue;
            }

            if (!SymbolEqualityComparer.Default.Equals(current, function))
            {
                problems.UnionWith(endpoints.Attributed(current));
            }

            foreach (ISymbol implementation in Implementations(current))
            {
                next.Push((implementation, isGuarded));
            }

            if (!_flows.TryGetValue(current, out FunctionFlow? flow))
            {
                continue;
            }

            problems.UnionWith(flow.Returned);
            if (!isGuarded)
            {
                problems.UnionWith(flow.Thrown);
            }

            foreach (ISymbol callee in flow.Callees)
            {
                next.Push((callee, isGuarded));
            }

            foreach (ISymbol callee in flow.GuardedCallees)
            {
                next.Push((callee, true));
            }
        }

        return problems;
    }

    private void NoteProblem(IInvocationOperation factory, INamedTypeSymbol problem, ISymbol member)
    {
        (ISymbol function, bool isInLambda) = FunctionOf(factory, member);
        FunctionFlow flow = _flows.GetOrAdd(function, static _ => new FunctionFlow());
        for (IOperation? current = factory.Parent; current is not null; current = current.Parent)
        {
            switch (current)
            {
                case IThrowOperation:
                    Add(IsGuarded(current) ? null : flow.Thrown, problem, flow);
                    return;
                case IReturnOperation:
                    Add(isInLambda ? null : flow.Returned, problem, flow);
                    return;
                case IObjectCreationOperation made when endpoints.IsAnswer(made.Type):
                    Add(flow.Returned, problem, flow);
                    return;
                case IVariableDeclaratorOperation or ISimpleAssignmentOperation { Target: ILocalReferenceOperation }:
                    // It is made to be thrown, returned or answered later on.
                    Add(flow.Returned, problem, flow);
                    return;
                case IAnonymousFunctionOperation or ILocalFunctionOperation or IExpressionStatementOperation:
                    return;
            }
        }
    }

    private void NoteCall(IOperation call, ISymbol callee, ISymbol member)
    {
        callee = ProblemOperations.MemberOf(callee.OriginalDefinition);
        if (!SymbolEqualityComparer.Default.Equals(callee.ContainingAssembly, assembly) && !endpoints.Attributed(callee).Any())
        {
            return;
        }

        FunctionFlow flow = _flows.GetOrAdd(FunctionOf(call, member).Function, static _ => new FunctionFlow());
        Add(IsGuarded(call) ? flow.GuardedCallees : flow.Callees, callee, flow);
    }

    // Bodies are read at the same time, and those of one member may be several.
    private static void Add<T>(HashSet<T>? set, T item, FunctionFlow flow)
    {
        lock (flow)
        {
            set?.Add(item);
        }
    }

    private (ISymbol Function, bool IsInLambda) FunctionOf(IOperation operation, ISymbol member)
    {
        bool isInLambda = false;
        for (IOperation? current = operation.Parent; current is not null; current = current.Parent)
        {
            switch (current)
            {
                case ILocalFunctionOperation local:
                    return (local.Symbol, isInLambda);
                case IAnonymousFunctionOperation lambda when IsHandler(lambda):
                    return (lambda.Symbol, isInLambda);
                case IAnonymousFunctionOperation:
                    isInLambda = true;
                    break;
            }
        }

        return (member, isInLambda);
    }

    private bool IsHandler(IAnonymousFunctionOperation lambda)
    {
        IOperation? current = lambda.Parent;
        while (current is IDelegateCreationOperation or IConversionOperation or IArgumentOperation)
        {
            current = current.Parent;
        }

        return current is IInvocationOperation call && endpoints.HandlerOf(call) is { } handler && handler.Syntax.Span.Contains(lambda.Syntax.Span);
    }

    private bool IsGuarded(IOperation operation)
    {
        for (IOperation current = operation; current.Parent is { } parent and not (IAnonymousFunctionOperation or ILocalFunctionOperation); current = parent)
        {
            if (parent is ITryOperation attempt && attempt.Body == current && attempt.Catches.Any(Catches))
            {
                return true;
            }
        }

        return false;
    }

    // With a filter, nobody knows what passes.
    private bool Catches(ICatchClauseOperation clause) =>
        clause.Filter is null
        && (clause.ExceptionType.SpecialType == SpecialType.System_Object || catalogs.Exception is { } carrier && ProjectCatalogs.Derives(carrier, clause.ExceptionType));

    private List<ISymbol> Implementations(ISymbol member)
    {
        _implementations ??= FindImplementations();
        return _implementations.TryGetValue(member, out List<ISymbol>? found) ? found : [];
    }

    private Dictionary<ISymbol, List<ISymbol>> FindImplementations()
    {
        Dictionary<ISymbol, List<ISymbol>> found = new(SymbolEqualityComparer.Default);
        foreach (ISymbol function in _flows.Keys.Where(function => function.ContainingType is not null && function is IPropertySymbol or IMethodSymbol { MethodKind: MethodKind.Ordinary or MethodKind.ExplicitInterfaceImplementation }))
        {
            ISymbol? overridden = function is IMethodSymbol method ? method.OverriddenMethod : ((IPropertySymbol)function).OverriddenProperty;
            if (overridden is not null)
            {
                Add(overridden, function);
            }

            foreach (ISymbol declared in function.ContainingType.AllInterfaces.SelectMany(known => known.GetMembers()).Where(declared => declared.Kind == function.Kind))
            {
                if (SymbolEqualityComparer.Default.Equals(function.ContainingType.FindImplementationForInterfaceMember(declared), function))
                {
                    Add(declared, function);
                }
            }
        }

        return found;

        void Add(ISymbol declared, ISymbol function)
        {
            if (!found.TryGetValue(declared.OriginalDefinition, out List<ISymbol>? list))
            {
                found.Add(declared.OriginalDefinition, list = []);
            }

            list.Add(function);
        }
    }
}
