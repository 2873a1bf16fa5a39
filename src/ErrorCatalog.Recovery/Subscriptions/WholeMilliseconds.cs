namespace ErrorCatalog.Recovery;

internal static class WholeMilliseconds
{
    /// <summary>The length of time rounded up: timers cut off fractions of a millisecond, and one that fires too early is a busy loop.</summary>
    public static TimeSpan AtLeast(TimeSpan time) => TimeSpan.FromTicks((time.Ticks + TimeSpan.TicksPerMillisecond - 1) / TimeSpan.TicksPerMillisecond * TimeSpan.TicksPerMillisecond);
}
