using System.Net.WebSockets;
using System.Text;
using System.Threading.Channels;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace ErrorCatalog.Samples.Subscriber;

/// <summary>
/// The issuer's server: a process that reads passwords and events from its standard input and tells the events to whoever knows the
/// password. It ends with its input, so it never outlives the script.
/// </summary>
internal sealed class WebSocketServer : IDisposable
{
    public const string Command = "serve-websocket";
    public const string Path = "/events";
    public const string Password = "password";
    public const string Event = "event";
    public const string Ready = "ready";

    private readonly Channel<string> _events = Channel.CreateUnbounded<string>();
    private CancellationTokenSource _session = new();
    private volatile string? _password;

    public static async Task RunAsync(string port)
    {
        using var server = new WebSocketServer();
        WebApplicationBuilder builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        await using WebApplication application = builder.Build();
        application.Urls.Add("http://127.0.0.1:" + port);
        application.UseWebSockets();
        application.MapGet(Path, server.FollowAsync);
        await application.StartAsync();
        while (await Console.In.ReadLineAsync() is { } line)
        {
            await server.ObeyAsync(line);
        }
    }

    public void Dispose() => _session.Dispose();

    private async Task ObeyAsync(string line)
    {
        string value = line[(line.IndexOf(' ', StringComparison.Ordinal) + 1)..];
        if (!line.StartsWith(Password, StringComparison.Ordinal))
        {
            await _events.Writer.WriteAsync(value);
        }
        else if (Interlocked.Exchange(ref _password, value) is null)
        {
            Console.WriteLine(Ready);
        }
        else
        {
            using CancellationTokenSource before = Interlocked.Exchange(ref _session, new CancellationTokenSource());
            await before.CancelAsync();
        }
    }

    private async Task FollowAsync(HttpContext context)
    {
        if (_password is not { } password || context.Request.Headers.Authorization != "Bearer " + password)
        {
            context.Response.StatusCode = StatusCodes.Status401Unauthorized;
            return;
        }

        using var ended = CancellationTokenSource.CreateLinkedTokenSource(context.RequestAborted, _session.Token);
        using WebSocket socket = await context.WebSockets.AcceptWebSocketAsync();
        try
        {
            while (await _events.Reader.WaitToReadAsync(ended.Token))
            {
                // An event leaves the queue when it was sent.
                if (_events.Reader.TryPeek(out string? text))
                {
                    await socket.SendAsync(Encoding.UTF8.GetBytes(text), WebSocketMessageType.Text, endOfMessage: true, ended.Token);
                    _events.Reader.TryRead(out _);
                }
            }
        }
        catch (Exception failure) when (failure is OperationCanceledException or WebSocketException)
        {
            // The subscriber is gone, or was thrown out; its socket is not closed but cut.
            socket.Abort();
        }
    }
}
