namespace ErrorCatalog.Recovery;

/// <summary>One item of a subscription: a message, an event, a changed row.</summary>
/// <typeparam name="T">What the source delivers.</typeparam>
/// <param name="value">The content.</param>
/// <param name="id">Id of the item, the same when it is delivered again.</param>
/// <param name="key">The thread that the item belongs to, or null. A problem with impact on a thread holds the items of this key only.</param>
/// <param name="receipt">What the source needs to confirm the item, or null.</param>
public sealed class SubscriptionItem<T>(T value, string id, string? key = null, object? receipt = null)
{
    /// <summary>The content.</summary>
    public T Value { get; } = value;

    /// <summary>Id of the item, the same when it is delivered again.</summary>
    public string Id { get; } = id;

    /// <summary>The thread that the item belongs to, or null.</summary>
    public string? Key { get; } = key;

    /// <summary>What the source needs to confirm the item, or null.</summary>
    public object? Receipt { get; } = receipt;

    /// <summary>True when the source knows that it delivered the item before.</summary>
    public bool IsRedelivered { get; init; }

    /// <summary>How often the handler was called with the item before on this connection.</summary>
    public int Tries { get; internal set; }
}
