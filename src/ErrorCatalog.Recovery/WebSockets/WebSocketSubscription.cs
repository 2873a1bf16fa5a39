using System.Globalization;
using System.Net.WebSockets;

namespace ErrorCatalog.Recovery;

/// <summary>An open WebSocket.</summary>
internal sealed class WebSocketSubscription(WebSocket socket, int maxBytes, Func<WebSocketMessage, (string Id, string? Key)>? identify) : ISubscriptionConnection<WebSocketMessage>
{
    private static readonly TimeSpan CloseTimeout = TimeSpan.FromSeconds(2);

    private byte[] _buffer = new byte[4_096];
    private long _count;

    public async ValueTask<SubscriptionItem<WebSocketMessage>> ReceiveAsync(CancellationToken cancellationToken)
    {
        int length = 0;
        while (true)
        {
            ValueWebSocketReceiveResult part = await ReceivePartAsync(length, cancellationToken);
            if (part.MessageType == WebSocketMessageType.Close)
            {
                throw new WebSocketClosed((int?)socket.CloseStatus, socket.CloseStatusDescription);
            }

            length += part.Count;
            if (part.EndOfMessage)
            {
                var message = new WebSocketMessage(part.MessageType, _buffer.AsMemory(0, length).ToArray());
                (string id, string? key) = identify?.Invoke(message) ?? ((++_count).ToString(CultureInfo.InvariantCulture), null);
                return new SubscriptionItem<WebSocketMessage>(message, id, key);
            }

            if (length == _buffer.Length)
            {
                if (length >= maxBytes)
                {
                    throw new WebSocketClosed((int)WebSocketCloseStatus.MessageTooBig, $"Expected messages of at most {maxBytes} bytes but one is longer.");
                }

                Array.Resize(ref _buffer, Math.Min(maxBytes, length * 2));
            }
        }
    }

    private async ValueTask<ValueWebSocketReceiveResult> ReceivePartAsync(int offset, CancellationToken cancellationToken)
    {
        try
        {
            return await socket.ReceiveAsync(_buffer.AsMemory(offset), cancellationToken);
        }
        catch (WebSocketException broken)
        {
            throw new WebSocketClosed(null, null, broken);
        }
    }

    public ValueTask AckAsync(SubscriptionItem<WebSocketMessage> item, CancellationToken cancellationToken) => default;

    public ValueTask ReleaseAsync(SubscriptionItem<WebSocketMessage> item, CancellationToken cancellationToken) => default;

    public ValueTask ParkAsync(SubscriptionItem<WebSocketMessage> item, Problem problem, CancellationToken cancellationToken) => default;

    public async ValueTask DisposeAsync()
    {
        try
        {
            if (socket.State is WebSocketState.Open or WebSocketState.CloseReceived)
            {
                using var late = new CancellationTokenSource(CloseTimeout);
                await socket.CloseOutputAsync(WebSocketCloseStatus.NormalClosure, null, late.Token);
            }
        }
        catch (Exception failure) when (failure is WebSocketException or OperationCanceledException or ObjectDisposedException)
        {
            // A farewell that does not get through changes nothing.
        }

        socket.Dispose();
    }
}
