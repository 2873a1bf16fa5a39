using System.Collections.Concurrent;
using System.Security.Cryptography;
using ErrorCatalog.Jobs.Webhooks;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace ErrorCatalog.Jobs.Chaos;

/// <summary>Takes deliveries, verifies each and keeps what it needs to judge the run. Now and then it fails in one of several ways.</summary>
internal sealed class Receiver(WebhookSecret secret) : IAsyncDisposable
{
    private readonly ConcurrentDictionary<(string Event, string Endpoint), int> _accepted = new();
    private readonly ConcurrentDictionary<string, string> _hashes = new(StringComparer.Ordinal);
    private readonly ConcurrentQueue<string> _violations = new();
    private WebApplication? _app;
    private int _calls;

    public IReadOnlyDictionary<(string Event, string Endpoint), int> Accepted => _accepted;

    public IEnumerable<string> Violations => _violations;

    public int Calls => Volatile.Read(ref _calls);

    public async Task<Uri> StartAsync()
    {
        WebApplicationBuilder builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        _app = builder.Build();
        _app.Run(ReceiveAsync);
        await _app.StartAsync();
        return new Uri(_app.Urls.First());
    }

    public ValueTask DisposeAsync() => _app!.DisposeAsync();

    private async Task ReceiveAsync(HttpContext context)
    {
        using var body = new MemoryStream();
        await context.Request.Body.CopyToAsync(body);
        IHeaderDictionary headers = context.Request.Headers;
        string id = headers[StandardWebhook.IdHeader].ToString();
        if (StandardWebhook.Verify(id, headers[StandardWebhook.TimestampHeader], headers[StandardWebhook.SignatureHeader], body.ToArray(), [secret]).Problem is { } problem)
        {
            _violations.Enqueue("I5 " + problem.Code);
        }

        string hash = Convert.ToHexString(SHA256.HashData(body.ToArray()));
        if (_hashes.GetOrAdd(id, hash) != hash)
        {
            _violations.Enqueue($"I4 other bytes for {id}");
        }

        switch (Interlocked.Increment(ref _calls) % 29)
        {
            case 3:
                context.Response.StatusCode = 500;
                return;
            case 11:
                context.Response.StatusCode = 503;
                context.Response.Headers.RetryAfter = "0.1";
                return;
            case 17:
                context.Abort();
                return;
            case 23:
                context.Response.Redirect("/redirected");
                return;
        }

        if (context.Request.Path == "/redirected")
        {
            _violations.Enqueue("a redirect was followed");
        }

        _accepted.AddOrUpdate((id, context.Request.Path), 1, static (_, count) => count + 1);
        context.Response.StatusCode = 204;
    }
}
