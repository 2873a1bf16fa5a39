namespace ErrorCatalog.Jobs.Webhooks;

/// <summary>When a delivery that fails is tried again. Immutable.</summary>
public sealed record DeliverySchedule
{
    /// <summary>Makes a schedule.</summary>
    /// <param name="delays">Time to wait after the first, second, … failed attempt; one attempt more than there are delays.</param>
    /// <exception cref="ArgumentException">A delay is not positive, or longer than 30 days.</exception>
    public DeliverySchedule(params IReadOnlyList<TimeSpan> delays)
    {
        ArgumentNullException.ThrowIfNull(delays);
        foreach (TimeSpan delay in delays)
        {
            if (delay <= TimeSpan.Zero || delay > TimeSpan.FromDays(30))
            {
                throw new ArgumentException($"Expected delays between 0 and 30 days but got {delay}. Write the time from one attempt to the next.", nameof(delays));
            }
        }

        Delays = [.. delays];
    }

    /// <summary>The example of Standard Webhooks 1.0: ten attempts over about 75 hours.</summary>
    public static DeliverySchedule Default { get; } = new(
        TimeSpan.FromSeconds(5),
        TimeSpan.FromMinutes(5),
        TimeSpan.FromMinutes(30),
        TimeSpan.FromHours(2),
        TimeSpan.FromHours(5),
        TimeSpan.FromHours(10),
        TimeSpan.FromHours(14),
        TimeSpan.FromHours(20),
        TimeSpan.FromHours(24));

    /// <summary>Time to wait after each failed attempt but the last.</summary>
    public IReadOnlyList<TimeSpan> Delays { get; }

    /// <summary>How many attempts there are.</summary>
    public int Attempts => Delays.Count + 1;

    /// <summary>Each delay is between 1 − this and 1 + this times what is written, so that receivers are not hit in step. Default 0.2.</summary>
    public double Jitter { get; init; } = 0.2;

    /// <summary>The longest <c>Retry-After</c> that is followed. Default 1 hour.</summary>
    public TimeSpan LongestRetryAfter { get; init; } = TimeSpan.FromHours(1);

    /// <summary>Time to wait after a failed attempt, or null when it was the last one.</summary>
    /// <param name="attempt">Number of the attempt that failed, from 1.</param>
    /// <param name="retryAfter">What the receiver asked for: it can only lengthen the delay, up to <see cref="LongestRetryAfter"/>.</param>
    /// <param name="random">From 0 to 1.</param>
    public TimeSpan? After(int attempt, TimeSpan? retryAfter, double random)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(attempt, 1);
        if (attempt > Delays.Count)
        {
            return null;
        }

        TimeSpan delay = Delays[attempt - 1] * (1 - Jitter + (2 * Jitter * random));
        TimeSpan asked = retryAfter is { } wish && wish < LongestRetryAfter ? wish : retryAfter is null ? TimeSpan.Zero : LongestRetryAfter;
        return asked > delay ? asked : delay;
    }
}
