using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace ErrorCatalog.Recovery;

/// <summary>Names of the meter and of the source of activities of this package, for OpenTelemetry.</summary>
public static class RecoveryTelemetry
{
    /// <summary>Name of the meter and of the source of activities.</summary>
    public const string Name = "ErrorCatalog.Recovery";

    private static readonly Meter Meter = new(Name);

    internal static ActivitySource Activities { get; } = new(Name);

    internal static Counter<long> Connections { get; } = Meter.CreateCounter<long>("errorcatalog.subscription.connections", "{connection}", "Accepted connections");

    internal static Counter<long> Failures { get; } = Meter.CreateCounter<long>("errorcatalog.subscription.failures", "{failure}", "Failed or lost connections by problem code");

    internal static Counter<long> Items { get; } = Meter.CreateCounter<long>("errorcatalog.subscription.items", "{item}", "Items by what became of them: acked, released, parked");

    internal static Histogram<double> Outages { get; } = Meter.CreateHistogram<double>("errorcatalog.subscription.outage", "s", "Time from the first problem to progress");

    internal static Counter<long> Retries { get; } = Meter.CreateCounter<long>("errorcatalog.retries", "{retry}", "Retries of operations by target");

    internal static Counter<long> RetriesRefused { get; } = Meter.CreateCounter<long>("errorcatalog.retries.refused", "{retry}", "Retries that the budget refused, by target");

    internal static Counter<long> LateReplies { get; } = Meter.CreateCounter<long>("errorcatalog.replies.late", "{reply}", "Replies that came after their timeout, by message type");
}
