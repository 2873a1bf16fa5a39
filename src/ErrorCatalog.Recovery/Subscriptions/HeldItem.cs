namespace ErrorCatalog.Recovery;

/// <summary>An item that waits for its next try, and for a problem of its thread the items behind it.</summary>
internal sealed class HeldItem<T>(SubscriptionItem<T> item)
{
    public SubscriptionItem<T> Item { get; } = item;

    /// <summary>When it is tried again, in the time of the connection; the largest value when the other side has to act first.</summary>
    public TimeSpan Due { get; set; }

    public bool IsForPeer => Due == TimeSpan.MaxValue;

    public DecorrelatedJitter Jitter { get; init; }

    public Queue<SubscriptionItem<T>> Behind { get; set; } = new();
}
