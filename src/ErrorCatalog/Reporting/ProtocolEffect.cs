namespace ErrorCatalog;

/// <summary>What a received code means for the protocol that is running.</summary>
public enum ProtocolEffect
{
    /// <summary>The code is known: the protocol's own rules say what follows.</summary>
    AsDeclared,

    /// <summary>The code is an unknown warning: the protocol goes on.</summary>
    Continues,

    /// <summary>The code is unknown and no warning: the protocol counts as ended.</summary>
    Ends,
}
