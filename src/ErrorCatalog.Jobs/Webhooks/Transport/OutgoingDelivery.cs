namespace ErrorCatalog.Jobs.Webhooks;

/// <summary>One attempt to bring one event to one endpoint.</summary>
public sealed class OutgoingDelivery
{
    internal OutgoingDelivery(EndpointAddress endpoint, long id, string eventId, string eventType, ReadOnlyMemory<byte> payload, int attempt)
    {
        Endpoint = endpoint;
        Id = id;
        EventId = eventId;
        EventType = eventType;
        Payload = payload;
        Attempt = attempt;
    }

    /// <summary>Identifier of the event, the same in every attempt and for every endpoint: the key to recognise repetitions by.</summary>
    public string EventId { get; }

    /// <summary>What happened, for example <c>job.failed</c>.</summary>
    public string EventType { get; }

    /// <summary>The JSON to send, UTF-8; the same bytes in every attempt.</summary>
    public ReadOnlyMemory<byte> Payload { get; }

    /// <summary>Number of this attempt, from 1; a replay counts anew.</summary>
    public int Attempt { get; }

    /// <summary>Tenant of event and endpoint.</summary>
    public string Tenant => Endpoint.Tenant;

    /// <summary>Where it goes.</summary>
    public Uri Target => Endpoint.Target;

    internal long Id { get; }

    internal EndpointAddress Endpoint { get; }
}
