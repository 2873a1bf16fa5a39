namespace ErrorCatalog;

/// <summary>What a problem is about; decides who is told.</summary>
public enum ProblemCategory
{
    /// <summary>The message arrived and could not be processed.</summary>
    Processing,

    /// <summary>A message could not be moved on.</summary>
    Routing,

    /// <summary>A step of a longer exchange failed.</summary>
    Transaction,

    /// <summary>The connection itself is in trouble.</summary>
    Channel,

    /// <summary>Something took too long.</summary>
    Timeout,
}
