using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace ErrorCatalog.Analyzers;

/// <summary>EC1205: problems that are thrown in a catch clause without the caught exception. Plain exceptions have EC1101.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class ProblemCauseAnalyzer : DiagnosticAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics => [CodeRules.ProblemWithoutCause];

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.RegisterCompilationStartAction(start =>
        {
            if (ProjectCatalogs.Of(start.Compilation, start.Options) is not { } catalogs)
            {
                return;
            }

            RuleSettingsCache settings = new(start.Options);
            INamedTypeSymbol? cancelled = start.Compilation.GetTypeByMetadataName("System.OperationCanceledException");
            start.RegisterOperationAction(operation => Check(operation, catalogs, settings, cancelled), OperationKind.Invocation, OperationKind.ObjectCreation);
        });
    }

    private static void Check(OperationAnalysisContext context, ProjectCatalogs catalogs, RuleSettingsCache settings, INamedTypeSymbol? cancelled)
    {
        if (ProblemWithoutCause(context.Operation, catalogs) is not { } problem
            || EnclosingCatch.Of(context.Operation.Syntax) is not { } clause
            || MadeWithoutCause(problem, catalogs, clause) is not { } name
            || settings.Of(context.Operation.Syntax.SyntaxTree).IsExcluded(context.ContainingSymbol.ContainingNamespace)
            || WithheldCause.IsDeclared(context.ContainingSymbol))
        {
            return;
        }

        ITypeSymbol? caught = clause.Declaration is { } declaration ? context.Operation.SemanticModel?.GetTypeInfo(declaration.Type, context.CancellationToken).Type : null;
        if (caught is not { TypeKind: TypeKind.Error } && (caught is null || cancelled is null || !ProjectCatalogs.Derives(caught, cancelled)))
        {
            context.ReportDiagnostic(Diagnostic.Create(
                CodeRules.ProblemWithoutCause,
                context.Operation.Syntax.GetLocation(),
                name,
                caught?.Name ?? "exception"));
        }
    }

    /// <summary>The problem that becomes an exception without being given a cause here.</summary>
    private static IOperation? ProblemWithoutCause(IOperation operation, ProjectCatalogs catalogs) => operation switch
    {
        IInvocationOperation call when catalogs.IsToException(call.TargetMethod) && !call.Arguments.Any(IsGiven) => call.Instance,
        IObjectCreationOperation creation when catalogs.IsProblemException(creation.Type) && creation.Arguments.Length == 1 => creation.Arguments[0].Value,
        _ => null,
    };

    private static bool IsGiven(IArgumentOperation argument) =>
        argument.ArgumentKind != ArgumentKind.DefaultValue && ProblemOperations.Strip(argument.Value) is not { ConstantValue: { HasValue: true, Value: null } };

    /// <summary>How the problem is called, when it is visible that it was made here without a cause; else null.</summary>
    private static string? MadeWithoutCause(IOperation problem, ProjectCatalogs catalogs, CatchClauseSyntax clause)
    {
        IOperation? current = ProblemOperations.Strip(problem);
        if (current is ILocalReferenceOperation local)
        {
            if (!local.Local.DeclaringSyntaxReferences.Any(declared => clause.Block.Span.Contains(declared.Span)) || ChangesLater(local, clause))
            {
                return null;
            }

            current = InitializerOf(local);
        }

        for (; current is not null; current = current is IInvocationOperation call ? ProblemOperations.Receiver(call) : null)
        {
            current = ProblemOperations.Strip(current);
            if (current is not IInvocationOperation step)
            {
                return null;
            }

            if (catalogs.IsFactory(step.TargetMethod))
            {
                return "'" + ProblemOperations.NameOf(step) + "'";
            }

            if (!catalogs.IsCustomization(step.TargetMethod) || step.TargetMethod.Name == "WithCause")
            {
                return null;
            }
        }

        return null;
    }

    private static bool ChangesLater(ILocalReferenceOperation local, CatchClauseSyntax clause) =>
        clause.Block.DescendantNodes().OfType<AssignmentExpressionSyntax>().Any(assignment => assignment.Left is IdentifierNameSyntax left && left.Identifier.ValueText == local.Local.Name);

    private static IOperation? InitializerOf(ILocalReferenceOperation local)
    {
        IOperation root = local;
        while (root.Parent is { } parent)
        {
            root = parent;
        }

        return root.Descendants().OfType<IVariableDeclaratorOperation>()
            .FirstOrDefault(declarator => SymbolEqualityComparer.Default.Equals(declarator.Symbol, local.Local))?.GetVariableInitializer()?.Value;
    }
}
