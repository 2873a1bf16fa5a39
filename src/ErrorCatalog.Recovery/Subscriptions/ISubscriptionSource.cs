namespace ErrorCatalog.Recovery;

/// <summary>Where items come from: a queue, a stream, a feed of changes.</summary>
/// <typeparam name="T">What the source delivers.</typeparam>
public interface ISubscriptionSource<T>
{
    /// <summary>What is subscribed to at the target: a queue, a path, a table.</summary>
    string Name { get; }

    /// <summary>The host, usually <c>host:port</c>. Subscriptions to the same target share one budget.</summary>
    string Target { get; }

    /// <summary>Connects and subscribes. Returns when the other side has accepted the subscription; throws whatever happens instead.</summary>
    /// <param name="cancellationToken">Gives up.</param>
    ValueTask<ISubscriptionConnection<T>> ConnectAsync(CancellationToken cancellationToken);

    /// <summary>
    /// The catalog's problem for a failure of this source, found by its codes and never by its text; null when it is unknown.
    /// A <see cref="ProblemException"/> needs no answer: its problem is taken.
    /// </summary>
    Problem? Classify(Exception failure);
}
