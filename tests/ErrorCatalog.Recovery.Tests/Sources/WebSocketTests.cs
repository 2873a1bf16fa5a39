using System.Net.WebSockets;
using System.Text;
using System.Threading.Channels;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace ErrorCatalog.Recovery.Tests;

/// <summary>A real server accepts, refuses, closes and breaks WebSockets.</summary>
public sealed class WebSocketTests : IAsyncLifetime
{
    private readonly Channel<WebSocket> _accepted = Channel.CreateUnbounded<WebSocket>();
    private WebApplication _server = null!;
    private volatile int _status = 101;

    public async ValueTask InitializeAsync()
    {
        WebApplicationBuilder builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        _server = builder.Build();
        _server.Urls.Add("http://127.0.0.1:0");
        _server.UseWebSockets();
        _server.Map("/events", async (HttpContext context, IHostApplicationLifetime lifetime) =>
        {
            if (_status != 101)
            {
                context.Response.StatusCode = _status;
                return;
            }

            using WebSocket socket = await context.WebSockets.AcceptWebSocketAsync();
            await _accepted.Writer.WriteAsync(socket);
            var ended = new TaskCompletionSource();
            await using CancellationTokenRegistration aborted = context.RequestAborted.Register(() => ended.TrySetResult());
            await using CancellationTokenRegistration stopping = lifetime.ApplicationStopping.Register(() => ended.TrySetResult());
            await ended.Task;
        });
        await _server.StartAsync();
    }

    public ValueTask DisposeAsync() => _server.DisposeAsync();

    [Fact]
    public async Task A_broken_socket_is_opened_again_and_messages_go_on()
    {
        await using Watched<WebSocketMessage> run = Watch();
        Assert.True((await run.Subscription.StartAsync()).IsConnected);
        WebSocket first = await _accepted.Reader.ReadAsync();
        await SendAsync(first, "one");
        await run.Handled("one");

        first.Abort();
        await run.Happened("retrying subscription-interrupted");
        await SendAsync(await _accepted.Reader.ReadAsync(), new string('x', 20_000));

        await run.Handled(new string('x', 20_000));
        await run.Happened("recovered");
    }

    [Theory]
    [InlineData(1001, "retrying subscription-interrupted")]
    [InlineData(1012, "waiting subscription-peer-unavailable")]
    [InlineData(1013, "waiting subscription-peer-unavailable")]
    public async Task A_close_code_says_what_follows(int code, string follows)
    {
        await using Watched<WebSocketMessage> run = Watch();
        await run.Subscription.StartAsync();
        await (await _accepted.Reader.ReadAsync()).CloseOutputAsync((WebSocketCloseStatus)code, "whatever it says", CancellationToken.None);

        await run.Happened(follows);
        await run.Happened("established 1");
    }

    [Fact]
    public async Task A_close_code_for_good_goes_to_the_owner()
    {
        await using Watched<WebSocketMessage> run = Watch();
        await run.Subscription.StartAsync();
        await (await _accepted.Reader.ReadAsync()).CloseOutputAsync(WebSocketCloseStatus.PolicyViolation, null, CancellationToken.None);

        Assert.IsType<SubscriptionCredentialsRefused>((await run.Asked).Problem);
        await run.Subscription.Completion;
    }

    [Fact]
    public async Task A_close_code_of_the_application_has_the_problem_that_it_names()
    {
        await using Watched<WebSocketMessage> run = Watch(code => code == 4009 ? RecoveryErrors.SubscriptionTakenOver("server", "events") : null);
        await run.Subscription.StartAsync();
        await (await _accepted.Reader.ReadAsync()).CloseOutputAsync((WebSocketCloseStatus)4009, null, CancellationToken.None);

        Assert.IsType<SubscriptionTakenOver>((await run.Asked).Problem);
    }

    [Theory]
    [InlineData(401, typeof(SubscriptionCredentialsRefused), true)]
    [InlineData(403, typeof(SubscriptionCredentialsRefused), true)]
    [InlineData(404, typeof(SubscriptionSourceMissing), true)]
    [InlineData(409, typeof(SubscriptionTakenOver), true)]
    [InlineData(503, typeof(SubscriptionPeerUnavailable), false)]
    [InlineData(500, typeof(SubscriptionUnreachable), false)]
    public async Task A_refused_handshake_is_told_apart_by_its_status(int status, Type problem, bool isFaulted)
    {
        _status = status;
        await using Watched<WebSocketMessage> run = Watch();

        StartOutcome outcome = await run.Subscription.StartAsync();

        Assert.IsType(problem, outcome.Problem);
        Assert.Equal(isFaulted, outcome.IsFaulted);
        Assert.Equal(!isFaulted, outcome.IsRecovering);
    }

    [Fact]
    public async Task A_server_that_is_gone_is_unreachable_and_back_when_it_is_back()
    {
        var address = new Uri(_server.Urls.Single());
        await using Watched<WebSocketMessage> run = Watch();
        await run.Subscription.StartAsync();
        await run.Happened("established 0");

        await _server.StopAsync();
        await run.Happened("retrying subscription-unreachable");
        await using WebApplication second = await AgainAsync(address);

        await run.Handled("again");
    }

    [Fact]
    public async Task A_message_larger_than_allowed_is_not_read()
    {
        await using Watched<WebSocketMessage> run = Watch();
        await run.Subscription.StartAsync();
        WebSocket peer = await _accepted.Reader.ReadAsync();

        // The reader hangs up before the end; whether the sender still gets rid of the rest is chance.
        await Record.ExceptionAsync(() => SendAsync(peer, new string('x', 70_000)));

        await run.Happened("retrying subscription-interrupted");
    }

    private static async Task<WebApplication> AgainAsync(Uri address)
    {
        WebApplicationBuilder builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        WebApplication second = builder.Build();
        second.Urls.Add(address.ToString());
        second.UseWebSockets();
        second.Map("/events", async (HttpContext context) =>
        {
            using WebSocket socket = await context.WebSockets.AcceptWebSocketAsync();
            await SendAsync(socket, "again");
            await socket.ReceiveAsync(new byte[16], context.RequestAborted);
        });
        await second.StartAsync();
        return second;
    }

    private static async Task SendAsync(WebSocket socket, string text) =>
        await socket.SendAsync(Encoding.UTF8.GetBytes(text), WebSocketMessageType.Text, endOfMessage: true, CancellationToken.None);

    private Watched<WebSocketMessage> Watch(Func<int, Problem?>? ofCode = null) => new(
        new WebSocketSource(new Uri(_server.Urls.Single().Replace("http:", "ws:", StringComparison.Ordinal) + "/events")) { MaxMessageBytes = 65_536, ProblemOfCode = ofCode },
        message => Encoding.UTF8.GetString(message.Bytes.Span));
}
