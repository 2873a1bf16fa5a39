namespace ErrorCatalog.Jobs;

/// <summary>What follows from the problem of an attempt.</summary>
/// <param name="State"><see cref="JobState.Retrying"/>, <see cref="JobState.Parked"/> or <see cref="JobState.Failed"/>.</param>
/// <param name="Delay">How long the next attempt waits; zero unless it is retried.</param>
public readonly record struct JobDecision(JobState State, TimeSpan Delay);
