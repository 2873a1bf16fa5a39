using System.Collections.Concurrent;

namespace ErrorCatalog.Recovery;

/// <summary>The budgets of all targets. Subscriptions that use the same instance and subscribe to the same host share its attempts.</summary>
/// <param name="timeProvider">Clock; null for the system's. Only its monotonic time is used.</param>
public sealed class RecoveryBudgets(TimeProvider? timeProvider = null)
{
    // More targets than any process subscribes to; beyond that every subscription has a budget of its own.
    private const int MostTargets = 10_000;

    private readonly TimeProvider _time = timeProvider ?? TimeProvider.System;
    private readonly long _origin = (timeProvider ?? TimeProvider.System).GetTimestamp();
    private readonly ConcurrentDictionary<string, TargetBudget> _targets = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>The budgets that subscriptions of this process use unless they are given others.</summary>
    public static RecoveryBudgets Process { get; } = new();

    internal TimeProvider Time => _time;

    internal TimeSpan Now => _time.GetElapsedTime(_origin);

    internal TargetBudget Of(string target, RecoveryBudget budget) => _targets.Count >= MostTargets && !_targets.ContainsKey(target)
        ? New(budget)
        : _targets.GetOrAdd(target, static (_, settings) => New(settings), budget);

    internal static TargetBudget New(RecoveryBudget budget) => new(budget.Tokens, budget.RefillEvery);
}
