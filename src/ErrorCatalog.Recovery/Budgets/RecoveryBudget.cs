namespace ErrorCatalog.Recovery;

/// <summary>How long and how often a subscription tries before its owner is asked. All times are measured monotonically.</summary>
public sealed record RecoveryBudget
{
    /// <summary>The defaults: ten attempts in a burst, one a minute for long, five minutes of failing, a day of waiting.</summary>
    public static RecoveryBudget Default { get; } = new();

    /// <summary>Attempts that may fail in a burst; at least 1.</summary>
    public int Tokens
    {
        get;
        init => field = value >= 1 ? value : throw new ArgumentOutOfRangeException(nameof(value), value, "Expected at least one attempt.");
    }

    = 10;

    /// <summary>The time after which one attempt is given back without progress.</summary>
    public TimeSpan RefillEvery { get; init => field = Positive(value); } = TimeSpan.FromMinutes(1);

    /// <summary>Longest time without progress while this side has to act; time spent waiting for the other side does not count.</summary>
    public TimeSpan MaxFailing { get; init => field = Positive(value); } = TimeSpan.FromMinutes(5);

    /// <summary>Longest time without progress while the other side has to act.</summary>
    public TimeSpan MaxWaiting { get; init => field = Positive(value); } = TimeSpan.FromHours(24);

    /// <summary>Shortest delay before another attempt.</summary>
    public TimeSpan BaseDelay { get; init => field = Positive(value); } = TimeSpan.FromSeconds(0.5);

    /// <summary>Longest delay before another attempt, and the delay between questions to the other side while it has to act.</summary>
    public TimeSpan MaxDelay { get; init => field = Positive(value); } = TimeSpan.FromSeconds(30);

    /// <summary>How long a connection without items must last to count as progress; null for twice <see cref="MaxDelay"/>, at least a minute.</summary>
    public TimeSpan? StableWindow { get; init; }

    internal TimeSpan EffectiveStableWindow => StableWindow ?? (MaxDelay * 2 > TimeSpan.FromMinutes(1) ? MaxDelay * 2 : TimeSpan.FromMinutes(1));

    private static TimeSpan Positive(TimeSpan value) => value > TimeSpan.Zero
        ? value
        : throw new ArgumentOutOfRangeException(nameof(value), value, "Expected a positive length of time.");
}
