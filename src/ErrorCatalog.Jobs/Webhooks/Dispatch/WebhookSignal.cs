using System.Runtime.CompilerServices;

namespace ErrorCatalog.Jobs.Webhooks;

/// <summary>Wakes the dispatchers of this process when deliveries became due in a store, so that they need not wait for their next poll.</summary>
internal sealed class WebhookSignal
{
    private static readonly ConditionalWeakTable<JobDatabase, WebhookSignal> All = [];

    private event Action? Woken;

    public static WebhookSignal Of(JobDatabase database) => All.GetValue(database, static _ => new WebhookSignal());

    public void Set() => Woken?.Invoke();

    public void Subscribe(Action wake) => Woken += wake;

    public void Unsubscribe(Action wake) => Woken -= wake;
}
