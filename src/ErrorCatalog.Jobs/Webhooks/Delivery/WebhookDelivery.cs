namespace ErrorCatalog.Jobs.Webhooks;

/// <summary>One event on its way to one endpoint.</summary>
/// <param name="Id">Number of the delivery.</param>
/// <param name="EndpointId">Where it goes.</param>
/// <param name="EventId">Which event; the <c>webhook-id</c> of every attempt.</param>
/// <param name="EventType">Type of the event.</param>
/// <param name="OccurredAt">When the event happened.</param>
/// <param name="State">Where the delivery stands.</param>
/// <param name="Attempts">Attempts made since it was written or last replayed.</param>
/// <param name="DueAt">When it is sent next, or when the lease of the attempt under way ends; null when it is not due.</param>
public sealed record WebhookDelivery(
    long Id, string EndpointId, string EventId, string EventType, DateTimeOffset OccurredAt, WebhookDeliveryState State, int Attempts, DateTimeOffset? DueAt);
