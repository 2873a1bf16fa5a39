namespace ErrorCatalog;

/// <summary>What is known when a problem is about to be reported. The default is the careful one: an unknown sender.</summary>
public readonly record struct ReportSituation
{
    /// <summary>True when it is known who sent the message that triggered the problem, and how to reach that party.</summary>
    public bool SenderIsKnown { get; init; }

    /// <summary>True when the sender is trusted enough to learn that its message was refused. Means nothing for an unknown sender.</summary>
    public bool SenderIsTrusted { get; init; }

    /// <summary>True when a resource of the own domain is short: storage, memory, network, compute or money.</summary>
    public bool ResourcesAreShort { get; init; }

    /// <summary>True when the message that triggered the problem was itself a problem report.</summary>
    public bool TriggerIsReport { get; init; }
}
