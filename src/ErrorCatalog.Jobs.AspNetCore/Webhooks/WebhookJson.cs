using System.Text.Json;
using System.Text.Json.Serialization;

namespace ErrorCatalog.Jobs.AspNetCore.Webhooks;

/// <summary>JSON of the management API: names in camelCase, nothing that is null, nothing unknown taken.</summary>
[JsonSourceGenerationOptions(
    JsonSerializerDefaults.Web,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
    NumberHandling = JsonNumberHandling.Strict,
    UseStringEnumConverter = true)]
[JsonSerializable(typeof(EndpointRequest))]
[JsonSerializable(typeof(RotateRequest))]
[JsonSerializable(typeof(ReplayRequest))]
[JsonSerializable(typeof(EndpointBody))]
[JsonSerializable(typeof(EndpointList))]
[JsonSerializable(typeof(DeliveryPage))]
[JsonSerializable(typeof(DeliveryDetail))]
[JsonSerializable(typeof(TestBody))]
[JsonSerializable(typeof(ReplayBody))]
internal sealed partial class WebhookJson : JsonSerializerContext;

/// <summary>What a client sends to make or change an endpoint.</summary>
internal sealed record EndpointRequest(
    string? Url, string? Description, string[]? EventTypes, int? MaxInFlight, string? State, DateTimeOffset? PausedUntil, string? Secret);

/// <summary>What a client sends to change the key.</summary>
internal sealed record RotateRequest(string? Overlap, string? Secret);

/// <summary>What a client sends to have a period sent again.</summary>
internal sealed record ReplayRequest(DateTimeOffset? From, DateTimeOffset? To, string[]? States);

/// <summary>A key: its name, and the key itself once, when it was made.</summary>
internal sealed record KeyBody(string Id, DateTimeOffset? NotAfter, string? Secret);

/// <summary>An endpoint as clients see it.</summary>
internal sealed record EndpointBody(
    string Id,
    string Url,
    string? Description,
    string State,
    IReadOnlyList<string> EventTypes,
    int MaxInFlight,
    DateTimeOffset? PausedUntil,
    DateTimeOffset? FailingSince,
    long Failures,
    JsonElement? Problem,
    IReadOnlyList<KeyBody> Keys,
    DateTimeOffset CreatedAt,
    DateTimeOffset ChangedAt);

/// <summary>The endpoints of a tenant.</summary>
internal sealed record EndpointList(IReadOnlyList<EndpointBody> Endpoints);

/// <summary>A delivery as clients see it.</summary>
internal sealed record DeliveryBody(long Id, string EventId, string EventType, DateTimeOffset OccurredAt, string State, int Attempts, DateTimeOffset? DueAt);

/// <summary>A page of deliveries; <c>before</c> of the next page, or null after the last.</summary>
internal sealed record DeliveryPage(IReadOnlyList<DeliveryBody> Deliveries, long? Before);

/// <summary>An attempt as clients see it; the answer as text.</summary>
internal sealed record AttemptBody(long Number, DateTimeOffset At, long DurationMs, int? HttpStatus, JsonElement? Problem, string? Response, string Cause);

/// <summary>A delivery with its attempts.</summary>
internal sealed record DeliveryDetail(DeliveryBody Delivery, IReadOnlyList<AttemptBody> AttemptLog);

/// <summary>The event that was sent as a test.</summary>
internal sealed record TestBody(string EventId);

/// <summary>How many deliveries are sent again.</summary>
internal sealed record ReplayBody(long Replayed);
