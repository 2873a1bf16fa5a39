using System.Collections.Concurrent;

namespace ErrorCatalog.Recovery.Tests;

/// <summary>A subscription to a real source; a test awaits what happens to it.</summary>
internal sealed class Watched<T> : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(90);
    private readonly ConcurrentDictionary<string, TaskCompletionSource<SubscriptionEvent>> _happened = new();
    private readonly ConcurrentDictionary<string, TaskCompletionSource> _handled = new();
    private readonly TaskCompletionSource<UnrecoverableContext> _asked = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public Watched(ISubscriptionSource<T> source, Func<T, string> read, Func<UnrecoverableContext, ValueTask<RecoveryDecision?>>? decide = null)
    {
        Subscription = new SupervisedSubscription<T>(source, new SubscriptionOptions<T>
        {
            Handler = (item, _) =>
            {
                string text = read(item.Value);
                Once(_handled, text).TrySetResult();
                return ValueTask.FromResult(Refuse?.Invoke(text) is { } problem ? problem : Outcome.Success);
            },
            OnUnrecoverable = context =>
            {
                _asked.TrySetResult(context);
                return decide?.Invoke(context) ?? ValueTask.FromResult<RecoveryDecision?>(RecoveryDecision.Stop);
            },
            Budget = new RecoveryBudget { BaseDelay = TimeSpan.FromMilliseconds(50), MaxDelay = TimeSpan.FromMilliseconds(500), Tokens = 1_000 },
            Budgets = new RecoveryBudgets(),
        });
        Subscription.Established += (_, happened) => Tell("established " + happened.Attempt, happened);
        Subscription.Retrying += (_, happened) => Tell("retrying " + happened.Problem!.Code, happened);
        Subscription.WaitingForPeer += (_, happened) => Tell("waiting " + happened.Problem!.Code, happened);
        Subscription.Recovered += (_, happened) => Tell("recovered", happened);
        Subscription.ItemParked += (_, happened) => Tell("parked", happened);
    }

    public SupervisedSubscription<T> Subscription { get; }

    public Func<string, Problem?>? Refuse { get; init; }

    public Task<UnrecoverableContext> Asked => _asked.Task.WaitAsync(Patience);

    public Task Handled(string text) => Once(_handled, text).Task.WaitAsync(Patience);

    public Task<SubscriptionEvent> Happened(string what) => _happened.GetOrAdd(what, _ => new(TaskCreationOptions.RunContinuationsAsynchronously)).Task.WaitAsync(Patience);

    public ValueTask DisposeAsync() => Subscription.DisposeAsync();

    private void Tell(string what, SubscriptionEvent happened) => _happened.GetOrAdd(what, _ => new(TaskCreationOptions.RunContinuationsAsynchronously)).TrySetResult(happened);

    private static TaskCompletionSource Once(ConcurrentDictionary<string, TaskCompletionSource> all, string key) => all.GetOrAdd(key, _ => new(TaskCreationOptions.RunContinuationsAsynchronously));
}
