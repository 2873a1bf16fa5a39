namespace ErrorCatalog.Compiler;

/// <summary>Upper limits of what the compiler reads, so that no file can exhaust time, stack or memory.</summary>
public static class CatalogLimits
{
    /// <summary>Longest file, in UTF-16 code units.</summary>
    public const int MaxFileLength = 4 * 1024 * 1024;

    /// <summary>Deepest nesting of mappings and lists; a catalog needs six levels.</summary>
    public const int MaxDepth = 16;

    /// <summary>Most entries in one file.</summary>
    public const int MaxEntries = 20_000;

    /// <summary>Most parameters, causes, aliases or enum values of one entry.</summary>
    public const int MaxItems = 200;

    /// <summary>Longest text of a field, in UTF-16 code units.</summary>
    public const int MaxTextLength = 8 * 1024;

    /// <summary>Longest Markdown of <c>doc</c>, in UTF-16 code units.</summary>
    public const int MaxDocLength = 64 * 1024;

    /// <summary>Longest key, catalog name or parameter name, in UTF-16 code units.</summary>
    public const int MaxNameLength = 100;

    /// <summary>Longest code or alias, in UTF-16 code units.</summary>
    public const int MaxCodeLength = 256;

    /// <summary>First HTTP status of an error.</summary>
    public const int FirstErrorStatus = 400;

    /// <summary>Last HTTP status of an error.</summary>
    public const int LastErrorStatus = 599;

    /// <summary>HTTP status of a warning that does not fail.</summary>
    public const int WarningStatus = 200;

    /// <summary>Most findings listed for one file.</summary>
    public const int MaxFindings = 1_000;
}
