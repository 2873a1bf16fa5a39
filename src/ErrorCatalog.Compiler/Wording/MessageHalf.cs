namespace ErrorCatalog.Compiler;

/// <summary>How a message gives one of its halves, what was expected or what happened.</summary>
public enum MessageHalf
{
    /// <summary>The reader cannot tell.</summary>
    Missing,

    /// <summary>It follows from the other half, which can be broken or true in one way only.</summary>
    Implied,

    /// <summary>It is said in words.</summary>
    Stated,
}
