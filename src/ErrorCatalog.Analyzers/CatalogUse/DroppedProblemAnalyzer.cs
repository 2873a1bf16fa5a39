using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace ErrorCatalog.Analyzers;

/// <summary>EC1202: problems, copies of problems and their exceptions that nobody uses.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class DroppedProblemAnalyzer : DiagnosticAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics => [CodeRules.ProblemDropped];

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
            start.RegisterOperationAction(operation => CheckStatement(operation, catalogs, settings), OperationKind.ExpressionStatement);
            start.RegisterOperationAction(operation => CheckLocal(operation, catalogs, settings), OperationKind.VariableDeclarator);
        });
    }

    private static void CheckStatement(OperationAnalysisContext context, ProjectCatalogs catalogs, RuleSettingsCache settings)
    {
        IOperation operation = ProblemOperations.Strip(((IExpressionStatementOperation)context.Operation).Operation);
        if (Made(operation, catalogs) is { } made)
        {
            Report(context, settings, operation, made.What, made.Fix);
        }
    }

    private static void CheckLocal(OperationAnalysisContext context, ProjectCatalogs catalogs, RuleSettingsCache settings)
    {
        var declarator = (IVariableDeclaratorOperation)context.Operation;
        if (declarator.GetVariableInitializer()?.Value is not { } value || Made(ProblemOperations.Strip(value), catalogs) is not { } made)
        {
            return;
        }

        IOperation root = declarator;
        while (root.Parent is { } parent)
        {
            root = parent;
        }

        bool isUsed = root.Descendants().OfType<ILocalReferenceOperation>().Any(reference => SymbolEqualityComparer.Default.Equals(reference.Local, declarator.Symbol));
        if (!isUsed && declarator.Parent?.Parent?.Parent is not IUsingDeclarationOperation)
        {
            Report(context, settings, ProblemOperations.Strip(value), made.What, made.Fix);
        }
    }

    private static (string What, string Fix)? Made(IOperation operation, ProjectCatalogs catalogs)
    {
        if (operation is IObjectCreationOperation creation && catalogs.IsProblemException(creation.Type))
        {
            return ("the exception", "Write 'throw' before it");
        }

        if (operation is not IInvocationOperation call)
        {
            return null;
        }

        if (catalogs.IsCustomization(call.TargetMethod))
        {
            return ($"the copy that '{call.TargetMethod.Name}' returns", "Problems do not change: use what it returns");
        }

        if (catalogs.IsToException(call.TargetMethod))
        {
            return ("the exception that 'ToException' returns", "Write 'throw' before it");
        }

        return catalogs.IsFactory(call.TargetMethod)
            ? ($"the problem that '{ProblemOperations.NameOf(call)}' makes", "Throw it with 'ToException()', return it or report it")
            : null;
    }

    private static void Report(OperationAnalysisContext context, RuleSettingsCache settings, IOperation operation, string what, string fix)
    {
        if (!settings.Of(operation.Syntax.SyntaxTree).IsExcluded(context.ContainingSymbol.ContainingNamespace))
        {
            context.ReportDiagnostic(Diagnostic.Create(CodeRules.ProblemDropped, operation.Syntax.GetLocation(), what, fix));
        }
    }
}
