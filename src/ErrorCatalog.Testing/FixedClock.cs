namespace ErrorCatalog.Testing;

/// <summary>A clock that stands still until a test moves it.</summary>
/// <param name="start">The first time; 2025-01-01T00:00:00Z unless given.</param>
public sealed class FixedClock(DateTimeOffset? start = null) : TimeProvider
{
    private long _utcTicks = (start ?? new DateTimeOffset(2025, 1, 1, 0, 0, 0, TimeSpan.Zero)).UtcTicks;

    /// <inheritdoc/>
    public override DateTimeOffset GetUtcNow() => new(Interlocked.Read(ref _utcTicks), TimeSpan.Zero);

    /// <inheritdoc/>
    public override long GetTimestamp() => Interlocked.Read(ref _utcTicks);

    /// <inheritdoc/>
    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    /// <summary>Moves the time; a negative span moves it back.</summary>
    public void Advance(TimeSpan span) => Interlocked.Add(ref _utcTicks, span.Ticks);
}
