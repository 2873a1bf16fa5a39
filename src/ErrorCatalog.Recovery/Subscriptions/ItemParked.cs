namespace ErrorCatalog.Recovery;

/// <summary>An item was put aside, because nobody can process it.</summary>
/// <typeparam name="T">What the source delivers.</typeparam>
/// <param name="status">The subscription after it happened.</param>
/// <param name="item">The item.</param>
public sealed class ItemParked<T>(SubscriptionStatus status, SubscriptionItem<T> item) : SubscriptionEvent(status)
{
    /// <summary>The item.</summary>
    public SubscriptionItem<T> Item { get; } = item;
}
