using System.Net;
using System.Net.Sockets;
using System.Text;

namespace ErrorCatalog.Benchmarks.Http;

/// <summary>
/// A client that costs next to nothing: kept connections, one request after another on each, one request text for all, and no object for an
/// answer. What is measured is the service.
/// </summary>
internal sealed class KeptConnections : IDisposable
{
    private readonly byte[] _request;
    private readonly Connection[] _connections;

    public KeptConnections(Uri address, string path, int count)
    {
        _request = Encoding.ASCII.GetBytes($"GET {path} HTTP/1.1\r\nHost: {address.Authority}\r\nAccept: application/json\r\nAccept-Language: es-MX,es;q=0.9,en;q=0.8\r\n\r\n");
        _connections = [.. Enumerable.Range(0, count).Select(_ => new Connection(address.Port))];
    }

    /// <summary>The text of one answer, headers included.</summary>
    public string Ask() => _connections[0].Ask(_request, text: true)!;

    /// <summary>Asks <paramref name="times"/> times, over all connections at once.</summary>
    public void Ask(int times)
    {
        Thread[] threads = [.. _connections.Select(connection => new Thread(() =>
        {
            for (int i = 0; i < times / _connections.Length; i++)
            {
                connection.Ask(_request, text: false);
            }
        }))];
        Array.ForEach(threads, thread => thread.Start());
        Array.ForEach(threads, thread => thread.Join());
    }

    public void Dispose() => Array.ForEach(_connections, connection => connection.Dispose());

    private sealed class Connection : IDisposable
    {
        private readonly byte[] _buffer = new byte[16 * 1024];
        private readonly Socket _socket = new(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };

        public Connection(int port) => _socket.Connect(IPAddress.Loopback, port);

        public string? Ask(byte[] request, bool text)
        {
            _socket.Send(request);
            int length = 0;
            do
            {
                int read = _socket.Receive(_buffer.AsSpan(length));
                if (read == 0)
                {
                    throw new InvalidOperationException("Expected a whole answer but the service closed the connection. Look for what it wrote to its log.");
                }

                length += read;
            }
            while (!IsWhole(_buffer.AsSpan(0, length)));
            return text ? Encoding.UTF8.GetString(_buffer, 0, length) : null;
        }

        public void Dispose() => _socket.Dispose();

        private static bool IsWhole(ReadOnlySpan<byte> answer)
        {
            int end = answer.IndexOf("\r\n\r\n"u8);
            if (end < 0)
            {
                return false;
            }

            ReadOnlySpan<byte> headers = answer[..end];
            int told = headers.IndexOf("Content-Length: "u8);
            if (told < 0)
            {
                return answer.EndsWith("0\r\n\r\n"u8);
            }

            int length = 0;
            foreach (byte digit in headers[(told + 16)..])
            {
                if (digit is < (byte)'0' or > (byte)'9')
                {
                    break;
                }

                length = (length * 10) + digit - '0';
            }

            return answer.Length >= end + 4 + length;
        }
    }
}
