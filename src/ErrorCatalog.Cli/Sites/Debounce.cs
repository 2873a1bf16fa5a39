namespace ErrorCatalog.Cli.Sites;

/// <summary>Turns a burst of signals into one call, a moment after the last: editors write a file in several steps.</summary>
internal sealed class Debounce : IDisposable
{
    private readonly TimeSpan _quiet;
    private readonly ITimer _timer;

    /// <param name="action">What to call.</param>
    /// <param name="quiet">How long nothing must be signalled before.</param>
    /// <param name="time">The clock.</param>
    public Debounce(Action action, TimeSpan quiet, TimeProvider time)
    {
        _quiet = quiet;
        _timer = time.CreateTimer(_ => action(), null, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
    }

    /// <summary>Says that something changed.</summary>
    public void Signal() => _timer.Change(_quiet, Timeout.InfiniteTimeSpan);

    public void Dispose() => _timer.Dispose();
}
