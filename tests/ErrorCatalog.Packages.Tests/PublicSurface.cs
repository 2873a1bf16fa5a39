using System.Runtime.InteropServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace ErrorCatalog.Packages.Tests;

/// <summary>What an assembly shows to others, one line for each type and member, in a fixed order.</summary>
internal static class PublicSurface
{
    private static readonly SymbolDisplayFormat Display = new(
        globalNamespaceStyle: SymbolDisplayGlobalNamespaceStyle.Omitted,
        typeQualificationStyle: SymbolDisplayTypeQualificationStyle.NameAndContainingTypesAndNamespaces,
        genericsOptions: SymbolDisplayGenericsOptions.IncludeTypeParameters | SymbolDisplayGenericsOptions.IncludeTypeConstraints | SymbolDisplayGenericsOptions.IncludeVariance,
        memberOptions: SymbolDisplayMemberOptions.IncludeContainingType | SymbolDisplayMemberOptions.IncludeExplicitInterface | SymbolDisplayMemberOptions.IncludeModifiers
            | SymbolDisplayMemberOptions.IncludeAccessibility | SymbolDisplayMemberOptions.IncludeParameters | SymbolDisplayMemberOptions.IncludeType
            | SymbolDisplayMemberOptions.IncludeConstantValue | SymbolDisplayMemberOptions.IncludeRef,
        parameterOptions: SymbolDisplayParameterOptions.IncludeDefaultValue | SymbolDisplayParameterOptions.IncludeExtensionThis | SymbolDisplayParameterOptions.IncludeModifiers
            | SymbolDisplayParameterOptions.IncludeName | SymbolDisplayParameterOptions.IncludeParamsRefOut | SymbolDisplayParameterOptions.IncludeType,
        propertyStyle: SymbolDisplayPropertyStyle.ShowReadWriteDescriptor,
        kindOptions: SymbolDisplayKindOptions.IncludeTypeKeyword,
        miscellaneousOptions: SymbolDisplayMiscellaneousOptions.UseSpecialTypes | SymbolDisplayMiscellaneousOptions.IncludeNullableReferenceTypeModifier
            | SymbolDisplayMiscellaneousOptions.EscapeKeywordIdentifiers);

    public static IEnumerable<string> Of(byte[] assembly, IEnumerable<string> references)
    {
        PortableExecutableReference subject = MetadataReference.CreateFromImage(assembly);
        CSharpCompilation compilation = CSharpCompilation.Create(
            "surface",
            references: [subject, .. references.Select(path => MetadataReference.CreateFromFile(path))]);
        var symbol = (IAssemblySymbol)compilation.GetAssemblyOrModuleSymbol(subject)!;
        return Types(symbol.GlobalNamespace).SelectMany(Lines).Order(StringComparer.Ordinal);
    }

    /// <summary>The assemblies of .NET and ASP.NET Core that types of the surface come from.</summary>
    public static IEnumerable<string> Frameworks()
    {
        string netCore = RuntimeEnvironment.GetRuntimeDirectory();
        string aspNet = Path.Combine(netCore, "..", "..", "Microsoft.AspNetCore.App", Path.GetFileName(netCore.TrimEnd('/')));
        IEnumerable<string> files = Directory.EnumerateFiles(netCore, "*.dll");
        return (Directory.Exists(aspNet) ? files.Concat(Directory.EnumerateFiles(aspNet, "*.dll")) : files)
            .Where(file => Path.GetFileName(file) is var name && (name.StartsWith("System.", StringComparison.Ordinal) || name.StartsWith("Microsoft.", StringComparison.Ordinal) || name is "mscorlib.dll" or "netstandard.dll")
                && !name.Contains(".Native", StringComparison.Ordinal) && !name.StartsWith("Microsoft.DiaSymReader", StringComparison.Ordinal));
    }

    private static IEnumerable<INamedTypeSymbol> Types(INamespaceSymbol space) =>
        space.GetTypeMembers().SelectMany(WithNested).Concat(space.GetNamespaceMembers().SelectMany(Types));

    private static IEnumerable<INamedTypeSymbol> WithNested(INamedTypeSymbol type) =>
        IsShown(type) ? [type, .. type.GetTypeMembers().SelectMany(WithNested)] : [];

    private static IEnumerable<string> Lines(INamedTypeSymbol type)
    {
        string bases = string.Join(", ", new[] { type.BaseType }
            .Where(parent => parent is { SpecialType: not (SpecialType.System_Object or SpecialType.System_ValueType or SpecialType.System_Enum) })
            .Concat(type.Interfaces.Where(IsShown).OrderBy(shown => shown.ToDisplayString(Display), StringComparer.Ordinal))
            .Select(parent => parent!.ToDisplayString(Display)));
        string modifiers = type switch
        {
            { IsStatic: true } => "static ",
            { TypeKind: TypeKind.Class, IsAbstract: true } => "abstract ",
            { TypeKind: TypeKind.Class, IsSealed: true } => "sealed ",
            { TypeKind: TypeKind.Struct, IsReadOnly: true } => "readonly ",
            _ => string.Empty,
        };
        yield return $"{type.ToDisplayString(Display.WithKindOptions(SymbolDisplayKindOptions.None))} : {modifiers}{type.ToDisplayString(Display).Split(' ')[0]}{(bases.Length > 0 ? " : " + bases : string.Empty)}";
        foreach (ISymbol member in type.GetMembers().Where(member => IsShown(member) && member is not INamedTypeSymbol && !IsAccessor(member) && !member.IsImplicitlyDeclared))
        {
            yield return $"{type.ToDisplayString(Display.WithKindOptions(SymbolDisplayKindOptions.None))} . {member.ToDisplayString(Display.WithMemberOptions(Display.MemberOptions & ~SymbolDisplayMemberOptions.IncludeContainingType))}";
        }
    }

    private static bool IsAccessor(ISymbol member) =>
        member is IMethodSymbol { MethodKind: MethodKind.PropertyGet or MethodKind.PropertySet or MethodKind.EventAdd or MethodKind.EventRemove };

    private static bool IsShown(ISymbol symbol) =>
        symbol.DeclaredAccessibility is Accessibility.Public or Accessibility.Protected or Accessibility.ProtectedOrInternal
        && (symbol.ContainingType is null || IsShown(symbol.ContainingType));
}
