namespace ErrorCatalog.Recovery;

/// <summary>
/// Remembers which messages were processed, so that a receiver recognises a retry and does nothing twice. Bounded: the oldest are
/// forgotten first. For memory beyond the process keep the ids in the transaction of the work.
/// </summary>
/// <param name="capacity">Most messages remembered; at least 1.</param>
public sealed class ProcessedMessages(int capacity = 100_000)
{
    private readonly int _capacity = capacity >= 1 ? capacity : throw new ArgumentOutOfRangeException(nameof(capacity), capacity, "Expected room for at least one message.");
    private readonly Lock _lock = new();
    private readonly HashSet<(string Peer, string Id)> _known = [];
    private readonly Queue<(string Peer, string Id)> _order = new();

    /// <summary>Remembers a message as processed; false when it was before.</summary>
    /// <param name="peer">Who sent it. Peers choose ids, so that each has its own.</param>
    /// <param name="id">Id of the message: of the first attempt, when the message is flagged as a retry.</param>
    public bool TryAdd(string peer, string id)
    {
        ArgumentNullException.ThrowIfNull(peer);
        ArgumentNullException.ThrowIfNull(id);
        lock (_lock)
        {
            if (!_known.Add((peer, id)))
            {
                return false;
            }

            _order.Enqueue((peer, id));
            if (_order.Count > _capacity)
            {
                _known.Remove(_order.Dequeue());
            }

            return true;
        }
    }

    /// <summary>True when the message was processed.</summary>
    public bool Contains(string peer, string id)
    {
        lock (_lock)
        {
            return _known.Contains((peer, id));
        }
    }
}
