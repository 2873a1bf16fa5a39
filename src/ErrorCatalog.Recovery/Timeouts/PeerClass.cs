namespace ErrorCatalog.Recovery;

/// <summary>Who answers a message, and so how long an answer may take.</summary>
public enum PeerClass
{
    /// <summary>A program answers at once: 2 s at first, 250 ms to 60 s.</summary>
    Automatic,

    /// <summary>A program answers when it has done some work: 30 s at first, 5 s to 15 min.</summary>
    Background,

    /// <summary>A human answers: 24 h at first, 1 h to 30 d.</summary>
    Human,
}
