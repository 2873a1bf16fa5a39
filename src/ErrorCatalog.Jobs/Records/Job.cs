namespace ErrorCatalog.Jobs;

/// <summary>A job as its row says at one moment.</summary>
public sealed record Job
{
    /// <summary>The id, <c>job_</c> and 26 characters.</summary>
    public required string Id { get; init; }

    /// <summary>Id of the tenant it belongs to.</summary>
    public required string Tenant { get; init; }

    /// <summary>Which handler does it.</summary>
    public required string Kind { get; init; }

    /// <summary>Where it stands.</summary>
    public required JobState State { get; init; }

    /// <summary>What the handler needs.</summary>
    public required ReadOnlyMemory<byte> Input { get; init; }

    /// <summary>Attempts that were begun.</summary>
    public required int Attempt { get; init; }

    /// <summary>Attempts that are allowed.</summary>
    public required int MaxAttempts { get; init; }

    /// <summary>Attempts that are left.</summary>
    public int RemainingAttempts => Math.Max(0, MaxAttempts - Attempt);

    /// <summary>When the next attempt is due; null while it runs, is parked or has ended. In database time.</summary>
    public DateTimeOffset? NextAttemptAt { get; init; }

    /// <summary>The problem it has now, or null; earlier ones are in its history.</summary>
    public Problem? Error { get; init; }

    /// <summary>Grows with every change: of two answers the one with the greater version is newer.</summary>
    public required long Version { get; init; }

    /// <summary>When it was added.</summary>
    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>When it changed last.</summary>
    public required DateTimeOffset ChangedAt { get; init; }

    /// <summary>When it ended, or null.</summary>
    public DateTimeOffset? EndedAt { get; init; }
}
