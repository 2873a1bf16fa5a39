namespace ErrorCatalog.Recovery;

/// <summary>
/// Keeps retries of one target at a share of what is sent to it, so that clients do not multiply the load of a target in trouble. At
/// each retry, those of the ten seconds before it cost at most the share of the sends of that time plus the reserve. Safe for concurrent use; allocates nothing.
/// </summary>
public sealed class RetryBudget
{
    /// <summary>What a retry after a timeout costs: the target is slow, and it may still work on the first attempt.</summary>
    public const int TimeoutCost = 2;

    // The window of ten seconds, in slots.
    private const int Slots = 20;
    private const long SlotMilliseconds = 500;

    private readonly TimeProvider _time;
    private readonly Lock _lock = new();

    // A slot more than the window has: the oldest counts for retries only, because it reaches out of the window.
    private readonly Slot[] _slots = new Slot[Slots + 1];
    private long _current;

    /// <summary>Makes a budget for one target.</summary>
    /// <param name="target">Name of the target, for problems and metrics.</param>
    /// <param name="share">Retries per send, 0 to 1.</param>
    /// <param name="reserve">Retries per window that are allowed however little is sent.</param>
    /// <param name="timeProvider">Clock; null for the system's. Only its monotonic time is used.</param>
    public RetryBudget(string target, double share = 0.1, int reserve = 10, TimeProvider? timeProvider = null)
    {
        ArgumentException.ThrowIfNullOrEmpty(target);
        Target = target;
        Share = share is >= 0 and <= 1 ? share : throw new ArgumentOutOfRangeException(nameof(share), share, "Expected a share between 0 and 1.");
        Reserve = reserve >= 0 ? reserve : throw new ArgumentOutOfRangeException(nameof(reserve), reserve, "Expected no negative reserve.");
        _time = timeProvider ?? TimeProvider.System;
    }

    /// <summary>Name of the target.</summary>
    public string Target { get; }

    /// <summary>Retries per send.</summary>
    public double Share { get; }

    /// <summary>Retries per ten seconds that are allowed however little is sent.</summary>
    public int Reserve { get; }

    /// <summary>Counts a first attempt.</summary>
    public void OnSend()
    {
        long now = CoarseClock.Milliseconds(_time) / SlotMilliseconds;
        if (Volatile.Read(ref _current) == now)
        {
            Interlocked.Increment(ref _slots[now % _slots.Length].Sends);
            return;
        }

        lock (_lock)
        {
            Turn(now);
            Interlocked.Increment(ref _slots[now % _slots.Length].Sends);
        }
    }

    /// <summary>Pays for a retry; false when the budget does not allow it.</summary>
    /// <param name="cost">What it costs, 1 unless the attempt before timed out.</param>
    public bool TrySpend(int cost = 1)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(cost, 1);
        long now = CoarseClock.Milliseconds(_time) / SlotMilliseconds;
        lock (_lock)
        {
            Turn(now);
            long sends = 0;
            long spent = 0;
            long oldest = _current - Slots;
            for (long i = oldest; i <= _current; i++)
            {
                if (i >= 0)
                {
                    Slot slot = _slots[i % _slots.Length];
                    spent += slot.Spent;
                    sends += i == oldest ? 0 : slot.Sends;
                }
            }

            if (spent + cost > (Share * sends) + Reserve)
            {
                RecoveryTelemetry.RetriesRefused.Add(1, new KeyValuePair<string, object?>("target", Target));
                return false;
            }

            _slots[_current % _slots.Length].Spent += cost;
            RecoveryTelemetry.Retries.Add(1, new KeyValuePair<string, object?>("target", Target));
            return true;
        }
    }

    /// <summary>The problem that says that the budget is used up.</summary>
    public RetryBudgetExhausted ToProblem() => RecoveryErrors.RetryBudgetExhausted(Target, (decimal)Share);

    private void Turn(long now)
    {
        // Empty slots for the time in which nothing happened.
        for (long i = Math.Max(_current + 1, now - Slots); i <= now; i++)
        {
            _slots[i % _slots.Length] = default;
        }

        if (now > _current)
        {
            Volatile.Write(ref _current, now);
        }
    }

    private struct Slot
    {
        public long Sends;
        public long Spent;
    }
}
