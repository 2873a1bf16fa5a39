namespace ErrorCatalog;

/// <summary>
/// Counts the problem reports of each thread and gives a thread up when there are too many, so that two parties do not
/// report problems to each other for ever (DIDComm v2, "Cascading Problems"). Memory is bounded. Safe for use by many threads.
/// </summary>
/// <remarks>
/// The thread is the one in trouble: the <c>thid</c> of the protocol instance, which a DIDComm v2 report names in <c>pthid</c>.
/// Peers choose thread ids, so name the peer where several share one budget; otherwise one could mute the threads of another.
/// </remarks>
public sealed class ThreadErrorBudget
{
    /// <summary>The code that aborts a thread with too many errors.</summary>
    public const string MaxErrorsExceeded = "e.p.req.max-errors-exceeded";

    private readonly ThreadErrorLimits _limits;
    private readonly TimeProvider _time;
    private readonly Lock _lock = new();
    private readonly RecentThreads<ErrorTimes> _running;
    private readonly RecentThreads<bool> _muted;

    /// <summary>A budget with the default limits or others.</summary>
    /// <param name="limits">The limits; null for the defaults.</param>
    /// <param name="time">The clock that <see cref="ThreadErrorLimits.Window"/> is measured with; null for the system's.</param>
    /// <exception cref="ArgumentOutOfRangeException">A limit is not positive or too large.</exception>
    public ThreadErrorBudget(ThreadErrorLimits? limits = null, TimeProvider? time = null)
    {
        _limits = limits ?? new ThreadErrorLimits();
        ArgumentOutOfRangeException.ThrowIfLessThan(_limits.MaxErrors, 1, nameof(limits));
        ArgumentOutOfRangeException.ThrowIfGreaterThan(_limits.MaxErrors, ThreadErrorLimits.MostErrors, nameof(limits));
        ArgumentOutOfRangeException.ThrowIfLessThan(_limits.RememberedThreads, 1, nameof(limits));
        ArgumentOutOfRangeException.ThrowIfLessThan(_limits.RememberedMutedThreads, 1, nameof(limits));
        if (_limits.Window is { } window)
        {
            ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(window, TimeSpan.Zero, nameof(limits));
        }

        _time = time ?? TimeProvider.System;
        _running = new RecentThreads<ErrorTimes>(_limits.RememberedThreads);
        _muted = new RecentThreads<bool>(_limits.RememberedMutedThreads);
    }

    /// <summary>A message that is no report was received on a thread.</summary>
    /// <param name="threadId">The thread in trouble.</param>
    /// <param name="peer">Who it is shared with, where several peers share the budget.</param>
    /// <returns>Deliver, or ignore when the thread is muted.</returns>
    public ThreadVerdict OnMessage(string threadId, string? peer = null)
    {
        ThreadKey key = ThreadKey.Of(threadId, peer);
        lock (_lock)
        {
            return _muted.TryTouch(key, out _) ? Muted : Deliver;
        }
    }

    /// <summary>A report about a thread was received.</summary>
    /// <param name="threadId">The thread in trouble.</param>
    /// <param name="code">Code of the report.</param>
    /// <param name="peer">Who it is shared with, where several peers share the budget.</param>
    /// <returns>
    /// Deliver; send the aborting report instead, when this one crosses the limit; or ignore, when the thread is muted. A report
    /// that itself says <see cref="MaxErrorsExceeded"/> is delivered and mutes the thread without an answer.
    /// </returns>
    public ThreadVerdict OnReceived(string threadId, string code, string? peer = null) =>
        Count(threadId, code, peer, ThreadReason.LimitCrossedOnReceive);

    /// <summary>A report about a thread is about to be sent.</summary>
    /// <param name="threadId">The thread in trouble.</param>
    /// <param name="code">Code of the report.</param>
    /// <param name="peer">Who it is shared with, where several peers share the budget.</param>
    /// <returns>
    /// Deliver; send the aborting report instead, when this one crosses the limit; or ignore, when the thread is muted. A report
    /// that itself says <see cref="MaxErrorsExceeded"/> goes out once and mutes the thread.
    /// </returns>
    public ThreadVerdict OnEmit(string threadId, string code, string? peer = null) =>
        Count(threadId, code, peer, ThreadReason.LimitCrossedOnEmit);

    /// <summary>True when the thread was given up.</summary>
    /// <param name="threadId">The thread in trouble.</param>
    /// <param name="peer">Who it is shared with, where several peers share the budget.</param>
    public bool IsMuted(string threadId, string? peer = null)
    {
        ThreadKey key = ThreadKey.Of(threadId, peer);
        lock (_lock)
        {
            return _muted.Contains(key);
        }
    }

    /// <summary>Forgets the count of a thread that ended well. A muted thread stays muted.</summary>
    /// <param name="threadId">The thread in trouble.</param>
    /// <param name="peer">Who it is shared with, where several peers share the budget.</param>
    public void Forget(string threadId, string? peer = null)
    {
        ThreadKey key = ThreadKey.Of(threadId, peer);
        lock (_lock)
        {
            _running.Remove(key);
        }
    }

    private static ThreadVerdict Deliver => new(ThreadAction.Deliver, ThreadReason.WithinLimit);

    private static ThreadVerdict Muted => new(ThreadAction.Ignore, ThreadReason.Muted);

    private ThreadVerdict Count(string threadId, string code, string? peer, ThreadReason crossed)
    {
        ArgumentNullException.ThrowIfNull(code);
        ThreadKey key = ThreadKey.Of(threadId, peer);
        lock (_lock)
        {
            if (_muted.TryTouch(key, out _))
            {
                return Muted;
            }

            if (string.Equals(code, MaxErrorsExceeded, StringComparison.OrdinalIgnoreCase))
            {
                Mute(key);
                return new ThreadVerdict(ThreadAction.Deliver, ThreadReason.Aborted);
            }

            if (!_running.TryTouch(key, out ErrorTimes? times))
            {
                times = new ErrorTimes();
                _running.Add(key, times);
            }

            if (times.TryAdd(_limits.MaxErrors, _limits.Window, _time))
            {
                return Deliver;
            }

            Mute(key);
            return new ThreadVerdict(ThreadAction.SendInstead, crossed);
        }
    }

    private void Mute(ThreadKey key)
    {
        _running.Remove(key);
        _muted.Add(key, true);
    }

    /// <summary>The reports of one thread: their number, and their times where only recent ones count.</summary>
    private sealed class ErrorTimes
    {
        private Queue<long>? _times;
        private int _count;

        public bool TryAdd(int most, TimeSpan? window, TimeProvider time)
        {
            if (window is not { } span)
            {
                return ++_count <= most;
            }

            long now = time.GetTimestamp();
            _times ??= new Queue<long>();
            while (_times.TryPeek(out long oldest) && time.GetElapsedTime(oldest, now) >= span)
            {
                _times.Dequeue();
            }

            if (_times.Count >= most)
            {
                return false;
            }

            _times.Enqueue(now);
            return true;
        }
    }
}
