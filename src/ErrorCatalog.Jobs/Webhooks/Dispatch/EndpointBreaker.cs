namespace ErrorCatalog.Jobs.Webhooks;

/// <summary>
/// Stops asking a receiver that fails: after some failures in a row nothing is sent for a while, then one delivery tries. Each
/// failed trial doubles the while. Measured by the monotonic clock; used under the lock of its lane.
/// </summary>
internal sealed class EndpointBreaker(int threshold, TimeSpan firstPause, TimeSpan longestPause, TimeProvider time)
{
    private int _failures;
    private int _failedTrials;
    private long _since;
    private TimeSpan _pause;

    public bool IsClosed => _pause == TimeSpan.Zero;

    /// <summary>True when the while is over and one delivery may try.</summary>
    public bool IsTrial => !IsClosed && time.GetElapsedTime(_since) >= _pause;

    public void Succeed()
    {
        _failures = 0;
        _failedTrials = 0;
        _pause = TimeSpan.Zero;
    }

    /// <summary>Counts a failure. True when that opened it, or opened it again after a trial.</summary>
    /// <param name="asked">How long the receiver asks to be left alone, or null.</param>
    /// <param name="random">From 0 to 1, spreads the trials of several processes.</param>
    public bool Fail(TimeSpan? asked, double random)
    {
        _failures++;
        bool isTrial = IsTrial;
        if (!IsClosed && !isTrial)
        {
            // An answer to what was sent before it opened.
            return false;
        }

        _failedTrials += isTrial && _failedTrials < 16 ? 1 : 0;
        TimeSpan pause = _failures >= threshold || isTrial ? firstPause * (1 << _failedTrials) * (0.8 + (0.4 * random)) : TimeSpan.Zero;
        pause = asked > pause ? asked.Value : pause;
        _pause = pause < longestPause ? pause : longestPause;
        _since = time.GetTimestamp();
        return !IsClosed;
    }
}
