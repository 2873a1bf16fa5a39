using ErrorCatalog.Compiler;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ErrorCatalog.Analyzers;

/// <summary>How a value of the code is handed to a parameter of a factory, so that the factory's text shows what the message showed.</summary>
internal static class FactoryArguments
{
    private const string Invariant = "System.Globalization.CultureInfo.InvariantCulture";

    /// <summary>The argument, or null when the value does not fit the parameter.</summary>
    /// <param name="parameter">The parameter.</param>
    /// <param name="piece">The hole that held the value.</param>
    /// <param name="type">Type of the value.</param>
    /// <param name="enumType">Name of the parameter's generated enum, as code at this place can write it.</param>
    internal static string? Write(ParameterModel parameter, MessagePiece piece, ITypeSymbol? type, string enumType)
    {
        ExpressionSyntax hole = piece.Hole!;
        string value = hole.WithoutTrivia().ToString();
        ITypeSymbol? bare = Bare(type);
        bool isNullable = type is INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T };
        if (bare is null || bare.TypeKind == TypeKind.Error || (isNullable && !parameter.IsOptional && !IsText(parameter.Type)))
        {
            return null;
        }

        return parameter.Type switch
        {
            ParameterType.Integer or ParameterType.Bytes => IsWhole(bare) ? value : null,
            ParameterType.Decimal when IsWhole(bare) || bare.SpecialType is SpecialType.System_Decimal or SpecialType.System_UInt64 => value,
            ParameterType.Decimal => bare.SpecialType is SpecialType.System_Double or SpecialType.System_Single ? $"(decimal{(isNullable ? "?" : string.Empty)})" + Receiver(hole) : null,
            ParameterType.Boolean => bare.SpecialType == SpecialType.System_Boolean ? value : null,
            ParameterType.Uri => IsSystem(bare, "Uri") ? value : null,
            ParameterType.Timestamp => IsSystem(bare, "DateTimeOffset") || bare.SpecialType == SpecialType.System_DateTime ? value : null,
            ParameterType.Duration => IsSystem(bare, "TimeSpan") ? value : null,
            ParameterType.Enum => Enum(parameter, bare, isNullable, hole, enumType),
            _ => Text(piece, bare, isNullable),
        };
    }

    /// <summary>The type below <c>T?</c>.</summary>
    internal static ITypeSymbol? Bare(ITypeSymbol? type) =>
        type is INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T } nullable ? nullable.TypeArguments[0] : type;

    /// <summary>True for the types that fit a C# long.</summary>
    internal static bool IsWhole(ITypeSymbol type) => type.SpecialType is SpecialType.System_SByte or SpecialType.System_Byte or SpecialType.System_Int16
        or SpecialType.System_UInt16 or SpecialType.System_Int32 or SpecialType.System_UInt32 or SpecialType.System_Int64;

    /// <summary>True for a type of the namespace <c>System</c> with this name.</summary>
    internal static bool IsSystem(ITypeSymbol type, string name) =>
        type.Name == name && type.ContainingNamespace is { Name: "System", ContainingNamespace.IsGlobalNamespace: true };

    private static bool IsText(ParameterType type) => type is ParameterType.Text or ParameterType.Identifier or ParameterType.Did;

    private static string Text(MessagePiece piece, ITypeSymbol type, bool isNullable)
    {
        ExpressionSyntax hole = piece.Hole!;
        string value = hole.WithoutTrivia().ToString();
        if (piece.Format is { } format && type.AllInterfaces.Any(item => IsSystem(item, "IFormattable")))
        {
            return Receiver(hole) + (isNullable ? "?" : string.Empty) + ".ToString(" + SymbolDisplay.FormatLiteral(format, quote: true) + ", " + Invariant + ")" + (isNullable ? " ?? \"\"" : string.Empty);
        }

        if (type.SpecialType == SpecialType.System_String)
        {
            return value;
        }

        bool isFormattable = type.AllInterfaces.Any(item => IsSystem(item, "IFormattable")) && type.TypeKind != TypeKind.Enum && !IsSystem(type, "Guid");
        return isFormattable && !isNullable
            ? Receiver(hole) + ".ToString(null, " + Invariant + ")"
            : "$\"{" + (hole is ConditionalExpressionSyntax || value.IndexOf(':') >= 0 || value.IndexOf('"') >= 0 || value.IndexOf(',') >= 0 ? "(" + value + ")" : value) + "}\"";
    }

    // The generated enum has the values of the catalog, so each member is named.
    private static string? Enum(ParameterModel parameter, ITypeSymbol type, bool isNullable, ExpressionSyntax hole, string enumType)
    {
        if (type.TypeKind != TypeKind.Enum || isNullable)
        {
            return null;
        }

        if (type.Name == enumType.Substring(enumType.LastIndexOf('.') + 1))
        {
            return hole.WithoutTrivia().ToString();
        }

        string[] members = [.. Members(type).Select(member => member.Name)];
        if (members.Length != parameter.EnumValues.Count || !members.Select(Token).SequenceEqual(parameter.EnumValues))
        {
            return null;
        }

        string source = type.ToDisplayString(SymbolDisplayFormat.CSharpErrorMessageFormat);
        IEnumerable<string> arms = members.Select(member => $"{source}.{Verbatim(member)} => {enumType}.{CSharpNames.EnumMember(Token(member))}");
        return $"{Receiver(hole)} switch {{ {string.Join(", ", arms)}, _ => {enumType}.{CSharpNames.UnknownEnumMember} }}";
    }

    /// <summary>The members of an enum with different values, in the order of their declaration.</summary>
    internal static IEnumerable<IFieldSymbol> Members(ITypeSymbol type) =>
        type.GetMembers().OfType<IFieldSymbol>().Where(field => field.HasConstantValue).GroupBy(field => field.ConstantValue).Select(same => same.First());

    /// <summary>The token of a catalog for a member: <c>OutOfRange</c> becomes <c>out-of-range</c>.</summary>
    internal static string Token(string member)
    {
        System.Text.StringBuilder token = new();
        for (int i = 0; i < member.Length; i++)
        {
            char c = member[i];
            bool startsWord = char.IsUpper(c) && i > 0 && member[i - 1] != '_' && (!char.IsUpper(member[i - 1]) || (i + 1 < member.Length && char.IsLower(member[i + 1])));
            token.Append(startsWord ? "-" : string.Empty).Append(c == '_' ? '-' : char.ToLowerInvariant(c));
        }

        return token.ToString().Trim('-');
    }

    private static string Verbatim(string name) => CSharpNames.IsKeyword(name) ? "@" + name : name;

    private static string Receiver(ExpressionSyntax hole) => hole is IdentifierNameSyntax or MemberAccessExpressionSyntax or InvocationExpressionSyntax or ElementAccessExpressionSyntax or ThisExpressionSyntax or ParenthesizedExpressionSyntax
        ? hole.WithoutTrivia().ToString()
        : "(" + hole.WithoutTrivia() + ")";
}
