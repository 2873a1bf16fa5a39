namespace ErrorCatalog;

/// <summary>Recognises problem reports by their message type, in every spelling that agents send.</summary>
public static class ReportMessageType
{
    /// <summary>
    /// True when the last segment of a message type is <c>problem-report</c>; case, hyphens and underscores do not count
    /// (Aries RFC 0074 compares names so), and any protocol may have adopted the message.
    /// </summary>
    /// <param name="messageType">The message type URI (<c>type</c> or <c>@type</c>).</param>
    public static bool IsReport(string messageType)
    {
        ArgumentNullException.ThrowIfNull(messageType);
        ReadOnlySpan<char> rest = messageType.AsSpan().Trim();
        rest = rest[(rest.LastIndexOf('/') + 1)..];
        const string Name = "problemreport";
        int matched = 0;
        foreach (char letter in rest)
        {
            if (letter is '-' or '_')
            {
                continue;
            }

            if (matched == Name.Length || char.ToLowerInvariant(letter) != Name[matched])
            {
                return false;
            }

            matched++;
        }

        return matched == Name.Length;
    }
}
