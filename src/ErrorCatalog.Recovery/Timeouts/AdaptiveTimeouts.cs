namespace ErrorCatalog.Recovery;

/// <summary>
/// How long replies take, learned per kind of message, and so how long to wait for the next one. With fewer than 20 samples of a type
/// the samples of its class are used, with fewer of those the initial timeout of the class. Safe for concurrent use.
/// </summary>
public sealed class AdaptiveTimeouts
{
    private const int EnoughSamples = 20;
    private const int LargestBackoff = 64;
    private const double Margin = 1.5;

    // Peers choose message types; those beyond the limit share the samples of their class.
    private const int MostTypes = 4_096;

    private readonly Lock _lock = new();
    private readonly Dictionary<MessageKind, Estimate> _types = [];
    private readonly Estimate[] _classes = [new(), new(), new()];

    /// <summary>How long to wait for a reply now.</summary>
    public TimeSpan For(MessageKind kind)
    {
        lock (_lock)
        {
            Estimate own = Of(kind);
            Estimate shared = _classes[(int)kind.PeerClass];
            (TimeSpan initial, TimeSpan floor, TimeSpan ceiling) = Bounds(kind.PeerClass);
            TimeSpan expected = own.Latencies.Count >= EnoughSamples ? own.Latencies.Percentile99() * Margin
                : shared.Latencies.Count >= EnoughSamples ? shared.Latencies.Percentile99() * Margin
                : initial;
            expected = expected < floor ? floor : expected;
            return expected >= ceiling / own.Backoff ? ceiling : expected * own.Backoff;
        }
    }

    /// <summary>Samples of this kind alone.</summary>
    public long Samples(MessageKind kind)
    {
        lock (_lock)
        {
            return _types.TryGetValue(kind, out Estimate? own) ? own.Latencies.Count : 0;
        }
    }

    /// <summary>A reply came in time: records the latency and ends the backoff.</summary>
    public void OnReply(MessageKind kind, TimeSpan latency) => Record(kind, latency, isLate: false);

    /// <summary>
    /// A reply came after its timeout. Its true latency is recorded: leaving late replies out would make the estimate forget that
    /// the other side has become slow. The backoff stays until a reply comes in time.
    /// </summary>
    public void OnLateReply(MessageKind kind, TimeSpan latency) => Record(kind, latency, isLate: true);

    /// <summary>No reply in time: timeouts of this kind double, up to 64 times.</summary>
    public void OnTimeout(MessageKind kind)
    {
        lock (_lock)
        {
            Estimate own = Of(kind);
            own.Backoff = Math.Min(LargestBackoff, own.Backoff * 2);
        }
    }

    internal static (TimeSpan Initial, TimeSpan Floor, TimeSpan Ceiling) Bounds(PeerClass peerClass) => peerClass switch
    {
        PeerClass.Human => (TimeSpan.FromHours(24), TimeSpan.FromHours(1), TimeSpan.FromDays(30)),
        PeerClass.Background => (TimeSpan.FromSeconds(30), TimeSpan.FromSeconds(5), TimeSpan.FromMinutes(15)),
        _ => (TimeSpan.FromSeconds(2), TimeSpan.FromMilliseconds(250), TimeSpan.FromSeconds(60)),
    };

    private void Record(MessageKind kind, TimeSpan latency, bool isLate)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(latency, TimeSpan.Zero);
        lock (_lock)
        {
            Estimate own = Of(kind);
            Estimate shared = _classes[(int)kind.PeerClass];
            own.Latencies.Record(latency);
            if (own != shared)
            {
                shared.Latencies.Record(latency);
            }

            if (!isLate)
            {
                own.Backoff = 1;
            }
        }
    }

    private Estimate Of(MessageKind kind)
    {
        if (!_types.TryGetValue(kind, out Estimate? own))
        {
            if (_types.Count >= MostTypes)
            {
                return _classes[(int)kind.PeerClass];
            }

            _types.Add(kind, own = new Estimate());
        }

        return own;
    }

    private sealed class Estimate
    {
        public DecayedHistogram Latencies { get; } = new();

        public int Backoff { get; set; } = 1;
    }
}
