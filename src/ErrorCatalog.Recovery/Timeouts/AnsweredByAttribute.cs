namespace ErrorCatalog.Recovery;

/// <summary>Declares on the class of a message who answers it.</summary>
/// <param name="peerClass">Who answers.</param>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct | AttributeTargets.Interface)]
public sealed class AnsweredByAttribute(PeerClass peerClass) : Attribute
{
    /// <summary>Who answers.</summary>
    public PeerClass PeerClass { get; } = peerClass;
}
