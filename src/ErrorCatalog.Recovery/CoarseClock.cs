namespace ErrorCatalog.Recovery;

/// <summary>
/// Monotonic milliseconds that cost almost nothing to read. The system's are exact to some milliseconds, which is enough for timeouts
/// of at least 250 ms and windows of seconds; those of any other clock are exact.
/// </summary>
internal static class CoarseClock
{
    public static long Milliseconds(TimeProvider time) =>
        ReferenceEquals(time, TimeProvider.System) ? Environment.TickCount64 : (long)time.GetElapsedTime(0, time.GetTimestamp()).TotalMilliseconds;

    /// <summary>Time since an earlier reading.</summary>
    public static TimeSpan Since(long start, TimeProvider time) => TimeSpan.FromTicks((Milliseconds(time) - start) * TimeSpan.TicksPerMillisecond);
}
