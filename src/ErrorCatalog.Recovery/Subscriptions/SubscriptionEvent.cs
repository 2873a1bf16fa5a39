namespace ErrorCatalog.Recovery;

/// <summary>Something that happened to a supervised subscription.</summary>
/// <param name="status">The subscription after it happened.</param>
public class SubscriptionEvent(SubscriptionStatus status) : EventArgs
{
    /// <summary>The subscription after it happened.</summary>
    public SubscriptionStatus Status { get; } = status;

    /// <summary>The problem that it is about, or null.</summary>
    public Problem? Problem { get; init; }

    /// <summary>How long the subscription waits before the next attempt; zero when it does not.</summary>
    public TimeSpan Delay { get; init; }

    /// <summary>Failed attempts before it.</summary>
    public int Attempt { get; init; }
}
