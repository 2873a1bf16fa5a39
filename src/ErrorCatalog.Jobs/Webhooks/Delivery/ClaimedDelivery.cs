namespace ErrorCatalog.Jobs.Webhooks;

/// <summary>A delivery that this process may send until its lease ends.</summary>
/// <param name="Id">Row of the delivery.</param>
/// <param name="EndpointId">Its endpoint.</param>
/// <param name="EndpointVersion">Version of the endpoint's row when it was claimed.</param>
/// <param name="EventId">The event, and the id of the message.</param>
/// <param name="EventType">Type of the event.</param>
/// <param name="Payload">Bytes to send.</param>
/// <param name="Failed">How many attempts have failed before.</param>
/// <param name="Fence">Number of the claim: whoever completes the delivery must name the newest one.</param>
/// <param name="Cause">Why it is due: <c>schedule</c> or <c>replay</c>.</param>
internal sealed record ClaimedDelivery(
    long Id, string EndpointId, long EndpointVersion, string EventId, string EventType, byte[] Payload, int Failed, long Fence, string Cause);
