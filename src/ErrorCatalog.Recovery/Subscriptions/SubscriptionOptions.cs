using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace ErrorCatalog.Recovery;

/// <summary>What a supervised subscription needs of its owner.</summary>
/// <typeparam name="T">What the source delivers.</typeparam>
public sealed class SubscriptionOptions<T>
{
    /// <summary>Decides what follows a problem that the subscription cannot overcome. No answer and an exception escalate.</summary>
    public required Func<UnrecoverableContext, ValueTask<RecoveryDecision?>> OnUnrecoverable { get; init; }

    /// <summary>
    /// Processes an item. A success confirms it. A problem, returned or thrown, is treated by its impact and by who should retry.
    /// Items are delivered at least once: <see cref="ProcessedMessages"/> recognises those that were processed before.
    /// </summary>
    public required Func<SubscriptionItem<T>, CancellationToken, ValueTask<Outcome>> Handler { get; init; }

    /// <summary>Name for logs, metrics and health; null for the name of the source.</summary>
    public string? Name { get; init; }

    /// <summary>Limits of recovery.</summary>
    public RecoveryBudget Budget { get; init; } = RecoveryBudget.Default;

    /// <summary>Where budgets are shared per target; null for one set per clock, which is the process's for the system's clock.</summary>
    public RecoveryBudgets? Budgets { get; init; }

    /// <summary>Longest time of one attempt to connect, and longest time that <c>StartAsync</c> takes.</summary>
    public TimeSpan InitialConnectTimeout { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>Longest time that an item in work is given when the subscription is stopped.</summary>
    public TimeSpan DrainTimeout { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>Most calls of the handler for one item before it is parked.</summary>
    public int MaxTries { get; init; } = 5;

    /// <summary>Most items held back at a time; beyond it items are left to be delivered again.</summary>
    public int MaxHeldItems { get; init; } = 1_000;

    /// <summary>Clock. Delays and limits use its monotonic time only.</summary>
    public TimeProvider TimeProvider { get; init; } = TimeProvider.System;

    /// <summary>Log; null for none.</summary>
    public ILogger? Logger { get; init; }

    /// <summary>The host that is stopped by <see cref="RecoveryDecision.Escalate"/>; null for none.</summary>
    public IHostApplicationLifetime? Lifetime { get; init; }

    /// <summary>Source of jitter, 0 to below 1.</summary>
    internal Func<double> Random { get; init; } = System.Random.Shared.NextDouble;

    /// <summary>Where the subscription runs; tests run it in virtual time.</summary>
    internal TaskScheduler Scheduler { get; init; } = TaskScheduler.Default;

    internal Action<int> SetExitCode { get; init; } = code => Environment.ExitCode = code;
}
