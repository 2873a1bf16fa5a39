using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ErrorCatalog.Analyzers;

/// <summary>The type of an exception that is thrown in a clause; only its name where it does not bind.</summary>
/// <param name="Symbol">The type, or null.</param>
/// <param name="Name">Its simple name, or that of the factory.</param>
internal sealed record ThrownType(INamedTypeSymbol? Symbol, string Name)
{
    public bool IsCancellation => ExceptionNames.IsCancellation(Symbol, Name);

    public bool IsTimeout => ExceptionNames.IsTimeout(Symbol, Name);

    /// <summary>
    /// True when a constructor takes an exception, or anything; true for unknown types, of which nothing can be said.
    /// </summary>
    public bool CanCarryCause =>
        Symbol is null
        || Symbol.InstanceConstructors.Any(constructor => constructor.DeclaredAccessibility != Accessibility.Private && constructor.Parameters.Any(TakesCause))
        || Symbol.GetMembers().OfType<IPropertySymbol>().Any(property => property.SetMethod is not null && ExceptionNames.IsException(property.Type));

    public static ThrownType Of(BaseObjectCreationExpressionSyntax creation, CauseFlow flow) => new(
        flow.TypeOf(creation) as INamedTypeSymbol,
        creation is ObjectCreationExpressionSyntax named ? LastName(named.Type) : string.Empty);

    public static ThrownType Of(InvocationExpressionSyntax call, CauseFlow flow) =>
        flow.TypeOf(call) is INamedTypeSymbol type && type.Name != "Exception" ? new(type, type.Name) : new(null, CauseFlow.NameOf(call));

    /// <summary>The last identifier of a type's name.</summary>
    public static string LastName(TypeSyntax type) => type switch
    {
        QualifiedNameSyntax qualified => qualified.Right.Identifier.ValueText,
        AliasQualifiedNameSyntax alias => alias.Name.Identifier.ValueText,
        SimpleNameSyntax simple => simple.Identifier.ValueText,
        NullableTypeSyntax nullable => LastName(nullable.ElementType),
        _ => type.ToString(),
    };

    /// <summary>True for a parameter that an exception can be passed to.</summary>
    public static bool TakesCause(IParameterSymbol parameter) =>
        ExceptionNames.IsException(parameter.Type)
        || parameter.IsParams && parameter.Type is IArrayTypeSymbol { ElementType: var element } && (element.SpecialType == SpecialType.System_Object || ExceptionNames.IsException(element))
        || parameter.Type is INamedTypeSymbol { TypeArguments.Length: 1 } collection && ExceptionNames.IsException(collection.TypeArguments[0]);
}
