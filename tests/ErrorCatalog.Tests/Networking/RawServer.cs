using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace ErrorCatalog.Tests.Networking;

/// <summary>A server on loopback that answers with whatever bytes a test wants, right or wrong.</summary>
internal sealed class RawServer : IAsyncDisposable
{
    private readonly TcpListener _listener;
    private readonly CancellationTokenSource _stop = new();
    private readonly Func<string, NetworkStream, CancellationToken, Task> _answer;
    private readonly Task _loop;
    private int _connections;

    public RawServer(Func<string, NetworkStream, CancellationToken, Task> answer, IPAddress? address = null, int port = 0)
    {
        _answer = answer;
        _listener = new TcpListener(address ?? IPAddress.Loopback, port);
        _listener.Start();
        _loop = AcceptAsync();
    }

    public int Port => ((IPEndPoint)_listener.LocalEndpoint).Port;

    public int Connections => Volatile.Read(ref _connections);

    public ConcurrentQueue<string> Requests { get; } = new();

    public Uri Address => new($"http://{_listener.LocalEndpoint}/");

    public static RawServer Saying(string answer, IPAddress? address = null, int port = 0) =>
        new((_, stream, stop) => stream.WriteAsync(Encoding.UTF8.GetBytes(answer), stop).AsTask(), address, port);

    public static byte[] Head(string headers) => Encoding.ASCII.GetBytes("HTTP/1.1 200 OK\r\n" + headers + "\r\n");

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        _listener.Dispose();
        await _loop;
        _stop.Dispose();
    }

    private async Task AcceptAsync()
    {
        List<Task> served = [];
        try
        {
            while (true)
            {
                served.Add(ServeAsync(await _listener.AcceptTcpClientAsync(_stop.Token)));
            }
        }
        catch (Exception stopped) when (stopped is OperationCanceledException or ObjectDisposedException or SocketException)
        {
            await Task.WhenAll(served);
        }
    }

    private async Task ServeAsync(TcpClient client)
    {
        Interlocked.Increment(ref _connections);
        using (client)
        {
            try
            {
                NetworkStream stream = client.GetStream();
                StringBuilder request = new();
                byte[] buffer = new byte[4096];
                while (!request.ToString().Contains("\r\n\r\n", StringComparison.Ordinal))
                {
                    int read = await stream.ReadAsync(buffer, _stop.Token);
                    if (read == 0)
                    {
                        return;
                    }

                    request.Append(Encoding.ASCII.GetString(buffer, 0, read));
                }

                Requests.Enqueue(request.ToString());
                await _answer(request.ToString(), stream, _stop.Token);
            }
            catch (Exception gone) when (gone is OperationCanceledException or IOException or SocketException)
            {
                // The client gave up, as most of these tests want it to.
            }
        }
    }
}
