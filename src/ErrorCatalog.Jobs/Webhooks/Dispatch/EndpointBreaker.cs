namespace ErrorCatalog.Jobs.Webhooks;

/// <summary>
/// Stops asking a receiver that fails: after some failures in a row nothing is sent for a while, then one delivery tries. Each
/// failed trial doubles the while. Measured by the monotonic clock; used under the lock of its lane.
/// </summary>
internal sealed class EndpointBreaker(int threshold, TimeSpan pause, TimeSpan longestPause, TimeProvider time)
{
    private int _failures;
    private TimeSpan _pause = pause;
    private long _since;
    private TimeSpan _open;

    public bool IsClosed => _open == TimeSpan.Zero;

    /// <summary>True when the while is over and one delivery may try.</summary>
    public bool IsTrial => !IsClosed && time.GetElapsedTime(_since) >= _open;

    /// <summary>Closes it; true when it was open.</summary>
    public bool Succeed()
    {
        bool wasOpen = !IsClosed;
        _failures = 0;
        _open = TimeSpan.Zero;
        _pause = pause;
        return wasOpen;
    }

    /// <summary>Counts a failure. True when that opened it, or opened it again after a trial.</summary>
    /// <param name="atLeast">What the receiver asked for, or null.</param>
    /// <param name="random">From 0 to 1, spreads the trials of several processes.</param>
    public bool Fail(TimeSpan? atLeast, double random)
    {
        _failures++;
        bool isTrial = IsTrial;
        if ((_failures < threshold && atLeast is null) || (!IsClosed && !isTrial))
        {
            return false;
        }

        TimeSpan chosen = _pause * (0.8 + (0.4 * random));
        _open = atLeast is { } asked && (asked > chosen || _failures < threshold) ? Min(asked, longestPause) : chosen;
        _since = time.GetTimestamp();
        if (isTrial)
        {
            _pause = _pause * 2 < longestPause ? _pause * 2 : longestPause;
        }

        return true;
    }

    private static TimeSpan Min(TimeSpan left, TimeSpan right) => left < right ? left : right;
}
