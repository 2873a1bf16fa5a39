namespace ErrorCatalog.Jobs;

/// <summary>A problem in the history of a record.</summary>
public sealed record RecordedProblem
{
    /// <summary>The problem; <see cref="Problem.Id"/> is its instance.</summary>
    public required Problem Problem { get; init; }

    /// <summary>What had it: the id of a job, or what the host application chose.</summary>
    public required string Subject { get; init; }

    /// <summary>1 for the first problem of the subject, then 2, 3, …</summary>
    public required long Sequence { get; init; }

    /// <summary>The attempt in which it happened, counted from 1; 0 where there are no attempts.</summary>
    public required int Attempt { get; init; }

    /// <summary>When it was recorded, in database time.</summary>
    public required DateTimeOffset RecordedAt { get; init; }

    /// <summary>When the record was well again, or null while it is not.</summary>
    public DateTimeOffset? ClearedAt { get; init; }
}
