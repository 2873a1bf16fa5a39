namespace ErrorCatalog.Jobs.Webhooks;

/// <summary>What the store is told about a claimed delivery.</summary>
internal sealed record DeliveryResult(ClaimedDelivery Delivery)
{
    /// <summary>The state it gets.</summary>
    public WebhookDeliveryState State { get; init; }

    /// <summary>When it is due again, counted from now.</summary>
    public TimeSpan Delay { get; init; }

    /// <summary>The attempt that was made; null when the delivery is only given back.</summary>
    public DeliveryOutcome? Outcome { get; init; }

    /// <summary>How long the attempt took.</summary>
    public TimeSpan Duration { get; init; }

    /// <summary>Gives a delivery back unsent.</summary>
    public static DeliveryResult Release(ClaimedDelivery delivery, TimeSpan delay = default) => new(delivery) { Delay = delay };
}
