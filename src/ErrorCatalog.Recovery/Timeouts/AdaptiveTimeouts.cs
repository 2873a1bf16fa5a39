using System.Collections.Concurrent;

namespace ErrorCatalog.Recovery;

/// <summary>
/// How long replies take, learned per kind of message, and so how long to wait for the next one: 1.5 times the 99th percentile. With
/// fewer than 20 samples of a type the samples of its class are used, with fewer of those the initial timeout of the class. Safe for
/// concurrent use.
/// </summary>
public sealed class AdaptiveTimeouts
{
    // Peers choose message types; those beyond the limit share the samples of their class.
    private const int MostTypes = 4_096;

    private readonly ConcurrentDictionary<MessageKind, LatencyEstimate> _types = new();
    private readonly LatencyEstimate[] _classes = [new(PeerClass.Automatic, null), new(PeerClass.Background, null), new(PeerClass.Human, null)];

    /// <summary>How long to wait for a reply now.</summary>
    public TimeSpan For(MessageKind kind) => Of(kind).Timeout;

    /// <summary>Samples of this kind alone.</summary>
    public long Samples(MessageKind kind) => _types.TryGetValue(kind, out LatencyEstimate? own) ? own.Count : 0;

    /// <summary>A reply came in time: records the latency. Twenty of them without a timeout between end the backoff.</summary>
    public void OnReply(MessageKind kind, TimeSpan latency)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(latency, TimeSpan.Zero);
        Of(kind).Record(latency, isLate: false);
    }

    /// <summary>
    /// A reply came after its timeout. Its true latency is recorded: leaving late replies out would make the estimate forget that
    /// the other side has become slow. It does not end the backoff.
    /// </summary>
    public void OnLateReply(MessageKind kind, TimeSpan latency)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(latency, TimeSpan.Zero);
        Of(kind).Record(latency, isLate: true);
    }

    /// <summary>No reply in time: timeouts of this kind double, up to 64 times.</summary>
    public void OnTimeout(MessageKind kind) => Of(kind).BackOff();

    /// <summary>
    /// As <see cref="OnTimeout"/>, for a call that was ended, so that no late reply can come. If others were answered since the timeout
    /// before, it counts as a reply that took as long as was waited.
    /// </summary>
    public void OnLost(MessageKind kind, TimeSpan waited)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(waited, TimeSpan.Zero);
        Of(kind).Lose(waited);
    }

    internal LatencyEstimate Of(MessageKind kind)
    {
        if (_types.TryGetValue(kind, out LatencyEstimate? own))
        {
            return own;
        }

        LatencyEstimate shared = _classes[(int)kind.PeerClass];
        return _types.Count >= MostTypes ? shared : _types.GetOrAdd(kind, static (added, behind) => new LatencyEstimate(added.PeerClass, behind), shared);
    }
}
