namespace ErrorCatalog.Compiler;

// Names that must differ: C# names, codes, numbers, addresses and gRPC reasons (EC0050–EC0069).
public static partial class CatalogRules
{
    /// <summary>The generated types of one namespace would collide.</summary>
    public static CatalogRule CSharpNameCollision { get; } = Error("EC0050", "Two entries have different C# names");

    /// <summary>The entry's type or factory and the generated class of factories would collide.</summary>
    public static CatalogRule CatalogClassCollision { get; } = Error("EC0051", "An entry is not named like a catalog's class or its members");

    /// <summary>Names that differ only in case or underscores become the same property.</summary>
    public static CatalogRule ParameterNameCollision { get; } = Error("EC0052", "Two parameters have different C# names");

    /// <summary>The property would hide a member that every problem has.</summary>
    public static CatalogRule ReservedParameterName { get; } = Error("EC0053", "A parameter is not named like a member of Problem");

    /// <summary>C# forbids a member with the name of its type.</summary>
    public static CatalogRule ParameterNamedLikeEntry { get; } = Error("EC0054", "A parameter is not named like its entry");

    /// <summary>Two tokens become the same enum member.</summary>
    public static CatalogRule EnumValueCollision { get; } = Error("EC0055", "Enum values have different C# names");

    /// <summary>Two files of one catalog declare the same key.</summary>
    public static CatalogRule KeyDeclaredTwice { get; } = Error("EC0056", "A key is declared in one file");

    /// <summary>A received code must lead to exactly one entry, whether as code or alias.</summary>
    public static CatalogRule CodeDeclaredTwice { get; } = Error("EC0057", "A code belongs to one entry");

    /// <summary>Two entries of one catalog have the same number.</summary>
    public static CatalogRule NumberDeclaredTwice { get; } = Error("EC0058", "A number belongs to one entry");

    /// <summary>Keys, codes, aliases and numbers share one folder of the site, without regard to case; some names are taken.</summary>
    public static CatalogRule AddressCollision { get; } = Error("EC0059", "An address belongs to one entry");

    /// <summary>No name of 3–63 characters can be derived from the code or key (google.rpc.ErrorInfo).</summary>
    public static CatalogRule BadGrpcReason { get; } = Error("EC0060", "A gRPC reason can be derived");

    /// <summary>Two codes give the same reason, so a gRPC client could not tell them apart.</summary>
    public static CatalogRule GrpcReasonCollision { get; } = Error("EC0061", "A gRPC reason belongs to one entry");

    /// <summary>Two files of one catalog declare different namespaces, locales or base URIs.</summary>
    public static CatalogRule HeadersDisagree { get; } = Error("EC0062", "The files of a catalog agree on their header");

    /// <summary><c>replaced-by</c> names no entry of the catalog, or a retired one.</summary>
    public static CatalogRule UnknownSuccessor { get; } = Warning("EC0063", "A retired entry is replaced by an entry that exists");

    /// <summary>Two catalog names of one namespace become the same class.</summary>
    public static CatalogRule CatalogClassDeclaredTwice { get; } = Error("EC0064", "Two catalogs have different C# classes");

    private static CatalogRule[] NameRules =>
    [
        CSharpNameCollision,
        CatalogClassCollision,
        ParameterNameCollision,
        ReservedParameterName,
        ParameterNamedLikeEntry,
        EnumValueCollision,
        KeyDeclaredTwice,
        CodeDeclaredTwice,
        NumberDeclaredTwice,
        AddressCollision,
        BadGrpcReason,
        GrpcReasonCollision,
        HeadersDisagree,
        UnknownSuccessor,
        CatalogClassDeclaredTwice,
    ];
}
