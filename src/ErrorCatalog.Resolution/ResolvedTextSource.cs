namespace ErrorCatalog.Resolution;

/// <summary>Where a text was taken from.</summary>
public enum ResolvedTextSource
{
    /// <summary>Nobody has such a text: the code stands in its place, or nothing.</summary>
    None,

    /// <summary>The report brought it.</summary>
    Received,

    /// <summary>A local, trusted catalog has it.</summary>
    Local,

    /// <summary>The catalog that the reference leads to has it. It deserves no more trust than the report.</summary>
    Fetched,
}
