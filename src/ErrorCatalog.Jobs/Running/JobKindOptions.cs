namespace ErrorCatalog.Jobs;

/// <summary>How the jobs of one kind are run.</summary>
public sealed record JobKindOptions
{
    /// <summary>Most jobs of this kind at once in one process. Kinds do not wait for each other. Default 8.</summary>
    public int Concurrency { get; init; } = 8;

    /// <summary>
    /// How long a worker may be silent before its job counts as abandoned. It reports every third of that. Default 60 s.
    /// </summary>
    public TimeSpan Lease { get; init; } = TimeSpan.FromSeconds(60);

    /// <summary>How often the store is asked for jobs that other processes added, made a fifth longer or shorter by chance. Default 1 s.</summary>
    public TimeSpan PollInterval { get; init; } = TimeSpan.FromSeconds(1);

    /// <summary>What follows from a problem.</summary>
    public JobRetryPolicy Retry { get; init; } = new();
}
