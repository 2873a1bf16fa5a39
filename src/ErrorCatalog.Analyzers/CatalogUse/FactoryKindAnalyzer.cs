using System.Collections.Immutable;
using ErrorCatalog.Compiler;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace ErrorCatalog.Analyzers;

/// <summary>EC1203 and EC1204: the kind of an entry against the place that raises it.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class FactoryKindAnalyzer : DiagnosticAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics => [CodeRules.RejectionForUnexpected, CodeRules.ExceptionForArgument];

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
                start.RegisterOperationAction(operation => Check(operation, catalogs, settings), OperationKind.Invocation);
            }
        });
    }

    private static void Check(OperationAnalysisContext context, ProjectCatalogs catalogs, RuleSettingsCache settings)
    {
        var call = (IInvocationOperation)context.Operation;
        if (!catalogs.IsFactory(call.TargetMethod)
            || catalogs.EntryOf(call.TargetMethod.ReturnType) is not { } entry
            || settings.Of(call.Syntax.SyntaxTree).IsExcluded(context.ContainingSymbol.ContainingNamespace))
        {
            return;
        }

        if (entry.Model.Kind == EntryKind.Rejection && IsForAnythingCaught(call, context.CancellationToken))
        {
            context.ReportDiagnostic(Diagnostic.Create(CodeRules.RejectionForUnexpected, call.Syntax.GetLocation(), entry.Model.Key));
        }
        else if (entry.Model is { Kind: EntryKind.Exception, HttpStatus: null or >= 500 } && CheckedParameter(call) is { } parameter)
        {
            context.ReportDiagnostic(Diagnostic.Create(CodeRules.ExceptionForArgument, call.Syntax.GetLocation(), entry.Model.Key, parameter));
        }
    }

    private static bool IsForAnythingCaught(IInvocationOperation call, CancellationToken cancellation)
    {
        if (EnclosingCatch.Of(call.Syntax) is not { Filter: null } clause)
        {
            return false;
        }

        if (clause.Declaration is { } declaration)
        {
            ITypeSymbol? caught = call.SemanticModel?.GetTypeInfo(declaration.Type, cancellation).Type;
            if (caught is not { Name: "Exception" or "SystemException", ContainingNamespace: { Name: "System", ContainingNamespace.IsGlobalNamespace: true } })
            {
                return false;
            }
        }

        // Code that looks at the exception before it decides does not treat everything alike.
        string? name = ProblemOperations.CaughtName(clause);
        for (SyntaxNode node = call.Syntax; node != clause.Block && node.Parent is { } parent; node = parent)
        {
            bool isGuarded = parent switch
            {
                IfStatementSyntax test => node != test.Condition && ProblemOperations.Mentions(test.Condition, name),
                ConditionalExpressionSyntax test => node != test.Condition && ProblemOperations.Mentions(test.Condition, name),
                SwitchStatementSyntax test => node != test.Expression && ProblemOperations.Mentions(test.Expression, name),
                SwitchExpressionSyntax test => node != test.GoverningExpression && ProblemOperations.Mentions(test.GoverningExpression, name),
                BlockSyntax block => block.Statements.TakeWhile(statement => statement != node).Any(statement => statement is IfStatementSyntax test && ProblemOperations.Mentions(test.Condition, name)),
                _ => false,
            };
            if (isGuarded)
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>The parameter whose value alone leads to the call, or null.</summary>
    private static string? CheckedParameter(IInvocationOperation call)
    {
        for (IOperation operation = call; operation.Parent is { } parent; operation = parent)
        {
            switch (parent)
            {
                case IConditionalOperation test when operation == test.WhenTrue && test.Syntax is IfStatementSyntax { Else: null }:
                    return OnlyParameter(test.Condition);
                case ICoalesceOperation coalesce when operation == coalesce.WhenNull:
                    return OnlyParameter(coalesce.Value);
                case IThrowOperation or IReturnOperation or IBlockOperation { Operations.Length: 1 } or IConversionOperation or IParenthesizedOperation or IExpressionStatementOperation:
                case IInvocationOperation or IArgumentOperation:
                    continue;
                default:
                    return null;
            }
        }

        return null;
    }

    private static string? OnlyParameter(IOperation condition)
    {
        string? found = null;
        foreach (IOperation operation in condition.DescendantsAndSelf())
        {
            switch (operation)
            {
                // A truth value tells of the state of things; it cannot be an invalid argument.
                case IParameterReferenceOperation { Type.SpecialType: SpecialType.System_Boolean }:
                    return null;
                case IParameterReferenceOperation { Parameter: { ContainingSymbol: IMethodSymbol { MethodKind: MethodKind.Ordinary or MethodKind.Constructor } } } reference:
                    found ??= reference.Parameter.Name;
                    break;
                case ILocalReferenceOperation or IFieldReferenceOperation { Field.IsConst: false, Field.IsStatic: false } or IAwaitOperation or IInstanceReferenceOperation or IObjectCreationOperation or IDynamicInvocationOperation:
                    return null;
                case IInvocationOperation call when !IsPureTest(call.TargetMethod):
                    return null;
                case IPropertyReferenceOperation property when !IsPartOfParameter(property):
                    return null;
            }
        }

        return found;
    }

    private static bool IsPureTest(IMethodSymbol method) =>
        method.ContainingType.SpecialType == SpecialType.System_String || method.ContainingType is { Name: "Enum" or "Char" or "Double", ContainingNamespace.Name: "System" };

    // "items.Count" and "text.Length" tell about the argument itself; "order.Customer" may tell of the state of things.
    private static bool IsPartOfParameter(IPropertyReferenceOperation property) =>
        (property.Instance is IParameterReferenceOperation && property.Property.Name is "Length" or "Count" or "IsEmpty" or "HasValue" or "Value" or "IsAbsoluteUri")
        || (property.Instance is null && property.Property.ContainingNamespace.Name == "System");
}
