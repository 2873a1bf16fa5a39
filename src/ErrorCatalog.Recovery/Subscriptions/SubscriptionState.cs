namespace ErrorCatalog.Recovery;

/// <summary>Where a supervised subscription is in its life. <see cref="Stopped"/> and <see cref="Faulted"/> are final.</summary>
public enum SubscriptionState
{
    /// <summary>Not started; observers can still be attached.</summary>
    Created,

    /// <summary>The first attempt to connect is under way.</summary>
    Starting,

    /// <summary>Connected.</summary>
    Running,

    /// <summary>The connection is lost; this side tries again.</summary>
    Recovering,

    /// <summary>The connection is lost; the other side has to act, or the handler suspended the subscription.</summary>
    Waiting,

    /// <summary>Asked to stop; what is being processed is finished.</summary>
    Stopping,

    /// <summary>Ended because somebody wanted it.</summary>
    Stopped,

    /// <summary>Ended because it cannot be recovered.</summary>
    Faulted,
}
