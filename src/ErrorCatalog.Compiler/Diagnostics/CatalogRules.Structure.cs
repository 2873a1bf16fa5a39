namespace ErrorCatalog.Compiler;

// Which members a file has and what kind of node each is (EC0020–EC0029).
public static partial class CatalogRules
{
    /// <summary>A key that the format does not have: mostly a typing error.</summary>
    public static CatalogRule UnknownKey { get; } = Error("EC0020", "Only known keys occur");

    /// <summary>The same key twice in one mapping.</summary>
    public static CatalogRule DuplicateKey { get; } = Error("EC0021", "A key occurs once");

    /// <summary>A list, mapping or text where another shape belongs.</summary>
    public static CatalogRule WrongNode { get; } = Error("EC0022", "Every value has the right shape");

    /// <summary><c>catalog</c> in the file; <c>explain</c>, <c>fix-hint</c>, <c>impact</c>, <c>who-retries</c> in an entry.</summary>
    public static CatalogRule MissingField { get; } = Error("EC0023", "Required fields are there");

    /// <summary>A key with nothing after it.</summary>
    public static CatalogRule EmptyValue { get; } = Error("EC0024", "A value is not empty");

    /// <summary><c>legacy</c> names a key that is not in the file or needs no exemption.</summary>
    public static CatalogRule NeedlessExemption { get; } = Warning("EC0025", "The list of exempt keys only shrinks");

    /// <summary>The catalog's name becomes a C# class and a section of the site.</summary>
    public static CatalogRule BadCatalogName { get; } = Error("EC0026", "A catalog name is kebab-case");

    /// <summary><c>namespace</c> is not a dotted list of C# identifiers.</summary>
    public static CatalogRule BadNamespace { get; } = Error("EC0027", "A namespace is a C# namespace");

    /// <summary><c>locale</c> or a tag of <c>complete</c> is not BCP 47 or not known to CLDR.</summary>
    public static CatalogRule BadLocale { get; } = Error("EC0028", "A locale is a known language tag");

    /// <summary><c>base-uri</c> cannot be joined with the addresses of the entries.</summary>
    public static CatalogRule BadBaseUri { get; } = Error("EC0029", "A base URI is absolute and ends with a slash");

    private static CatalogRule[] StructureRules =>
    [
        UnknownKey,
        DuplicateKey,
        WrongNode,
        MissingField,
        EmptyValue,
        NeedlessExemption,
        BadCatalogName,
        BadNamespace,
        BadLocale,
        BadBaseUri,
    ];
}
