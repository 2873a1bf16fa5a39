namespace ErrorCatalog.Jobs;

/// <summary>What an event tells about a job after a change.</summary>
internal sealed record JobChange(string Id, string Kind, JobState State, int Attempt, int MaxAttempts, long Version, DateTimeOffset At, DateTimeOffset? NextAttemptAt);
