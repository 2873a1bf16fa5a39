namespace ErrorCatalog.Jobs.Webhooks;

/// <summary>What follows from one attempt to deliver.</summary>
public enum DeliveryVerdict
{
    /// <summary>The receiver has it.</summary>
    Delivered,

    /// <summary>It is tried again as the schedule says.</summary>
    Retry,

    /// <summary>Trying again cannot help: it is kept as a dead letter until somebody asks for it.</summary>
    Park,

    /// <summary>The receiver is gone for good (HTTP 410): it is kept, and the endpoint is disabled.</summary>
    Gone,
}
