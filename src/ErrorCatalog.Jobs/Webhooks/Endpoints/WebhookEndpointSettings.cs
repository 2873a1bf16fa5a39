namespace ErrorCatalog.Jobs.Webhooks;

/// <summary>What an endpoint is made with, or changed to: a null leaves a part as it is, or at its default.</summary>
public sealed record WebhookEndpointSettings
{
    /// <summary>Where deliveries go: an absolute https address without user name and fragment. Required for a new endpoint.</summary>
    public string? Url { get; init; }

    /// <summary>What it is for, at most 200 characters. Default: none.</summary>
    public string? Description { get; init; }

    /// <summary>Types of events it gets, at most 64; empty for all. Default: all.</summary>
    public IReadOnlyList<string>? EventTypes { get; init; }

    /// <summary>Most deliveries that one process sends to it at once, 1 to 64. Default 4.</summary>
    public int? MaxInFlight { get; init; }

    /// <summary>Whether it takes deliveries. Default: it does.</summary>
    public WebhookEndpointState? State { get; init; }

    /// <summary>When an endpoint goes on that would be active; in the past for at once. Default: at once.</summary>
    public DateTimeOffset? PausedUntil { get; init; }

    /// <summary>The first key of a new endpoint, <c>whsec_…</c>. Default: a random one.</summary>
    public string? Secret { get; init; }
}
