using System.Net;
using System.Net.Http;
using System.Net.Sockets;
using System.Net.WebSockets;
using System.Security.Authentication;

namespace ErrorCatalog.Recovery;

/// <summary>
/// Messages of a WebSocket. Nothing is confirmed on the wire, so what is in work when the connection breaks is delivered again only if
/// the server does so; a message left for redelivery is gone likewise.
/// </summary>
/// <param name="address">Address, <c>ws</c> or <c>wss</c>.</param>
public sealed class WebSocketSource(Uri address) : ISubscriptionSource<WebSocketMessage>
{
    private readonly Uri _address = address is { IsAbsoluteUri: true, Scheme: "ws" or "wss" }
        ? address
        : throw new ArgumentException($"Expected an absolute ws: or wss: address but got '{address}'.", nameof(address));

    /// <summary>The path of the address.</summary>
    public string Name => _address.AbsolutePath;

    /// <summary>Host and port of the address.</summary>
    public string Target => _address.Authority;

    /// <summary>Sets headers, credentials and protocols, before each attempt.</summary>
    public Action<ClientWebSocketOptions>? Configure { get; init; }

    /// <summary>Id and thread of a message; null for running numbers and no thread.</summary>
    public Func<WebSocketMessage, (string Id, string? Key)>? Identify { get; init; }

    /// <summary>Largest message in bytes.</summary>
    public int MaxMessageBytes { get; init; } = 1_048_576;

    /// <summary>
    /// Problems of close codes that the application chose (4000–4999), or that mean something else with this server. Called with the
    /// code; null for the meaning of RFC 6455.
    /// </summary>
    public Func<int, Problem?>? ProblemOfCode { get; init; }

    /// <inheritdoc/>
    public async ValueTask<ISubscriptionConnection<WebSocketMessage>> ConnectAsync(CancellationToken cancellationToken)
    {
        var socket = new ClientWebSocket();
        try
        {
            socket.Options.CollectHttpResponseDetails = true;
            Configure?.Invoke(socket.Options);
            await socket.ConnectAsync(_address, cancellationToken);
            return new WebSocketSubscription(socket, MaxMessageBytes, Identify);
        }
        catch (WebSocketException failure) when (socket.HttpStatusCode != 0)
        {
            int status = (int)socket.HttpStatusCode;
            socket.Dispose();
            throw OfStatus(status).ToException(failure);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }

    /// <inheritdoc/>
    public Problem? Classify(Exception failure) => failure switch
    {
        WebSocketClosed closed => OfCode(closed.Code),
        _ => Cause(failure) switch
        {
            AuthenticationException => RecoveryErrors.SubscriptionCredentialsRefused(Target),
            SocketException => RecoveryErrors.SubscriptionUnreachable(Target),
            HttpRequestException => RecoveryErrors.SubscriptionUnreachable(Target),
            WebSocketException or IOException => RecoveryErrors.SubscriptionInterrupted(Target),
            _ => null,
        },
    };

    private static Exception? Cause(Exception failure)
    {
        Exception? found = null;
        for (Exception? current = failure; current is not null; current = current.InnerException)
        {
            found = current is AuthenticationException or SocketException or HttpRequestException or WebSocketException or IOException ? current : found;
        }

        return found;
    }

    private Problem OfStatus(int status) => status switch
    {
        401 or 403 or 407 => RecoveryErrors.SubscriptionCredentialsRefused(Target),
        404 or 410 => RecoveryErrors.SubscriptionSourceMissing(Target, Name),
        409 => RecoveryErrors.SubscriptionTakenOver(Target, Name),
        429 or 503 => RecoveryErrors.SubscriptionPeerUnavailable(Target),
        _ => RecoveryErrors.SubscriptionUnreachable(Target),
    };

    private Problem OfCode(int? code) => (code is { } told ? ProblemOfCode?.Invoke(told) : null) ?? code switch
    {
        (int)WebSocketCloseStatus.PolicyViolation => RecoveryErrors.SubscriptionCredentialsRefused(Target),

        // "Service restart" and "try again later" of the registry of close codes (IANA, 1012 and 1013).
        1012 or 1013 => RecoveryErrors.SubscriptionPeerUnavailable(Target),
        _ => RecoveryErrors.SubscriptionInterrupted(Target),
    };
}
