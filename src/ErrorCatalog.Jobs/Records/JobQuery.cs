namespace ErrorCatalog.Jobs;

/// <summary>Which jobs of a tenant are wanted, newest first.</summary>
public sealed record JobQuery
{
    /// <summary>Only those in this state; null for all.</summary>
    public JobState? State { get; init; }

    /// <summary>Only those of this kind; null for all.</summary>
    public string? Kind { get; init; }

    /// <summary>Only those older than the job with this id: the last one of the page before. Null for the first page.</summary>
    public string? Before { get; init; }

    /// <summary>Most jobs of a page, 1 to 200. Default 50.</summary>
    public int Limit { get; init; } = 50;
}
