namespace ErrorCatalog.Recovery;

/// <summary>What the owner of a subscription wants after a problem that the subscription cannot overcome by itself.</summary>
public sealed class RecoveryDecision
{
    private RecoveryDecision(RecoveryDecisionKind kind, RecoveryBudget? budget = null, DateTimeOffset until = default)
    {
        Kind = kind;
        Budget = budget;
        Until = until;
    }

    /// <summary>End without an error: <see cref="SubscriptionState.Stopped"/>.</summary>
    public static RecoveryDecision Stop { get; } = new(RecoveryDecisionKind.Stop);

    /// <summary>
    /// End loudly: a critical entry in the log, exit code 70, the host is stopped and <c>Completion</c> faults. This is also what
    /// happens without an answer and when the handler throws.
    /// </summary>
    public static RecoveryDecision Escalate { get; } = new(RecoveryDecisionKind.Escalate);

    internal RecoveryDecisionKind Kind { get; }

    internal RecoveryBudget? Budget { get; }

    internal DateTimeOffset Until { get; }

    /// <summary>Go on trying, with a budget of its own that is full again.</summary>
    /// <param name="newBudget">The limits from now on; null for those of before.</param>
    public static RecoveryDecision Continue(RecoveryBudget? newBudget = null) => new(RecoveryDecisionKind.Continue, newBudget);

    /// <summary>Do nothing until a time, then try again.</summary>
    /// <param name="until">When; turned into a length of time at once, so that later changes of the clock do not matter.</param>
    public static RecoveryDecision Suspend(DateTimeOffset until) => new(RecoveryDecisionKind.Suspend, until: until);

    /// <inheritdoc/>
    public override string ToString() => Kind.ToString();
}
