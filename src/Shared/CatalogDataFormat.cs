namespace ErrorCatalog;

/// <summary>
/// Positions inside the compact catalog data: one JSON array per entry and one per translated entry. The compiler
/// writes them and the runtime reads them, so both link this one file. Trailing nulls may be left out.
/// </summary>
internal static class CatalogDataFormat
{
    /// <summary>Positions in the array of an entry.</summary>
    internal enum Entry
    {
        Key,
        Code,
        Aliases,
        Number,
        Severity,
        Category,
        Kind,
        Impact,
        WhoRetries,
        Where,
        HttpStatus,
        GrpcStatus,
        GrpcReason,
        Parameters,
        Title,
        Explain,
        FixHint,
        Rule,
        Since,
        Retired,
    }

    /// <summary>Positions in the array of a parameter. The type is the token of the YAML file.</summary>
    internal enum Parameter
    {
        Name,
        Type,
        Optional,
        Sensitivity,
        Example,
        EnumValues,
    }

    /// <summary>Positions in the array of a tombstone.</summary>
    internal enum Retired
    {
        Since,
        ReplacedBy,
        Reason,
    }

    /// <summary>Positions in the array of a translated entry.</summary>
    internal enum Text
    {
        Key,
        Title,
        Explain,
        FixHint,
        Rule,
        Stale,
    }

    /// <summary>
    /// Which texts of a translated entry were made for an earlier wording of the source text; the sum is one number, left out
    /// when it is 0. A text is the bit at its place among these four.
    /// </summary>
    [Flags]
    internal enum StaleBits
    {
        None = 0,
        Title = 1 << 0,
        Explain = 1 << 1,
        FixHint = 1 << 2,
        Rule = 1 << 3,
    }
}
