namespace ErrorCatalog.Jobs.Webhooks;

/// <summary>An address of a tenant that gets its events.</summary>
public sealed record WebhookEndpoint
{
    /// <summary><c>whe_</c> and 26 characters.</summary>
    public required string Id { get; init; }

    /// <summary>Where deliveries go.</summary>
    public required Uri Url { get; init; }

    /// <summary>What it is for, in the owner's words, or null.</summary>
    public string? Description { get; init; }

    /// <summary>Whether it takes deliveries.</summary>
    public required WebhookEndpointState State { get; init; }

    /// <summary>Types of events it gets, for example <c>job.failed</c> or <c>job.*</c>; empty for all.</summary>
    public required IReadOnlyList<string> EventTypes { get; init; }

    /// <summary>Most deliveries that one process sends to it at once.</summary>
    public required int MaxInFlight { get; init; }

    /// <summary>When a pause ends by itself, or null.</summary>
    public DateTimeOffset? PausedUntil { get; init; }

    /// <summary>Since when no delivery was taken, or null.</summary>
    public DateTimeOffset? FailingSince { get; init; }

    /// <summary>Attempts that failed since <see cref="FailingSince"/>.</summary>
    public long Failures { get; init; }

    /// <summary>Why it is disabled, as RFC 9457 JSON, or null.</summary>
    public string? ProblemJson { get; init; }

    /// <summary>The keys that deliveries are signed with, the newest first.</summary>
    public required IReadOnlyList<WebhookKey> Keys { get; init; }

    /// <summary>Counts changes.</summary>
    public required long Version { get; init; }

    /// <summary>When it was made.</summary>
    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>When it was last changed.</summary>
    public required DateTimeOffset ChangedAt { get; init; }

    internal static WebhookEndpoint From(EndpointRow row) => new()
    {
        Id = row.Id,
        Url = new Uri(row.Url),
        Description = row.Description is { Length: > 0 } description ? description : null,
        State = row.State,
        EventTypes = EventFilter.Read(row.EventTypes),
        MaxInFlight = row.MaxInFlight,
        PausedUntil = row.PausedUntil,
        FailingSince = row.FailingSince,
        Failures = row.Failures,
        ProblemJson = row.Problem,
        Keys = WebhookKeys.Read(row.Secrets),
        Version = row.Version,
        CreatedAt = row.CreatedAt,
        ChangedAt = row.ChangedAt,
    };
}
