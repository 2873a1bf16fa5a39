namespace ErrorCatalog.Recovery;

/// <summary>A supervised subscription whatever it delivers, for health checks and hosts.</summary>
public interface ISupervisedSubscription
{
    /// <summary>Name for logs, metrics and health.</summary>
    string Name { get; }

    /// <summary>What is known at this moment.</summary>
    SubscriptionStatus Status { get; }

    /// <summary>Ends with the subscription.</summary>
    Task Completion { get; }

    /// <summary>Connects and returns how the first attempt ended.</summary>
    Task<StartOutcome> StartAsync(CancellationToken cancellationToken = default);

    /// <summary>Stops the subscription.</summary>
    Task StopAsync(CancellationToken cancellationToken = default);
}
