namespace ErrorCatalog.Recovery;

/// <summary>What the handler of unrecoverable problems is told.</summary>
/// <param name="Status">The subscription at this moment.</param>
/// <param name="Problem">The problem that cannot be overcome.</param>
/// <param name="Problems">The latest problems, at most ten, oldest first; the last is <paramref name="Problem"/>.</param>
/// <param name="CancellationToken">Set when the subscription is stopped meanwhile.</param>
public sealed record UnrecoverableContext(SubscriptionStatus Status, Problem Problem, IReadOnlyList<Problem> Problems, CancellationToken CancellationToken)
{
    /// <summary>True when the problem itself says that nobody can help it by trying again; false when the budget is used up.</summary>
    public bool IsPermanent => RetryAdvice.Of(Problem).By == RetryBy.Nobody;
}
