using ErrorCatalog.Networking;

namespace ErrorCatalog.Jobs.Webhooks;

/// <summary>How webhooks are sent.</summary>
public sealed record WebhookOptions
{
    /// <summary>Name of this dispatcher in the store, for people; two of the same name do no harm. Default: machine and process.</summary>
    public string Name { get; init; } = $"{Environment.MachineName}:{Environment.ProcessId}";

    /// <summary>When a failed delivery is tried again.</summary>
    public DeliverySchedule Schedule { get; init; } = DeliverySchedule.Default;

    /// <summary>Most time from the start of an attempt to the end of the answer. Default 15 seconds.</summary>
    public TimeSpan RequestTimeout { get; init; } = TimeSpan.FromSeconds(15);

    /// <summary>
    /// What the lease of a claimed delivery is longer than <see cref="RequestTimeout"/>: how long a delivery of a dead process waits.
    /// Default 30 seconds.
    /// </summary>
    public TimeSpan LeaseMargin { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>
    /// How often the store is asked for due deliveries. Events of the same process are sent at once, without waiting for it.
    /// Default 200 milliseconds.
    /// </summary>
    public TimeSpan PollInterval { get; init; } = TimeSpan.FromMilliseconds(200);

    /// <summary>Most deliveries that one process has claimed at a time, over all endpoints: bounds its memory. Default 2,048.</summary>
    public int MaxClaimed { get; init; } = 2_048;

    /// <summary>Failures in a row after which an endpoint is left alone for a while. Default 5.</summary>
    public int BreakerThreshold { get; init; } = 5;

    /// <summary>The first such while; it doubles with every failed trial. Default 30 seconds.</summary>
    public TimeSpan BreakerPause { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>The longest such while, also when a receiver asks for more. Default 10 minutes.</summary>
    public TimeSpan LongestBreakerPause { get; init; } = TimeSpan.FromMinutes(10);

    /// <summary>An endpoint that has taken nothing for this long is disabled at its next failure. Default 5 days.</summary>
    public TimeSpan DisableAfter { get; init; } = TimeSpan.FromDays(5);

    /// <summary>How much of an answer the log of attempts keeps. Default 4,096 bytes.</summary>
    public int ResponseHeadBytes { get; init; } = 4_096;

    /// <summary>How long a stop waits for answers before it gives the deliveries back. Default 10 seconds.</summary>
    public TimeSpan ShutdownTimeout { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>How long finished deliveries and the log of their attempts are kept. Default 30 days.</summary>
    public TimeSpan Retention { get; init; } = TimeSpan.FromDays(30);

    /// <summary>Most endpoints of one tenant. Default 50.</summary>
    public int MaxEndpointsPerTenant { get; init; } = 50;

    /// <summary>Where webhooks may go. Default: public addresses over https only.</summary>
    public GuardedHttpOptions Http { get; init; } = new() { MaxConnectionsPerHost = 64 };

    /// <summary>Measures delays, and tells the time of attempts to receivers.</summary>
    public TimeProvider TimeProvider { get; init; } = TimeProvider.System;

    internal TimeSpan Lease => RequestTimeout + LeaseMargin;
}
