using Microsoft.CodeAnalysis;

namespace ErrorCatalog.Analyzers;

/// <summary>Types whose text tells their value rather than the name of the type.</summary>
internal static class PrintableTypes
{
    internal static bool IsPrintable(ITypeSymbol? type)
    {
        if (type is INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T, TypeArguments.Length: 1 } nullable)
        {
            type = nullable.TypeArguments[0];
        }

        if (type is null || type.TypeKind is TypeKind.Error or TypeKind.Delegate or TypeKind.Array or TypeKind.Pointer or TypeKind.Dynamic || type.IsRefLikeType)
        {
            return false;
        }

        if (type.TypeKind == TypeKind.Enum || (type.SpecialType is >= SpecialType.System_Boolean and <= SpecialType.System_String and not SpecialType.System_Void))
        {
            return true;
        }

        return type is { Name: "Guid" or "DateTime" or "DateTimeOffset" or "TimeSpan" or "DateOnly" or "TimeOnly" or "Uri" or "Version" or "Type" or "Int128" or "UInt128" or "Half" or "BigInteger" or "IPAddress" }
            || (type is INamedTypeSymbol { IsRecord: true, DeclaringSyntaxReferences.IsEmpty: false } record && record.GetMembers("ToString").Any(member => !member.IsImplicitlyDeclared))
            || OverridesToString(type);
    }

    private static bool OverridesToString(ITypeSymbol type)
    {
        for (ITypeSymbol? current = type; current is { SpecialType: not (SpecialType.System_Object or SpecialType.System_ValueType) }; current = current.BaseType)
        {
            if (current.GetMembers("ToString").Any(member => member is IMethodSymbol { IsOverride: true, Parameters.IsEmpty: true, IsImplicitlyDeclared: false }))
            {
                return !ExceptionTypes.IsException(type);
            }
        }

        return false;
    }
}
