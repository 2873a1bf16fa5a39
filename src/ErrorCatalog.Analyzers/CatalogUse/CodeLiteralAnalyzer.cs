using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace ErrorCatalog.Analyzers;

/// <summary>EC1206: literals that repeat a code or key of the catalog, where code means one.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class CodeLiteralAnalyzer : DiagnosticAnalyzer
{
    private const int LongestCode = 256;

    // A dotted code or a key of three words is nobody's everyday text.
    private const int TellingSeparators = 2;

    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics => [CodeRules.CodeInLiteral];

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
                start.RegisterOperationAction(operation => Check(operation, catalogs, settings), OperationKind.Literal);
            }
        });
    }

    private static void Check(OperationAnalysisContext context, ProjectCatalogs catalogs, RuleSettingsCache settings)
    {
        if (context.Operation is not ILiteralOperation { ConstantValue: { HasValue: true, Value: string { Length: > 0 and <= LongestCode } text } } literal
            || text.IndexOf(' ') >= 0
            || MustBeConstant(literal)
            || IsPrefix(literal))
        {
            return;
        }

        bool isAboutCodes = IsAboutCodes(literal);
        if ((!isAboutCodes && text.Count(c => c is '.' or '-') < TellingSeparators)
            || catalogs.EntryWith(text) is not { } entry
            || context.Compilation.GetTypeByMetadataName(entry.FullClassName) is null
            || settings.Of(literal.Syntax.SyntaxTree).IsExcluded(context.ContainingSymbol.ContainingNamespace))
        {
            return;
        }

        bool isCode = text == entry.Model.Code && !IsComparedWithKey(literal);
        string descriptor = $"{entry.ClassName}.Descriptors.{entry.Model.CSharpName}.{(isCode ? "Code" : "Key")}";
        bool isPattern = literal.Parent is IConstantPatternOperation or ISingleValueCaseClauseOperation;
        context.ReportDiagnostic(Diagnostic.Create(
            CodeRules.CodeInLiteral,
            literal.Syntax.GetLocation(),
            ImmutableDictionary<string, string?>.Empty.Add(CatalogFixes.ReplacementProperty, isPattern ? null : entry.Namespace + "." + descriptor),
            entry.Model.Key,
            isCode ? "code" : "key",
            isPattern ? $"'is {entry.Model.CSharpName}' on the problem" : "'" + descriptor + "'"));
    }

    // A descriptor is no constant, so it can replace a literal neither in an attribute nor in a constant.
    private static bool MustBeConstant(ILiteralOperation literal)
    {
        for (IOperation? operation = literal; operation is not null; operation = operation.Parent)
        {
            switch (operation)
            {
                case IAttributeOperation or IParameterInitializerOperation or INameOfOperation:
                case IFieldInitializerOperation field when field.InitializedFields.Any(initialized => initialized.IsConst):
                case IVariableDeclaratorOperation { Symbol.IsConst: true }:
                    return true;
                case IBlockOperation:
                    return false;
                case IConstantPatternOperation or ISingleValueCaseClauseOperation:
                    return !IsAboutCodes(literal);
            }
        }

        return false;
    }

    // Codes have parts that stand for groups of them, and a group may bear the name of a code.
    private static bool IsPrefix(ILiteralOperation literal) =>
        literal.Parent is IArgumentOperation { Parent: IInvocationOperation { TargetMethod: { Name: "StartsWith", ContainingType.SpecialType: SpecialType.System_String } } };

    private static bool IsAboutCodes(ILiteralOperation literal) => Counterpart(literal) switch
    {
        IPropertyReferenceOperation property => property.Property.Name is "Code" or "Key" && IsOurs(property.Property.ContainingType),
        IInvocationOperation call => IsOurs(call.TargetMethod.ContainingType) && call.TargetMethod.ContainingType.Name is "ProblemCatalog" or "ProblemCatalogSet",
        _ => false,
    };

    private static bool IsComparedWithKey(ILiteralOperation literal) => Counterpart(literal) is IPropertyReferenceOperation { Property.Name: "Key" };

    /// <summary>What the literal is held against, or the call that it is an argument of.</summary>
    private static IOperation? Counterpart(ILiteralOperation literal)
    {
        IOperation? parent = literal.Parent;
        while (parent is IConversionOperation or IParenthesizedOperation)
        {
            parent = parent.Parent;
        }

        switch (parent)
        {
            case IBinaryOperation { OperatorKind: BinaryOperatorKind.Equals or BinaryOperatorKind.NotEquals } equality:
                return ProblemOperations.Strip(equality.LeftOperand) == literal ? ProblemOperations.Strip(equality.RightOperand) : ProblemOperations.Strip(equality.LeftOperand);
            case IArgumentOperation { Parent: IInvocationOperation { TargetMethod: { Name: "Equals", ContainingType.SpecialType: SpecialType.System_String } } equals }:
                return equals.Instance is { } instance && ProblemOperations.Strip(instance) != literal
                    ? ProblemOperations.Strip(instance)
                    : equals.Arguments.Select(argument => ProblemOperations.Strip(argument.Value)).FirstOrDefault(value => value is IPropertyReferenceOperation);
            case IArgumentOperation { Parent: IInvocationOperation call }:
                return call;
            case ISingleValueCaseClauseOperation { Parent.Parent: ISwitchOperation cases }:
                return ProblemOperations.Strip(cases.Value);
            case IConstantPatternOperation pattern:
                return Matched(pattern);
            default:
                return null;
        }
    }

    private static IOperation? Matched(IOperation pattern)
    {
        IOperation? parent = pattern.Parent;
        while (parent is IBinaryPatternOperation or INegatedPatternOperation)
        {
            parent = parent.Parent;
        }

        return parent switch
        {
            IIsPatternOperation test => ProblemOperations.Strip(test.Value),
            ISwitchExpressionArmOperation { Parent: ISwitchExpressionOperation cases } => ProblemOperations.Strip(cases.Value),
            IPropertySubpatternOperation property => ProblemOperations.Strip(property.Member),
            IPatternCaseClauseOperation { Parent.Parent: ISwitchOperation cases } => ProblemOperations.Strip(cases.Value),
            _ => null,
        };
    }

    private static bool IsOurs(INamedTypeSymbol type) => type.ContainingNamespace is { Name: "ErrorCatalog", ContainingNamespace.IsGlobalNamespace: true };
}
