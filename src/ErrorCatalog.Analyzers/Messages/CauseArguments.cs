using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ErrorCatalog.Analyzers;

/// <summary>What the arguments beside a message carry: the cause, the value, which thing it is about.</summary>
internal static class CauseArguments
{
    private static readonly HashSet<string> CauseNames = new(
        ["ex", "e", "exc", "exn", "exception", "inner", "innerException", "innerExc", "cause", "err", "exceptions", "innerExceptions", "innerEx", "failure", "failures", "causes"],
        StringComparer.OrdinalIgnoreCase);

    private static readonly HashSet<string> PlaceNames = new(
        ["start", "end", "position", "pos", "line", "column", "lineNumber", "linePosition", "mark", "location", "span", "offset", "path", "this", "expression", "node", "source", "context", "reader", "parser"],
        StringComparer.OrdinalIgnoreCase);

    internal static bool Carries(ArgumentSyntax argument, SemanticModel model, CancellationToken cancellation)
    {
        string? name = argument.NameColon?.Name.Identifier.ValueText;
        if (name is not null && CauseNames.Contains(name))
        {
            return !argument.Expression.IsKind(SyntaxKind.NullLiteralExpression);
        }

        ExpressionSyntax expression = MessageTextReader.Strip(argument.Expression);
        switch (expression)
        {
            case LiteralExpressionSyntax or InterpolatedStringExpressionSyntax or BinaryExpressionSyntax:
                return false;
            case ObjectCreationExpressionSyntax creation:
                return TypeName(creation.Type).EndsWith("Exception", StringComparison.Ordinal);
        }

        if (model.GetTypeInfo(expression, cancellation).Type is { TypeKind: not TypeKind.Error } type)
        {
            return ExceptionTypes.IsException(type) || (type is INamedTypeSymbol { TypeArguments.Length: 1 } many && ExceptionTypes.IsException(many.TypeArguments[0])) || type is IArrayTypeSymbol array && ExceptionTypes.IsException(array.ElementType);
        }

        string last = MessageTextReader.NameOf(expression);
        return CauseNames.Contains(last) || last.EndsWith("Exception", StringComparison.Ordinal) || last.EndsWith("Exceptions", StringComparison.Ordinal);
    }

    /// <summary>Whether the exception keeps a value of the moment beside its text.</summary>
    internal static bool IsValue(ArgumentSyntax argument, SemanticModel model, CancellationToken cancellation) =>
        IsOfTheMoment(argument.Expression, model, cancellation) && !IsPlace(argument) && !IsIdentity(argument);

    /// <summary>Whether the exception keeps, beside its text, which thing or place it is about.</summary>
    internal static bool IsIdentity(ArgumentSyntax argument)
    {
        string name = MessageTextReader.NameOf(MessageTextReader.Strip(argument.Expression));
        return name.EndsWith("Id", StringComparison.Ordinal) || name.EndsWith("ID", StringComparison.Ordinal);
    }

    private static bool IsPlace(ArgumentSyntax argument) => PlaceNames.Contains(MessageTextReader.NameOf(MessageTextReader.Strip(argument.Expression)).TrimStart('_'));

    private static bool IsOfTheMoment(ExpressionSyntax expression, SemanticModel model, CancellationToken cancellation)
    {
        expression = MessageTextReader.Strip(expression);
        switch (expression)
        {
            case IdentifierNameSyntax:
                return !model.GetConstantValue(expression, cancellation).HasValue;
            case MemberAccessExpressionSyntax access:
                // "ErrorCode.NotFound": a member of a type, not a value of the moment.
                bool fixedMember = model.GetSymbolInfo(access, cancellation).Symbol is { } symbol
                    ? symbol is IFieldSymbol { IsConst: true } or IFieldSymbol { IsStatic: true } or IPropertySymbol { IsStatic: true }
                    : Root(access) is IdentifierNameSyntax root && char.IsUpper(root.Identifier.ValueText.FirstOrDefault());
                return !fixedMember;
            case InvocationExpressionSyntax call:
                return MessageTextReader.NameOf(call.Expression) is not ("nameof" or "GetType");
            case ConditionalExpressionSyntax or BinaryExpressionSyntax { RawKind: (int)SyntaxKind.CoalesceExpression } or ElementAccessExpressionSyntax or ConditionalAccessExpressionSyntax:
                return true;
            default:
                return false;
        }
    }

    private static ExpressionSyntax Root(ExpressionSyntax expression)
    {
        while (expression is MemberAccessExpressionSyntax access)
        {
            expression = access.Expression;
        }

        return expression;
    }

    /// <summary>The simple name of a type as the code spells it.</summary>
    internal static string TypeName(TypeSyntax type) => type switch
    {
        QualifiedNameSyntax qualified => qualified.Right.Identifier.ValueText,
        AliasQualifiedNameSyntax alias => alias.Name.Identifier.ValueText,
        SimpleNameSyntax name => name.Identifier.ValueText,
        NullableTypeSyntax nullable => TypeName(nullable.ElementType),
        _ => string.Empty,
    };
}
