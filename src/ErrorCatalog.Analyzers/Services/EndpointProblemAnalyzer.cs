using System.Collections.Concurrent;
using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace ErrorCatalog.Analyzers;

/// <summary>
/// EC1215: endpoints of ASP.NET Core say which problems they can end in, so that the OpenAPI document has them. What a handler raises is
/// followed through the calls of the project.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class EndpointProblemAnalyzer : DiagnosticAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics => [CodeRules.EndpointUndocumented];

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.RegisterCompilationStartAction(start =>
        {
            if (ProjectCatalogs.Of(start.Compilation, start.Options) is { } catalogs && EndpointTypes.Of(start.Compilation) is { } types)
            {
                Run run = new(types, new FunctionFlows(catalogs, types, start.Compilation.Assembly), new RuleSettingsCache(start.Options));
                start.RegisterOperationBlockAction(run.Collect);
                start.RegisterCompilationEndAction(run.Report);
            }
        });
    }

    private sealed class Run(EndpointTypes types, FunctionFlows flows, RuleSettingsCache settings)
    {
        private readonly ConcurrentBag<Endpoint> _endpoints = [];

        internal void Collect(OperationBlockAnalysisContext context)
        {
            ISymbol member = ProblemOperations.MemberOf(context.OwningSymbol);
            foreach (IOperation operation in context.OperationBlocks.Where(block => block is not IAttributeOperation).SelectMany(block => block.DescendantsAndSelf()))
            {
                flows.Note(operation, member);
                if (operation is IInvocationOperation call && types.HandlerOf(call) is { } handler && Function(handler) is { } function)
                {
                    _endpoints.Add(new Endpoint(function, RouteOf(call), NameOf(call), member.ContainingNamespace, [.. types.SaidAround(call), .. types.SaidBy(function)]));
                }
            }
        }

        internal void Report(CompilationAnalysisContext context)
        {
            foreach (ISymbol function in flows.Functions.Where(types.IsAction))
            {
                var action = (IMethodSymbol)function;
                _endpoints.Add(new Endpoint(action, action.Name, action.Locations[0], action.ContainingNamespace, [.. types.SaidBy(action)]));
            }

            foreach (Endpoint endpoint in _endpoints)
            {
                INamedTypeSymbol[] unsaid = [.. flows.ProblemsOf(endpoint.Handler).Except(endpoint.Said, SymbolEqualityComparer.Default).Cast<INamedTypeSymbol>().OrderBy(ProjectCatalogs.NameOf, StringComparer.Ordinal)];
                if (unsaid.Length > 0 && endpoint.Place.SourceTree is { } tree && !settings.Of(tree).IsExcluded(endpoint.Space))
                {
                    context.ReportDiagnostic(Diagnostic.Create(
                        CodeRules.EndpointUndocumented,
                        endpoint.Place,
                        ImmutableDictionary<string, string?>.Empty.Add(CatalogFixes.ProblemTypeProperty, string.Join(";", unsaid.Select(ProjectCatalogs.NameOf))),
                        endpoint.Name,
                        string.Join(", ", unsaid.Select(problem => problem.Name))));
                }
            }
        }

        private static IMethodSymbol? Function(IOperation handler)
        {
            IOperation target = ProblemOperations.Strip(handler);
            return (target is IDelegateCreationOperation creation ? creation.Target : target) switch
            {
                IAnonymousFunctionOperation lambda => lambda.Symbol,
                IMethodReferenceOperation method => method.Method.OriginalDefinition,
                _ => null,
            };
        }

        private static string RouteOf(IInvocationOperation map) =>
            map.Arguments.Select(argument => argument.Value.ConstantValue).FirstOrDefault(value => value is { HasValue: true, Value: string { Length: > 0 } }).Value as string ?? map.TargetMethod.Name;

        private static Location NameOf(IInvocationOperation map) =>
            (map.Syntax is InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name: { } name } } ? name : map.Syntax).GetLocation();
    }

    private sealed class Endpoint(IMethodSymbol handler, string name, Location place, INamespaceSymbol space, INamedTypeSymbol[] said)
    {
        internal IMethodSymbol Handler { get; } = handler;

        internal string Name { get; } = name;

        internal Location Place { get; } = place;

        internal INamespaceSymbol Space { get; } = space;

        internal INamedTypeSymbol[] Said { get; } = said;
    }
}
