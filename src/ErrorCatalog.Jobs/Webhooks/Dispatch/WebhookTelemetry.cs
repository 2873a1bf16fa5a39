using System.Diagnostics.Metrics;

namespace ErrorCatalog.Jobs.Webhooks;

/// <summary>What metrics say about webhooks. No tag names a tenant or an endpoint, so the number of time series does not grow with them.</summary>
public static class WebhookTelemetry
{
    /// <summary>Name of the meter.</summary>
    public const string MeterName = "ErrorCatalog.Jobs";

    /// <summary>
    /// Name of the counter of attempts; its one tag <c>outcome</c> is <c>delivered</c>, <c>retry</c>, <c>parked</c>, <c>gone</c> (the endpoint
    /// is disabled) or <c>released</c> (given back unsent).
    /// </summary>
    public const string AttemptsName = "errorcatalog.webhook.attempts";

    /// <summary>Name of the histogram of the time that attempts took, in seconds.</summary>
    public const string DurationName = "errorcatalog.webhook.duration";

    /// <summary>Name of the gauge that says for how long the delivery that waits longest has been due, in seconds; 0 when none is.</summary>
    public const string QueueAgeName = "errorcatalog.webhook.queue.age";

    private static readonly Meter Meter = new(MeterName);
    private static readonly Counter<long> Attempts = Meter.CreateCounter<long>(AttemptsName, "{attempt}", "Attempts to deliver a webhook by what became of them");
    private static readonly Histogram<double> Duration = Meter.CreateHistogram<double>(DurationName, "s", "Time from the start of an attempt to the end of the answer");
    private static readonly Gauge<double> QueueAge = Meter.CreateGauge<double>(QueueAgeName, "s", "For how long the delivery that waits longest has been due");

    internal static void Record(IEnumerable<DeliveryResult> results)
    {
        if (!Attempts.Enabled && !Duration.Enabled)
        {
            return;
        }

        foreach (DeliveryResult result in results)
        {
            Attempts.Add(1, new KeyValuePair<string, object?>("outcome", Outcome(result)));
            if (result.Outcome is not null)
            {
                Duration.Record(result.Duration.TotalSeconds);
            }
        }
    }

    internal static void RecordAge(TimeSpan age) => QueueAge.Record(age.TotalSeconds);

    private static string Outcome(DeliveryResult result) => result switch
    {
        { Outcome: null } => "released",
        { Outcome.Verdict: DeliveryVerdict.Gone } => "gone",
        { State: WebhookDeliveryState.Delivered } => "delivered",
        { State: WebhookDeliveryState.Due } => "retry",
        _ => "parked",
    };
}
