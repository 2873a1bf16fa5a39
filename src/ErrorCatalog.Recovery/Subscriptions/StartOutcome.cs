namespace ErrorCatalog.Recovery;

/// <summary>How the first attempt to connect ended.</summary>
/// <param name="State"><see cref="SubscriptionState.Running"/>, <see cref="SubscriptionState.Recovering"/> or <see cref="SubscriptionState.Faulted"/>.</param>
/// <param name="Problem">What happened, or null when it is connected.</param>
public readonly record struct StartOutcome(SubscriptionState State, Problem? Problem)
{
    /// <summary>True when the other side accepted.</summary>
    public bool IsConnected => State == SubscriptionState.Running;

    /// <summary>True when it failed, but the subscription goes on trying or waits.</summary>
    public bool IsRecovering => State == SubscriptionState.Recovering;

    /// <summary>True when the subscription has ended.</summary>
    public bool IsFaulted => State == SubscriptionState.Faulted;

    internal static StartOutcome Connected { get; } = new(SubscriptionState.Running, null);

    internal static StartOutcome Recovering(Problem problem) => new(SubscriptionState.Recovering, problem);

    internal static StartOutcome Faulted(Problem problem) => new(SubscriptionState.Faulted, problem);
}
