namespace ErrorCatalog.Jobs;

/// <summary>
/// The time of a SQLite store: the wall clock when the store was opened, then the monotonic clock. A step of the wall clock
/// changes no lease, delay or schedule.
/// </summary>
internal sealed class DatabaseClock(TimeProvider time)
{
    private readonly DateTimeOffset _openedAt = time.GetUtcNow();
    private readonly long _openedStamp = time.GetTimestamp();

    /// <summary>Milliseconds since 1970.</summary>
    public long Now => (_openedAt + time.GetElapsedTime(_openedStamp)).ToUnixTimeMilliseconds();
}
