namespace ErrorCatalog.Resolution;

/// <summary>Where the entry of a code was found.</summary>
public enum EntrySource
{
    /// <summary>Nowhere.</summary>
    None,

    /// <summary>In a local, trusted catalog.</summary>
    Local,

    /// <summary>In the cache, fetched earlier.</summary>
    Cache,

    /// <summary>At the address that the reference leads to, now.</summary>
    Network,
}
