namespace ErrorCatalog.Jobs;

/// <summary>
/// Decides by who retries and by the attempts that are left: our own turn means another attempt after a growing pause, another party’s turn
/// parks the job, nobody’s ends it. In a problem that a peer reported, "the reporter" is the peer.
/// </summary>
public sealed record JobRetryPolicy
{
    private const double Spread = 0.2;

    /// <summary>The pause before the second attempt; it doubles with every further one. Default 5 s.</summary>
    public TimeSpan FirstDelay { get; init; } = TimeSpan.FromSeconds(5);

    /// <summary>The longest pause, before chance makes it up to a fifth longer or shorter. Default 1 h.</summary>
    public TimeSpan LongestDelay { get; init; } = TimeSpan.FromHours(1);

    /// <summary>Gives a number from 0 up to 1; replaceable for tests.</summary>
    public Func<double> Chance { get; init; } = Random.Shared.NextDouble;

    /// <summary>What follows from a problem.</summary>
    /// <param name="problem">What happened.</param>
    /// <param name="attempt">The attempt in which it happened, counted from 1.</param>
    /// <param name="maxAttempts">How many are allowed.</param>
    public JobDecision Decide(Problem problem, int attempt, int maxAttempts)
    {
        ArgumentNullException.ThrowIfNull(problem);
        RetryParty retry = problem.Retry switch
        {
            // Nobody says: one’s own attempts are the only way to find out.
            null => RetryParty.Both,
            RetryParty.Reporter when problem.IsReceived => RetryParty.Recipient,
            RetryParty.Recipient when problem.IsReceived => RetryParty.Reporter,
            { } told => told,
        };
        return retry switch
        {
            RetryParty.None => new JobDecision(JobState.Failed, TimeSpan.Zero),
            RetryParty.Recipient => new JobDecision(JobState.Parked, TimeSpan.Zero),
            _ when attempt >= maxAttempts => new JobDecision(JobState.Failed, TimeSpan.Zero),
            _ => new JobDecision(JobState.Retrying, Delay(problem, attempt)),
        };
    }

    /// <summary>The pause; chance comes after the cap, so that jobs do not meet at the cap. A longer wish of the problem counts.</summary>
    private TimeSpan Delay(Problem problem, int attempt)
    {
        double usual = Math.Min(FirstDelay.TotalMilliseconds * Math.Pow(2, Math.Min(attempt - 1, 40)), LongestDelay.TotalMilliseconds);
        double spread = usual * (1 - Spread + (2 * Spread * Chance()));
        double asked = Math.Min(problem.RetryAfter?.TotalMilliseconds ?? 0, TimeSpan.FromDays(30).TotalMilliseconds);
        return TimeSpan.FromMilliseconds(Math.Max(spread, asked));
    }
}
