namespace ErrorCatalog;

/// <summary>Who should try again. Absolute on purpose: the words "you" and "me" of a report flip their meaning when it is read.</summary>
/// <remarks>Aries RFC 0035 <c>who_retries</c>.</remarks>
public enum RetryParty
{
    /// <summary>Nobody: trying again cannot help.</summary>
    None,

    /// <summary>The one who reports the problem (<c>me</c> in a report).</summary>
    Reporter,

    /// <summary>The one who receives the report (<c>you</c> in a report; the client in HTTP and gRPC).</summary>
    Recipient,

    /// <summary>Both sides.</summary>
    Both,
}
