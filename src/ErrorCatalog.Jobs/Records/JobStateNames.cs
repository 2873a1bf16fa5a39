namespace ErrorCatalog.Jobs;

/// <summary>States as they are written for programs: lower-case words.</summary>
public static class JobStateNames
{
    /// <summary>The word of a state, for example <c>retrying</c>.</summary>
    public static string ToWord(this JobState state) => state switch
    {
        JobState.Queued => "queued",
        JobState.Running => "running",
        JobState.Retrying => "retrying",
        JobState.Parked => "parked",
        JobState.Completed => "completed",
        JobState.Failed => "failed",
        JobState.Cancelled => "cancelled",
        _ => throw new ArgumentOutOfRangeException(nameof(state), state, "Expected a declared state of a job but got another number. Use a member of JobState."),
    };

    /// <summary>The state of a word, or null.</summary>
    public static JobState? Parse(string? word)
    {
        foreach (JobState state in Enum.GetValues<JobState>())
        {
            if (string.Equals(state.ToWord(), word, StringComparison.OrdinalIgnoreCase))
            {
                return state;
            }
        }

        return null;
    }
}
