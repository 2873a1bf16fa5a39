using System.Threading.Channels;
using ErrorCatalog.Jobs.Webhooks;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace ErrorCatalog.Jobs.Tests.Webhooks;

/// <summary>A real HTTP server on a free port that keeps what arrives and answers as it is told.</summary>
public sealed class WebhookReceiver : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly Channel<ReceivedCall> _calls = Channel.CreateUnbounded<ReceivedCall>();

    private WebhookReceiver(WebApplication app) => _app = app;

    /// <summary>What it answers; by default 204.</summary>
    public Func<HttpContext, ReceivedCall, Task> Answer { get; set; } = static (context, _) =>
    {
        context.Response.StatusCode = 204;
        return Task.CompletedTask;
    };

    public string Url => _app.Urls.First() + "/hook";

    public string Authority => new Uri(Url).Authority;

    public static async Task<WebhookReceiver> StartAsync()
    {
        WebApplicationBuilder builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        WebApplication app = builder.Build();
        var receiver = new WebhookReceiver(app);
        app.Run(receiver.ReceiveAsync);
        await app.StartAsync();
        return receiver;
    }

    /// <summary>The next call, in the order of arrival.</summary>
    public async Task<ReceivedCall> NextAsync()
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(60));
        return await _calls.Reader.ReadAsync(patience.Token);
    }

    public async Task<ReceivedCall[]> NextAsync(int count)
    {
        var calls = new ReceivedCall[count];
        for (int i = 0; i < count; i++)
        {
            calls[i] = await NextAsync();
        }

        return calls;
    }

    /// <summary>What has arrived and was not looked at.</summary>
    public IReadOnlyList<ReceivedCall> Rest()
    {
        List<ReceivedCall> rest = [];
        while (_calls.Reader.TryRead(out ReceivedCall? call))
        {
            rest.Add(call);
        }

        return rest;
    }

    public async ValueTask DisposeAsync()
    {
        await _app.DisposeAsync();
    }

    private async Task ReceiveAsync(HttpContext context)
    {
        using var body = new MemoryStream();
        await context.Request.Body.CopyToAsync(body);
        var call = new ReceivedCall(
            context.Request.Path,
            context.Request.Headers[StandardWebhook.IdHeader].ToString(),
            context.Request.Headers[StandardWebhook.TimestampHeader].ToString(),
            context.Request.Headers[StandardWebhook.SignatureHeader].ToString(),
            context.Request.Headers["webhook-attempt"].ToString(),
            body.ToArray());
        try
        {
            await Answer(context, call);
        }
        finally
        {
            _calls.Writer.TryWrite(call);
        }
    }
}
