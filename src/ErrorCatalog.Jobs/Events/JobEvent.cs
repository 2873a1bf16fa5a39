namespace ErrorCatalog.Jobs;

/// <summary>Something that happened and that others are told: one row, whose bytes never change.</summary>
public sealed record JobEvent
{
    /// <summary>Unique over all tenants, <c>evt_</c> and 26 characters; has no dot (Standard Webhooks 1.0, <c>webhook-id</c>).</summary>
    public required string Id { get; init; }

    /// <summary>Id of the tenant it belongs to.</summary>
    public required string Tenant { get; init; }

    /// <summary>What happened, for example <c>job.failed</c>; see <see cref="JobEventTypes"/>.</summary>
    public required string Type { get; init; }

    /// <summary>What it happened to: the id of a job, or another id that the writer chose.</summary>
    public required string Subject { get; init; }

    /// <summary>The version of the subject after it happened: a receiver drops an event with a lower one than it has seen.</summary>
    public required long Sequence { get; init; }

    /// <summary>When it happened, in database time.</summary>
    public required DateTimeOffset OccurredAt { get; init; }

    /// <summary>The JSON that is signed and sent, <c>type</c>, <c>timestamp</c> and <c>data</c> (Standard Webhooks 1.0); UTF-8.</summary>
    public required ReadOnlyMemory<byte> Payload { get; init; }
}
