using Microsoft.Extensions.Logging;

namespace ErrorCatalog.Jobs.Webhooks;

/// <summary>What dispatchers log. Ids are stable.</summary>
internal static class WebhookLog
{
    private static readonly Action<ILogger, string, string, Exception?> TransportThrewEvent = LoggerMessage.Define<string, string>(
        LogLevel.Error, new EventId(4101, "WebhookTransportThrew"), "Expected an outcome of the delivery of {Event} to {Endpoint} but the transport threw. It is tried again.");

    private static readonly Action<ILogger, string, string, int, Exception?> GivenUpEvent = LoggerMessage.Define<string, string, int>(
        LogLevel.Warning, new EventId(4003, "WebhookGivenUp"), "Expected the delivery of {Event} to {Endpoint} to be taken but all {Attempts} attempts failed. It is kept as a dead letter: replay it when the receiver works.");

    private static readonly Action<ILogger, string, string, Exception?> DisabledEvent = LoggerMessage.Define<string, string>(
        LogLevel.Warning, new EventId(4014, "WebhookEndpointDisabled"), "Expected {Endpoint} to take deliveries but it {Reason}. It is disabled: repair it, enable it, and replay what it missed.");

    private static readonly Action<ILogger, double, Exception?> StoreFailedEvent = LoggerMessage.Define<double>(
        LogLevel.Error, new EventId(4102, "WebhookStoreFailed"), "Expected an answer of the store of deliveries but got none. The next try follows in {Seconds:0.0} seconds; nothing is lost.");

    private static readonly Action<ILogger, string, Exception?> UnreadableEvent = LoggerMessage.Define<string>(
        LogLevel.Error, new EventId(4103, "WebhookEndpointUnreadable"), "Expected an address and keys in the row of {Endpoint} but cannot read them. Its deliveries wait: set its address and rotate its key.");

    public static void Unreadable(ILogger logger, string endpoint) => UnreadableEvent(logger, endpoint, null);

    public static void TransportThrew(ILogger logger, string eventId, string endpoint, Exception failure) => TransportThrewEvent(logger, eventId, endpoint, failure);

    public static void GivenUp(ILogger logger, string eventId, string endpoint, int attempts) => GivenUpEvent(logger, eventId, endpoint, attempts, null);

    public static void Disabled(ILogger logger, string endpoint, string reason) => DisabledEvent(logger, endpoint, reason, null);

    public static void StoreFailed(ILogger logger, TimeSpan pause, Exception failure) => StoreFailedEvent(logger, pause.TotalSeconds, failure);
}
