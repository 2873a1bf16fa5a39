namespace ErrorCatalog;

/// <summary>What to do with a message or report of a thread, and why.</summary>
/// <param name="Action">What to do.</param>
/// <param name="Reason">Why.</param>
public readonly record struct ThreadVerdict(ThreadAction Action, ThreadReason Reason)
{
    /// <summary>The code to send; null unless <see cref="Action"/> is <see cref="ThreadAction.SendInstead"/>.</summary>
    public string? Code => Action == ThreadAction.SendInstead ? ThreadErrorBudget.MaxErrorsExceeded : null;
}
