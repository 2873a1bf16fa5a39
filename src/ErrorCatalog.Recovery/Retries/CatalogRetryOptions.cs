using Microsoft.Extensions.Logging;

namespace ErrorCatalog.Recovery;

/// <summary>How operations are tried again.</summary>
/// <typeparam name="TResult">What the operation returns.</typeparam>
public sealed class CatalogRetryOptions<TResult>
{
    /// <summary>Limits retries per target.</summary>
    public required RetryBudget Budget { get; init; }

    /// <summary>Name of the operation, for the warning about nested retries.</summary>
    public string Name { get; init; } = "operation";

    /// <summary>Most attempts, the first included; at least 2.</summary>
    public int MaxAttempts { get; init; } = 3;

    /// <summary>Shortest delay.</summary>
    public TimeSpan BaseDelay { get; init; } = TimeSpan.FromSeconds(0.5);

    /// <summary>Longest delay that is drawn; an advice to wait longer is followed up to <see cref="MaxRetryAfter"/>.</summary>
    public TimeSpan MaxDelay { get; init; } = TimeSpan.FromSeconds(20);

    /// <summary>An advice to wait longer than this ends the retries: who waits that long should not hold a thread of work.</summary>
    public TimeSpan MaxRetryAfter { get; init; } = TimeSpan.FromMinutes(2);

    /// <summary>
    /// The problem of an attempt, or null when it succeeded or its failure is in no catalog. Null takes the problem of a
    /// <see cref="ProblemException"/> and no retry for anything else.
    /// </summary>
    public Func<Polly.Outcome<TResult>, Problem?>? ProblemOf { get; init; }

    /// <summary>Log; null for none.</summary>
    public ILogger? Logger { get; init; }

    /// <summary>Source of jitter, 0 to below 1.</summary>
    internal Func<double> Random { get; init; } = System.Random.Shared.NextDouble;
}
