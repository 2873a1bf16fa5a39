namespace ErrorCatalog.Recovery;

/// <summary>What a supervised subscription does within its state.</summary>
public enum SubscriptionActivity
{
    /// <summary>Nothing: not started, or ended.</summary>
    None,

    /// <summary>Waits for an item.</summary>
    Idle,

    /// <summary>Processes an item.</summary>
    Processing,

    /// <summary>Waits until the next attempt to connect.</summary>
    Backoff,

    /// <summary>Connects.</summary>
    Connecting,

    /// <summary>Waits for the answer of the handler of unrecoverable problems.</summary>
    Deciding,
}
