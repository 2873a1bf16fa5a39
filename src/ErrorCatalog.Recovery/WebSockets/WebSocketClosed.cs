namespace ErrorCatalog.Recovery;

/// <summary>The other side closed a WebSocket.</summary>
/// <param name="code">The close code (RFC 6455, section 7.4), or null when the connection just ended.</param>
/// <param name="reason">What the other side says; for logs only, nothing is decided by it.</param>
/// <param name="cause">What ended it, or null.</param>
public sealed class WebSocketClosed(int? code, string? reason, Exception? cause = null)
    : Exception($"Expected an open WebSocket but the other side closed it with the code {(code is null ? "(none)" : code.Value.ToString(System.Globalization.CultureInfo.InvariantCulture))}. Reason: {reason ?? "(none)"}", cause)
{
    /// <summary>The close code, or null.</summary>
    public int? Code { get; } = code;
}
