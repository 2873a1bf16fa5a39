namespace ErrorCatalog.Recovery;

/// <summary>The latencies of one kind of message, and those of its class behind it. Reading it in steady state takes no lock.</summary>
internal sealed class LatencyEstimate(PeerClass peerClass, LatencyEstimate? shared)
{
    private const int EnoughSamples = 20;
    private const int LargestBackoff = 64;
    private const double Margin = 1.5;

    // One reply in time says little after a slowdown, because the fast ones still come in time.
    private const int RepliesAfterTimeout = 20;

    // A type with samples of its own gives its class one of so many.
    private const int SharedEvery = 8;

    private readonly Lock _lock = new();
    private readonly DecayedHistogram _latencies = new();
    private long _expectedTicks;
    private int _backoff = 1;
    private long _repliesSinceTimeout;

    public long Count
    {
        get
        {
            lock (_lock)
            {
                return _latencies.Count;
            }
        }
    }

    public TimeSpan Timeout
    {
        get
        {
            TimeSpan expected = Expected() ?? shared?.Expected() ?? Bounds(peerClass).Initial;
            (_, TimeSpan floor, TimeSpan ceiling) = Bounds(peerClass);
            int backoff = Volatile.Read(ref _backoff);
            expected = expected < floor ? floor : expected;
            return expected >= ceiling / backoff ? ceiling : expected * backoff;
        }
    }

    public static (TimeSpan Initial, TimeSpan Floor, TimeSpan Ceiling) Bounds(PeerClass peerClass) => peerClass switch
    {
        PeerClass.Human => (TimeSpan.FromHours(24), TimeSpan.FromHours(1), TimeSpan.FromDays(30)),
        PeerClass.Background => (TimeSpan.FromSeconds(30), TimeSpan.FromSeconds(5), TimeSpan.FromMinutes(15)),
        _ => (TimeSpan.FromSeconds(2), TimeSpan.FromMilliseconds(250), TimeSpan.FromSeconds(60)),
    };

    public void Record(TimeSpan latency, bool isLate)
    {
        long count;
        lock (_lock)
        {
            bool isMoved = _latencies.Record(latency, isLate);
            count = _latencies.Count;
            if (isMoved && count >= EnoughSamples)
            {
                Volatile.Write(ref _expectedTicks, (_latencies.Percentile99 * Margin).Ticks);
            }

            if (!isLate && ++_repliesSinceTimeout >= RepliesAfterTimeout && _backoff > 1)
            {
                Volatile.Write(ref _backoff, 1);
            }
        }

        if (count < EnoughSamples * 2 || count % SharedEvery == 0)
        {
            shared?.Record(latency, isLate);
        }
    }

    public void BackOff()
    {
        lock (_lock)
        {
            _repliesSinceTimeout = 0;
            Volatile.Write(ref _backoff, Math.Min(LargestBackoff, _backoff * 2));
        }
    }

    /// <summary>
    /// No reply in time, and none can come any more. Among replies it counts as one that took at least so long, or a share of slow
    /// replies would never be learned; of a peer that answers nothing it says nothing about the next reply.
    /// </summary>
    public void Lose(TimeSpan waited)
    {
        bool isAmongReplies;
        lock (_lock)
        {
            isAmongReplies = _repliesSinceTimeout > 0;
        }

        BackOff();
        if (isAmongReplies)
        {
            Record(waited, isLate: true);
        }
    }

    private TimeSpan? Expected() => Volatile.Read(ref _expectedTicks) is > 0 and var ticks ? TimeSpan.FromTicks(ticks) : null;
}
