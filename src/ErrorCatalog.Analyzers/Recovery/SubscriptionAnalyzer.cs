using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace ErrorCatalog.Analyzers;

/// <summary>EC1212, EC1213 and EC1214: how supervised subscriptions are started and observed.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class SubscriptionAnalyzer : DiagnosticAnalyzer
{
    private const string Start = "StartAsync";
    private const string StartOrThrow = "StartOrThrowAsync";

    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics => [CodeRules.ObservedAfterStart, CodeRules.StartOutcomeDropped, CodeRules.EmptyUnrecoverableHandler];

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.RegisterCompilationStartAction(start =>
        {
            if (!RuleGate.IsOpen(start.Options)
                || start.Compilation.GetTypeByMetadataName("ErrorCatalog.Recovery.SupervisedSubscription`1") is not { } subscription
                || start.Compilation.GetTypeByMetadataName("ErrorCatalog.Recovery.SubscriptionOptions`1") is not { } options)
            {
                return;
            }

            RuleSettingsCache settings = new(start.Options);
            start.RegisterOperationAction(operation => CheckObserver(operation, subscription, settings), OperationKind.EventAssignment);
            start.RegisterOperationAction(operation => CheckStart(operation, subscription, settings), OperationKind.ExpressionStatement);
            start.RegisterOperationAction(operation => CheckHandler(operation, options, settings), OperationKind.SimpleAssignment);
        });
    }

    private static void CheckObserver(OperationAnalysisContext context, INamedTypeSymbol subscription, RuleSettingsCache settings)
    {
        var assignment = (IEventAssignmentOperation)context.Operation;
        if (assignment.EventReference is not IEventReferenceOperation { Instance: { } instance, Event: { } observed }
            || !Is(instance.Type, subscription) || SymbolOf(instance) is not { } symbol || BlockOf(assignment) is not { } block)
        {
            return;
        }

        // Statements of the same block before this one: what runs in loops, branches and lambdas is not judged.
        bool isStarted = block.Operations
            .TakeWhile(statement => statement.Syntax.Span.End <= assignment.Syntax.SpanStart)
            .SelectMany(statement => statement.DescendantsAndSelf().OfType<IInvocationOperation>())
            .Any(call => call.TargetMethod.Name is Start or StartOrThrow && call.Instance is { } started && SymbolEqualityComparer.Default.Equals(SymbolOf(started), symbol)
                && !IsDeferred(call, block));
        if (isStarted)
        {
            Report(context, settings, CodeRules.ObservedAfterStart, assignment, symbol.Name, observed.Name);
        }
    }

    private static void CheckStart(OperationAnalysisContext context, INamedTypeSymbol subscription, RuleSettingsCache settings)
    {
        if (((IExpressionStatementOperation)context.Operation).Operation is not IAwaitOperation awaited)
        {
            return;
        }

        IOperation task = awaited.Operation;
        if (task is IInvocationOperation { TargetMethod.Name: "ConfigureAwait", Instance: { } configured })
        {
            task = configured;
        }

        if (task is IInvocationOperation { TargetMethod.Name: Start } call && Is(call.TargetMethod.ContainingType, subscription))
        {
            Report(context, settings, CodeRules.StartOutcomeDropped, call);
        }
    }

    private static void CheckHandler(OperationAnalysisContext context, INamedTypeSymbol options, RuleSettingsCache settings)
    {
        var assignment = (ISimpleAssignmentOperation)context.Operation;
        if (assignment.Target is IPropertyReferenceOperation { Property: { Name: "OnUnrecoverable" } property } && Is(property.ContainingType, options)
            && Strip(assignment.Value) is IAnonymousFunctionOperation handler && handler.Body.Operations.All(IsNothing))
        {
            Report(context, settings, CodeRules.EmptyUnrecoverableHandler, handler);
        }
    }

    private static bool IsNothing(IOperation statement) => statement switch
    {
        IReturnOperation { ReturnedValue: { } value } => IsEmptyAnswer(value),
        IReturnOperation or IEmptyOperation => true,
        _ => false,
    };

    private static bool IsEmptyAnswer(IOperation value) => Strip(value) switch
    {
        IDefaultValueOperation => true,
        ILiteralOperation { ConstantValue: { HasValue: true, Value: null } } => true,
        IInvocationOperation { TargetMethod.Name: "FromResult" } call => call.Arguments.All(argument => IsEmptyAnswer(argument.Value)),
        IObjectCreationOperation { Type.Name: "ValueTask" } made => made.Arguments.All(argument => IsEmptyAnswer(argument.Value)),
        _ => false,
    };

    private static IOperation Strip(IOperation operation) => operation switch
    {
        IConversionOperation conversion => Strip(conversion.Operand),
        IDelegateCreationOperation made => Strip(made.Target),
        IParenthesizedOperation parenthesized => Strip(parenthesized.Operand),
        _ => operation,
    };

    private static bool Is(ITypeSymbol? type, INamedTypeSymbol definition) => SymbolEqualityComparer.Default.Equals(type?.OriginalDefinition, definition);

    private static ISymbol? SymbolOf(IOperation instance) => instance switch
    {
        ILocalReferenceOperation local => local.Local,
        IParameterReferenceOperation parameter => parameter.Parameter,
        IFieldReferenceOperation { Instance: null or IInstanceReferenceOperation } field => field.Field,
        IPropertyReferenceOperation { Instance: null or IInstanceReferenceOperation } property => property.Property,
        _ => null,
    };

    private static IBlockOperation? BlockOf(IOperation operation)
    {
        IOperation? current = operation;
        while (current is not null and not IBlockOperation)
        {
            current = current.Parent;
        }

        return (IBlockOperation?)current;
    }

    private static bool IsDeferred(IOperation operation, IBlockOperation block)
    {
        for (IOperation? current = operation; current is not null && current != block; current = current.Parent)
        {
            if (current is IAnonymousFunctionOperation or ILocalFunctionOperation)
            {
                return true;
            }
        }

        return false;
    }

    private static void Report(OperationAnalysisContext context, RuleSettingsCache settings, DiagnosticDescriptor rule, IOperation operation, params object[] arguments)
    {
        if (!settings.Of(operation.Syntax.SyntaxTree).IsExcluded(context.ContainingSymbol.ContainingNamespace))
        {
            context.ReportDiagnostic(Diagnostic.Create(rule, operation.Syntax.GetLocation(), arguments));
        }
    }
}
