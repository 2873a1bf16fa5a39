using System.Collections.Concurrent;
using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace ErrorCatalog.Analyzers;

/// <summary>
/// EC1208 and EC1209: what members raise against what their <c>[Raises]</c> attributes say. Members without such an attribute are not
/// checked. What a call through an interface or a delegate raises is unknown, and so is what other assemblies raise that know the
/// runtime; where anything is unknown, nothing is said to be never raised.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class RaisesAnalyzer : DiagnosticAnalyzer
{
    private const string AttributeName = "ErrorCatalog.RaisesAttribute";

    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics => [CodeRules.NeverRaised, CodeRules.RaisesUndocumented];

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.RegisterCompilationStartAction(start =>
        {
            if (ProjectCatalogs.Of(start.Compilation, start.Options) is not { } catalogs
                || start.Compilation.GetTypeByMetadataName(AttributeName) is not { } attribute
                || !IsUsed(start.Compilation, start.CancellationToken))
            {
                return;
            }

            Run run = new(catalogs, attribute, start.Compilation, new RuleSettingsCache(start.Options));
            start.RegisterOperationBlockAction(run.Collect);
            start.RegisterCompilationEndAction(run.ReportNeverRaised);
        });
    }

    // Only members with the attribute are reported, but for them every member is read. Whoever writes it, be it by another name, writes this word.
    private static bool IsUsed(Compilation compilation, CancellationToken cancellation) =>
        compilation.SyntaxTrees.Any(tree => tree.GetText(cancellation).ToString().IndexOf("Raises", StringComparison.Ordinal) >= 0);

    private sealed class Run(ProjectCatalogs catalogs, INamedTypeSymbol attribute, Compilation compilation, RuleSettingsCache settings)
    {
        private readonly ConcurrentDictionary<ISymbol, RaisedProblems> _members = new(SymbolEqualityComparer.Default);
        private readonly ConcurrentDictionary<IAssemblySymbol, bool> _knowsRuntime = new(SymbolEqualityComparer.Default);

        internal void Collect(OperationBlockAnalysisContext context)
        {
            // The attributes of a member without a body are blocks too.
            IOperation[] blocks = [.. context.OperationBlocks.Where(block => block is not IAttributeOperation)];
            if (blocks.Length == 0)
            {
                return;
            }

            RaisedProblems raised = new();
            foreach (IOperation operation in blocks.SelectMany(block => block.DescendantsAndSelf()))
            {
                Collect(operation, raised);
            }

            ISymbol member = ProblemOperations.MemberOf(context.OwningSymbol);
            _members.AddOrUpdate(member, raised, (_, known) => known.With(raised));
            ReportUndocumented(context, member, raised);
        }

        internal void ReportNeverRaised(CompilationAnalysisContext context)
        {
            foreach (KeyValuePair<ISymbol, RaisedProblems> member in _members)
            {
                foreach (AttributeData documented in Attributes(member.Key))
                {
                    if (ProblemOf(documented) is { } problem
                        && documented.ApplicationSyntaxReference is { } reference
                        && !MayRaise(member.Key, problem, new HashSet<ISymbol>(SymbolEqualityComparer.Default))
                        && !settings.Of(reference.SyntaxTree).IsExcluded(member.Key.ContainingNamespace))
                    {
                        context.ReportDiagnostic(Diagnostic.Create(CodeRules.NeverRaised, Location.Create(reference.SyntaxTree, reference.Span), member.Key.Name, problem.Name));
                    }
                }
            }
        }

        private void Collect(IOperation operation, RaisedProblems raised)
        {
            switch (operation)
            {
                case IInvocationOperation call when catalogs.IsFactory(call.TargetMethod):
                    raised.Problems.Add((INamedTypeSymbol)call.TargetMethod.ReturnType);
                    raised.Places.Add(call);
                    break;
                case IInvocationOperation call:
                    AddCallee(call.TargetMethod, raised);
                    break;
                case IObjectCreationOperation { Constructor: { } constructor }:
                    AddCallee(constructor, raised);
                    break;
                case IPropertyReferenceOperation property:
                    AddCallee(property.Property, raised);
                    break;
                case IThrowOperation { Exception: null }:
                case IThrowOperation { Exception: { } thrown } when ProblemOperations.Strip(thrown) is not (IInvocationOperation or IObjectCreationOperation):
                case IDynamicInvocationOperation or IInvalidOperation or IMethodReferenceOperation:
                    raised.IsPartlyUnknown = true;
                    break;
            }
        }

        private void AddCallee(ISymbol callee, RaisedProblems raised)
        {
            ISymbol member = ProblemOperations.MemberOf(callee.OriginalDefinition);
            if (member is IMethodSymbol { MethodKind: MethodKind.DelegateInvoke } || ((member.IsAbstract || member.IsVirtual || member.IsOverride) && KnowsRuntime(member.ContainingAssembly)))
            {
                raised.IsPartlyUnknown |= !Attributes(member).Any();
            }

            raised.Callees.Add(member);
        }

        private bool MayRaise(ISymbol member, INamedTypeSymbol problem, HashSet<ISymbol> seen)
        {
            if (!seen.Add(member))
            {
                return false;
            }

            if (!_members.TryGetValue(member, out RaisedProblems? raised))
            {
                return Attributes(member).Any()
                    ? Documents(member, problem)
                    : KnowsRuntime(member.ContainingAssembly) && !IsPlain(member);
            }

            return raised.IsPartlyUnknown
                || raised.Problems.Any(made => SymbolEqualityComparer.Default.Equals(made, problem))
                || raised.Callees.Any(callee => (seen.Count > 0 && Documents(callee, problem)) || MayRaise(callee, problem, seen));
        }

        // Automatic properties, generated constructors and the members of generated catalogs have no body to look into, and raise nothing.
        private bool IsPlain(ISymbol member) =>
            member is IMethodSymbol { IsImplicitlyDeclared: true } or IPropertySymbol or IMethodSymbol { MethodKind: MethodKind.Constructor }
            || catalogs.IsProblem(member.ContainingType)
            || member is IMethodSymbol method && (catalogs.IsFactory(method) || catalogs.IsCustomization(method));

        private bool Documents(ISymbol member, INamedTypeSymbol problem) =>
            Attributes(member).Any(data => SymbolEqualityComparer.Default.Equals(ProblemOf(data), problem));

        private void ReportUndocumented(OperationBlockAnalysisContext context, ISymbol member, RaisedProblems raised)
        {
            if (!Attributes(member).Any() || settings.Of(context.OperationBlocks[0].Syntax.SyntaxTree).IsExcluded(member.ContainingNamespace))
            {
                return;
            }

            HashSet<ISymbol> reported = new(SymbolEqualityComparer.Default);
            foreach (IInvocationOperation call in raised.Places.OrderBy(place => place.Syntax.SpanStart))
            {
                var problem = (INamedTypeSymbol)call.TargetMethod.ReturnType;
                if (IsRaised(call) && !Documents(member, problem) && reported.Add(problem))
                {
                    context.ReportDiagnostic(Diagnostic.Create(
                        CodeRules.RaisesUndocumented,
                        call.Syntax.GetLocation(),
                        ImmutableDictionary<string, string?>.Empty.Add(CatalogFixes.ProblemTypeProperty, ProjectCatalogs.NameOf(problem)),
                        member.Name,
                        problem.Name));
                }
            }
        }

        // Thrown or returned from the member itself; what a lambda raises is for whoever calls it.
        private static bool IsRaised(IOperation operation)
        {
            for (IOperation? current = operation; current is not null; current = current.Parent)
            {
                switch (current)
                {
                    case IAnonymousFunctionOperation or ILocalFunctionOperation or IVariableDeclaratorOperation or IExpressionStatementOperation:
                        return false;
                    case IThrowOperation:
                        return !IsCaughtHere(current);
                    case IReturnOperation:
                        return true;
                }
            }

            return false;
        }

        private static bool IsCaughtHere(IOperation operation)
        {
            for (IOperation current = operation; current.Parent is { } parent; current = parent)
            {
                if (parent is ITryOperation { Catches.Length: > 0 } attempt && attempt.Body == current)
                {
                    return true;
                }
            }

            return false;
        }

        private bool KnowsRuntime(IAssemblySymbol? assembly) => assembly is not null && _knowsRuntime.GetOrAdd(assembly, known =>
            SymbolEqualityComparer.Default.Equals(known, compilation.Assembly)
            || (!SymbolEqualityComparer.Default.Equals(known, attribute.ContainingAssembly)
                && known.Modules.Any(module => module.ReferencedAssemblies.Any(reference => reference.Name == attribute.ContainingAssembly.Name))));

        private IEnumerable<AttributeData> Attributes(ISymbol member) =>
            member.GetAttributes().Where(data => SymbolEqualityComparer.Default.Equals(data.AttributeClass, attribute));

        // A type that is still to be written, here or in the catalog, is none.
        private static INamedTypeSymbol? ProblemOf(AttributeData data) =>
            data.ConstructorArguments.Length == 1 && data.ConstructorArguments[0] is { Kind: TypedConstantKind.Type, Value: INamedTypeSymbol { TypeKind: not TypeKind.Error } problem } ? problem : null;
    }
}
