namespace ErrorCatalog.Recovery;

/// <summary>Who should try again, seen from this process.</summary>
public enum RetryBy
{
    /// <summary>Nobody: trying again cannot help.</summary>
    Nobody,

    /// <summary>This side.</summary>
    Self,

    /// <summary>The other side.</summary>
    Peer,

    /// <summary>Both sides.</summary>
    Both,
}
