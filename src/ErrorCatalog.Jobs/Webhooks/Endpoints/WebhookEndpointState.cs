namespace ErrorCatalog.Jobs.Webhooks;

/// <summary>Whether an endpoint takes deliveries. The numbers are those of the store.</summary>
public enum WebhookEndpointState
{
    /// <summary>Deliveries are sent.</summary>
    Active = 0,

    /// <summary>Deliveries wait; those that waited are sent when it is active again.</summary>
    Paused = 1,

    /// <summary>Deliveries are skipped; they are kept and can be replayed.</summary>
    Disabled = 2,
}
