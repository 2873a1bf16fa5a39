using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Text;
using ErrorCatalog.Recovery;

namespace ErrorCatalog.Samples.Subscriber;

/// <summary>An issuer that tells its events over a WebSocket. Its server is a process of its own, so that it can be killed.</summary>
internal sealed class WebSocketIssuer(Passwords passwords) : IIssuer
{
    private readonly int _port = FreePort();
    private Process? _process;

    /// <summary>The WebSocket, with the password that the subscriber knows at each attempt.</summary>
    public WebSocketSource Source => new(new Uri($"ws://127.0.0.1:{_port}{WebSocketServer.Path}"))
    {
        Configure = options => options.SetRequestHeader("Authorization", "Bearer " + passwords.Known),
    };

    public static string TextOf(WebSocketMessage message) => Encoding.UTF8.GetString(message.Bytes.Span);

    public async Task StartAsync()
    {
        _process = Process.Start(new ProcessStartInfo("dotnet", [typeof(WebSocketIssuer).Assembly.Location, WebSocketServer.Command, $"{_port}"])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
        })!;
        await TellAsync(WebSocketServer.Password, passwords.Current);
        if (await _process.StandardOutput.ReadLineAsync() != WebSocketServer.Ready)
        {
            throw new InvalidOperationException($"Expected the issuer's server to listen on port {_port} but it ended. Look at the errors above.");
        }
    }

    public async Task KillAsync()
    {
        if (_process is { HasExited: false } process)
        {
            process.Kill(entireProcessTree: true);
            await process.WaitForExitAsync();
        }
    }

    public Task ChangePasswordAsync(string password) => TellAsync(WebSocketServer.Password, password);

    public Task PublishAsync(string text) => TellAsync(WebSocketServer.Event, text);

    public async ValueTask DisposeAsync()
    {
        await KillAsync();
        _process?.Dispose();
    }

    private async Task TellAsync(string what, string value)
    {
        await _process!.StandardInput.WriteLineAsync($"{what} {value}");
        await _process.StandardInput.FlushAsync();
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
