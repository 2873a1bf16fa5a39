namespace ErrorCatalog.Compiler;

/// <summary>Who should try again, seen from the one who reports (Aries RFC 0035 <c>who_retries</c>).</summary>
public enum WhoRetries
{
    /// <summary>Nobody: trying again cannot help.</summary>
    None,

    /// <summary>The one who receives the report.</summary>
    You,

    /// <summary>The one who sends the report.</summary>
    Me,

    /// <summary>Both sides.</summary>
    Both,
}
