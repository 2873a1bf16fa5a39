namespace ErrorCatalog.Jobs;

/// <summary>Where a job stands. Stored as a number: members keep theirs.</summary>
public enum JobState
{
    /// <summary>Waits for its first attempt.</summary>
    Queued = 0,

    /// <summary>A worker runs it.</summary>
    Running = 1,

    /// <summary>An attempt failed; waits for the next one.</summary>
    Retrying = 2,

    /// <summary>Waits until another party has acted and somebody resumes it.</summary>
    Parked = 3,

    /// <summary>Ended well.</summary>
    Completed = 4,

    /// <summary>Ended badly: retrying cannot help, or no attempts are left.</summary>
    Failed = 5,

    /// <summary>Stopped by request.</summary>
    Cancelled = 6,
}
