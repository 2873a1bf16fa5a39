namespace ErrorCatalog.Jobs.Webhooks;

/// <summary>Where a delivery stands. The numbers are those of the store.</summary>
public enum WebhookDeliveryState
{
    /// <summary>It is sent when its time has come, or is being sent.</summary>
    Due = 0,

    /// <summary>The receiver took it.</summary>
    Delivered = 2,

    /// <summary>A dead letter: no more attempts follow unless somebody asks for them.</summary>
    Parked = 3,

    /// <summary>Not sent, because the endpoint was disabled; kept so that it can be replayed.</summary>
    Skipped = 4,
}
