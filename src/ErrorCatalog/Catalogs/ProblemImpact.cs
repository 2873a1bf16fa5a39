namespace ErrorCatalog;

/// <summary>How much of the conversation is spoiled (Aries RFC 0035 <c>impact</c>).</summary>
public enum ProblemImpact
{
    /// <summary>Only the message.</summary>
    Message,

    /// <summary>The whole thread.</summary>
    Thread,

    /// <summary>The connection.</summary>
    Connection,
}
