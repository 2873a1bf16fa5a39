namespace ErrorCatalog.Exchange;

/// <summary>Upper limits of what is read from files of other tools.</summary>
public static class ExchangeLimits
{
    /// <summary>Largest file, in bytes.</summary>
    public const int MaxFileBytes = 32 * 1024 * 1024;

    /// <summary>Most texts in one file.</summary>
    public const int MaxUnits = 200_000;

    /// <summary>Deepest nesting of elements or objects.</summary>
    public const int MaxDepth = 64;

    /// <summary>Most findings that are listed for one file.</summary>
    public const int MaxFindings = 100;
}
