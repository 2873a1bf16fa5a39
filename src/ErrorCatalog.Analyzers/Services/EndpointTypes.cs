using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace ErrorCatalog.Analyzers;

/// <summary>The types by which endpoints of ASP.NET Core, and what they say about their problems, are recognized.</summary>
internal sealed class EndpointTypes
{
    private readonly INamedTypeSymbol _routes;
    private readonly INamedTypeSymbol _extensions;
    private readonly INamedTypeSymbol _attribute;
    private readonly INamedTypeSymbol _delegate;
    private readonly INamedTypeSymbol? _typedProblem;
    private readonly INamedTypeSymbol? _answer;
    private readonly INamedTypeSymbol? _controller;

    private EndpointTypes(Compilation compilation, INamedTypeSymbol routes, INamedTypeSymbol extensions, INamedTypeSymbol attribute)
    {
        _routes = routes;
        _extensions = extensions;
        _attribute = attribute;
        _delegate = compilation.GetSpecialType(SpecialType.System_Delegate);
        _typedProblem = compilation.GetTypeByMetadataName("ErrorCatalog.AspNetCore.Problem`1");
        _answer = compilation.GetTypeByMetadataName("ErrorCatalog.AspNetCore.ProblemResult");
        _controller = compilation.GetTypeByMetadataName("Microsoft.AspNetCore.Mvc.ControllerBase");
    }

    /// <summary>Null for a project that does not answer HTTP with problems of catalogs.</summary>
    internal static EndpointTypes? Of(Compilation compilation) =>
        compilation.GetTypeByMetadataName("Microsoft.AspNetCore.Routing.IEndpointRouteBuilder") is { } routes
        && compilation.GetTypeByMetadataName("Microsoft.AspNetCore.Builder.ProblemEndpointExtensions") is { } extensions
        && compilation.GetTypeByMetadataName("ErrorCatalog.RaisesAttribute") is { } attribute
            ? new EndpointTypes(compilation, routes, extensions, attribute)
            : null;

    /// <summary>The argument with the handler, for a call such as <c>MapGet("/orders", handler)</c>; else null.</summary>
    internal IOperation? HandlerOf(IInvocationOperation call)
    {
        IMethodSymbol method = call.TargetMethod.ReducedFrom ?? call.TargetMethod;
        return method.IsExtensionMethod
            && method.Name.StartsWith("Map", StringComparison.Ordinal)
            && SymbolEqualityComparer.Default.Equals(method.Parameters[0].Type, _routes)
                ? call.Arguments.FirstOrDefault(argument => SymbolEqualityComparer.Default.Equals(argument.Parameter?.Type, _delegate))?.Value
                : null;
    }

    /// <summary>True for a result that answers with the problem that it is made of.</summary>
    internal bool IsAnswer(ITypeSymbol? type) => _answer is not null && ProjectCatalogs.Derives(type, _answer);

    /// <summary>True for a public method of a controller that answers requests.</summary>
    internal bool IsAction(ISymbol member) =>
        _controller is not null
        && member is IMethodSymbol { MethodKind: MethodKind.Ordinary, IsStatic: false, DeclaredAccessibility: Accessibility.Public } method
        && ProjectCatalogs.Derives(method.ContainingType, _controller)
        && !method.GetAttributes().Any(data => data.AttributeClass?.Name == "NonActionAttribute");

    /// <summary>What the attributes and the type of the result of a handler say.</summary>
    internal IEnumerable<INamedTypeSymbol> SaidBy(IMethodSymbol handler) => Attributed(handler).Concat(Typed(handler.ReturnType));

    /// <summary>What the <c>[Raises]</c> attributes of a member say.</summary>
    internal IEnumerable<INamedTypeSymbol> Attributed(ISymbol member) =>
        member.GetAttributes()
            .Where(data => SymbolEqualityComparer.Default.Equals(data.AttributeClass, _attribute) && data.ConstructorArguments.Length == 1)
            .Select(data => data.ConstructorArguments[0].Value)
            .OfType<INamedTypeSymbol>();

    /// <summary>What <c>Raises(…)</c> says about the endpoints of a call: on it and on its group, along the chains and on their variables.</summary>
    internal IEnumerable<INamedTypeSymbol> SaidAround(IInvocationOperation map) => SaidAfter(map).Concat(SaidBefore(ProblemOperations.Receiver(map)));

    private List<INamedTypeSymbol> SaidAfter(IInvocationOperation map)
    {
        List<INamedTypeSymbol> said = [];
        for (IOperation? outer = map.Parent; outer is not null; outer = outer.Parent)
        {
            switch (outer)
            {
                case IArgumentOperation or IConversionOperation or IVariableInitializerOperation:
                    break;
                case IInvocationOperation call when ProblemOperations.Receiver(call) is { } receiver && receiver.Syntax.Span.Contains(map.Syntax.Span):
                    said.AddRange(SaidIn(call));
                    break;
                case IVariableDeclaratorOperation declarator:
                    said.AddRange(SaidOn(declarator.Symbol, RootOf(map)));
                    return said;
                default:
                    return said;
            }
        }

        return said;
    }

    private List<INamedTypeSymbol> SaidBefore(IOperation? group)
    {
        List<INamedTypeSymbol> said = [];
        HashSet<ISymbol> seen = new(SymbolEqualityComparer.Default);
        while (group is not null)
        {
            switch (ProblemOperations.Strip(group))
            {
                case IInvocationOperation call:
                    said.AddRange(SaidIn(call));
                    group = ProblemOperations.Receiver(call);
                    break;
                case ILocalReferenceOperation local when seen.Add(local.Local):
                    IOperation root = RootOf(local);
                    said.AddRange(SaidOn(local.Local, root));
                    group = InitializerOf(local.Local, root);
                    break;
                default:
                    return said;
            }
        }

        return said;
    }

    private IEnumerable<INamedTypeSymbol> SaidOn(ILocalSymbol local, IOperation root) =>
        root.Descendants().OfType<IInvocationOperation>()
            .Where(call => ProblemOperations.Receiver(call) is { } receiver && ProblemOperations.Strip(receiver) is ILocalReferenceOperation named && SymbolEqualityComparer.Default.Equals(named.Local, local))
            .SelectMany(SaidIn);

    private IEnumerable<INamedTypeSymbol> SaidIn(IInvocationOperation call) =>
        SymbolEqualityComparer.Default.Equals(call.TargetMethod.ContainingType, _extensions)
            ? call.Descendants().OfType<ITypeOfOperation>().Select(type => type.TypeOperand).OfType<INamedTypeSymbol>()
            : [];

    private IEnumerable<INamedTypeSymbol> Typed(ITypeSymbol result)
    {
        if (result is not INamedTypeSymbol { TypeArguments: { Length: > 0 } arguments } named)
        {
            return [];
        }

        return SymbolEqualityComparer.Default.Equals(named.OriginalDefinition, _typedProblem)
            ? arguments.OfType<INamedTypeSymbol>()
            : arguments.SelectMany(Typed);
    }

    private static IOperation RootOf(IOperation operation)
    {
        while (operation.Parent is { } parent)
        {
            operation = parent;
        }

        return operation;
    }

    private static IOperation? InitializerOf(ILocalSymbol local, IOperation root) =>
        root.Descendants().OfType<IVariableDeclaratorOperation>()
            .FirstOrDefault(declarator => SymbolEqualityComparer.Default.Equals(declarator.Symbol, local))?.GetVariableInitializer()?.Value;
}
