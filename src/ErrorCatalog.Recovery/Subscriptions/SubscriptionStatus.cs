namespace ErrorCatalog.Recovery;

/// <summary>What is known about a supervised subscription at one moment; immutable. Times are for display, nothing is decided by them.</summary>
public sealed record SubscriptionStatus
{
    /// <summary>The name of the subscription.</summary>
    public required string Name { get; init; }

    /// <summary>Where it is in its life.</summary>
    public required SubscriptionState State { get; init; }

    /// <summary>What it does within the state.</summary>
    public required SubscriptionActivity Activity { get; init; }

    /// <summary>The latest problem that is not overcome, or null while all is well.</summary>
    public Problem? Problem { get; init; }

    /// <summary>Since when it is in this state.</summary>
    public DateTimeOffset SinceUtc { get; init; }

    /// <summary>Since when no progress was made although there was trouble, or null. Connecting again does not end it; progress does.</summary>
    public DateTimeOffset? FailingSince { get; init; }

    /// <summary>Failed attempts since the last progress.</summary>
    public int Attempt { get; init; }

    /// <summary>When the next attempt starts, or null when none is planned.</summary>
    public DateTimeOffset? NextAttemptAt { get; init; }

    /// <summary>Whole attempts left before the handler is asked.</summary>
    public int BudgetLeft { get; init; }

    /// <summary>When progress was made last, or null.</summary>
    public DateTimeOffset? LastProgressAt { get; init; }
}
