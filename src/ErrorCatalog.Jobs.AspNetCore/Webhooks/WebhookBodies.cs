using System.Text;
using System.Text.Json;
using ErrorCatalog.Jobs.Webhooks;

namespace ErrorCatalog.Jobs.AspNetCore.Webhooks;

/// <summary>Records as the management API shows them.</summary>
internal static class WebhookBodies
{
    public static string Name(WebhookEndpointState state) => state switch
    {
        WebhookEndpointState.Active => "active",
        WebhookEndpointState.Paused => "paused",
        _ => "disabled",
    };

    public static string Name(WebhookDeliveryState state) => state switch
    {
        WebhookDeliveryState.Due => "due",
        WebhookDeliveryState.Delivered => "delivered",
        WebhookDeliveryState.Parked => "parked",
        _ => "skipped",
    };

    public static WebhookEndpointState? EndpointState(string name) => name switch
    {
        "active" => WebhookEndpointState.Active,
        "paused" => WebhookEndpointState.Paused,
        "disabled" => WebhookEndpointState.Disabled,
        _ => null,
    };

    public static WebhookDeliveryState? DeliveryState(string name) => name switch
    {
        "due" => WebhookDeliveryState.Due,
        "delivered" => WebhookDeliveryState.Delivered,
        "parked" => WebhookDeliveryState.Parked,
        "skipped" => WebhookDeliveryState.Skipped,
        _ => null,
    };

    /// <summary>An endpoint; its newest key in plain text only when it was just made.</summary>
    public static EndpointBody Endpoint(WebhookEndpoint endpoint, bool reveals = false) => new(
        endpoint.Id,
        endpoint.Url.AbsoluteUri,
        endpoint.Description,
        Name(endpoint.State),
        endpoint.EventTypes,
        endpoint.MaxInFlight,
        endpoint.PausedUntil is { } until && until > DateTimeOffset.UnixEpoch ? until : null,
        endpoint.FailingSince,
        endpoint.Failures,
        Json(endpoint.ProblemJson),
        [.. endpoint.Keys.Select((key, i) => new KeyBody(key.Secret.Id, key.NotAfter, reveals && i == 0 ? key.Secret.Reveal() : null))],
        endpoint.CreatedAt,
        endpoint.ChangedAt);

    public static DeliveryBody Delivery(WebhookDelivery delivery) =>
        new(delivery.Id, delivery.EventId, delivery.EventType, delivery.OccurredAt, Name(delivery.State), delivery.Attempts, delivery.DueAt);

    public static AttemptBody Attempt(WebhookAttempt attempt) => new(
        attempt.Number,
        attempt.At,
        (long)attempt.Duration.TotalMilliseconds,
        attempt.HttpStatus,
        Json(attempt.ProblemJson),
        attempt.ResponseHead.IsEmpty ? null : Encoding.UTF8.GetString(attempt.ResponseHead.Span),
        attempt.Cause);

    private static JsonElement? Json(string? text) => text is null ? null : JsonElement.Parse(text);
}
