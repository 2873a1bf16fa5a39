namespace ErrorCatalog.Recovery;

/// <summary>
/// An accepted subscription. Methods are called by one caller at a time, but an item may be confirmed while a receive is under way.
/// Disposing it gives unconfirmed items back to the source.
/// </summary>
/// <typeparam name="T">What the source delivers.</typeparam>
public interface ISubscriptionConnection<T> : IAsyncDisposable
{
    /// <summary>The next item; throws when the connection is lost.</summary>
    ValueTask<SubscriptionItem<T>> ReceiveAsync(CancellationToken cancellationToken);

    /// <summary>Confirms that an item is processed.</summary>
    ValueTask AckAsync(SubscriptionItem<T> item, CancellationToken cancellationToken);

    /// <summary>Leaves an item to be delivered again.</summary>
    ValueTask ReleaseAsync(SubscriptionItem<T> item, CancellationToken cancellationToken);

    /// <summary>Puts an item aside for good, to be looked at by a human, and confirms it.</summary>
    ValueTask ParkAsync(SubscriptionItem<T> item, Problem problem, CancellationToken cancellationToken);
}
