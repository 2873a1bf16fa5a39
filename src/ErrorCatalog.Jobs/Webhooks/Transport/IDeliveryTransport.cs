namespace ErrorCatalog.Jobs.Webhooks;

/// <summary>
/// Carries deliveries to endpoints whose address has one of its schemes. Used by many deliveries at once. Whether and when a
/// delivery is tried again is not its business.
/// </summary>
public interface IDeliveryTransport
{
    /// <summary>Schemes of the addresses it serves, in lower case, for example <c>https</c>.</summary>
    IReadOnlyList<string> Schemes { get; }

    /// <summary>
    /// Makes one attempt. Failures are outcomes; an exception counts as a failure that is tried again, except for a cancellation
    /// that was asked for.
    /// </summary>
    ValueTask<DeliveryOutcome> SendAsync(OutgoingDelivery delivery, CancellationToken cancellation);
}
