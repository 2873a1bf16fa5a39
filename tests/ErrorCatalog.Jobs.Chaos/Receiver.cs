using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using System.Security.Cryptography;
using ErrorCatalog.Jobs.Webhooks;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace ErrorCatalog.Jobs.Chaos;

/// <summary>Takes deliveries, verifies each and keeps what it needs to judge the run. Each path is an endpoint with a conduct of its own.</summary>
internal sealed class Receiver : IAsyncDisposable
{
    private static readonly TimeSpan[] Steps = [TimeSpan.Zero, TimeSpan.FromHours(1), TimeSpan.FromHours(-1)];

    private readonly ConcurrentDictionary<(string Event, string Endpoint), int> _accepted = new();
    private readonly ConcurrentDictionary<string, string> _hashes = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, (Conduct Conduct, long Since, WebhookSecret[] Keys)> _endpoints = new(StringComparer.Ordinal);
    private readonly ConcurrentQueue<string> _violations = new();
    private WebApplication? _app;
    private int _calls;

    public IReadOnlyDictionary<(string Event, string Endpoint), int> Accepted => _accepted;

    /// <summary>What arrived for an event, as SHA-256.</summary>
    public IReadOnlyDictionary<string, string> Hashes => _hashes;

    public IEnumerable<string> Violations => _violations;

    public int Calls => Volatile.Read(ref _calls);

    /// <summary>Called with path and body of every delivery that is accepted.</summary>
    public Action<string, byte[]>? OnAccepted { get; set; }

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

    /// <summary>
    /// How an endpoint behaves from now on, and the keys that it accepts. What was on its way before may still come as it was for the time of a
    /// lease; then only these keys count.
    /// </summary>
    public void Behave(string path, Conduct conduct, params WebhookSecret[] keys) => _endpoints.AddOrUpdate(
        path,
        (conduct, Stopwatch.GetTimestamp(), keys),
        (_, before) => (conduct, Stopwatch.GetTimestamp(), keys.Length == 0 ? before.Keys : keys));

    public ValueTask DisposeAsync() => _app!.DisposeAsync();

    private async Task ReceiveAsync(HttpContext context)
    {
        string path = context.Request.Path;
        if (!_endpoints.TryGetValue(path, out (Conduct Conduct, long Since, WebhookSecret[] Keys) endpoint))
        {
            _violations.Enqueue($"I5 a call to '{path}', which is no endpoint");
            return;
        }

        using var body = new MemoryStream();
        await context.Request.Body.CopyToAsync(body);
        byte[] bytes = body.ToArray();
        IHeaderDictionary headers = context.Request.Headers;
        string id = headers[StandardWebhook.IdHeader].ToString();
        bool isSettled = Stopwatch.GetElapsedTime(endpoint.Since) > Setting.Lease;
        if (Verify(headers, id, bytes, endpoint.Keys) is { } problem)
        {
            if (isSettled)
            {
                _violations.Enqueue($"I5 {id} at {path}: {problem.Code}");
            }

            context.Response.StatusCode = 401;
            return;
        }

        string hash = Convert.ToHexString(SHA256.HashData(bytes));
        if (_hashes.GetOrAdd(id, hash) != hash)
        {
            _violations.Enqueue($"I4 other bytes for {id} at {path}");
        }

        int call = Interlocked.Increment(ref _calls);
        switch (endpoint.Conduct)
        {
            case Conduct.Deleted:
                if (isSettled)
                {
                    _violations.Enqueue($"{id} came to {path}, which was deleted");
                }

                context.Response.StatusCode = 500;
                return;
            case Conduct.Fails:
                context.Response.StatusCode = 500;
                return;
            case Conduct.Gone:
                context.Response.StatusCode = 410;
                return;
            case Conduct.NeverAnswers:
                await WaitForAbortAsync(context);
                return;
            case Conduct.Moody when await SulkAsync(context, call):
                return;
        }

        _accepted.AddOrUpdate((id, path), 1, static (_, count) => count + 1);
        OnAccepted?.Invoke(path, bytes);
        await AcceptAsync(context, endpoint.Conduct == Conduct.Moody ? call % 41 : 0);
    }

    private static Problem? Verify(IHeaderDictionary headers, string id, byte[] body, WebhookSecret[] keys)
    {
        string timestamp = headers[StandardWebhook.TimestampHeader].ToString();
        _ = long.TryParse(timestamp, CultureInfo.InvariantCulture, out long seconds);
        // The clock of the run is set now and then; a call may show the one before.
        TimeSpan nearest = Steps.MinBy(step => Math.Abs((DateTimeOffset.UtcNow + step).ToUnixTimeSeconds() - seconds));
        return StandardWebhook.Verify(id, timestamp, headers[StandardWebhook.SignatureHeader], body, keys, time: new Ahead(nearest)).Problem;
    }

    /// <summary>Refuses now and then, in one of several ways; false when this call is accepted.</summary>
    private static async Task<bool> SulkAsync(HttpContext context, int call)
    {
        switch (call % 37)
        {
            case 3:
                context.Response.StatusCode = 500;
                return true;
            case 11:
                context.Response.StatusCode = 503;
                context.Response.Headers.RetryAfter = "0.1";
                return true;
            case 17:
                context.Abort();
                return true;
            case 23:
                context.Response.Redirect("/redirected");
                return true;
            case 29:
                context.Response.StatusCode = 429;
                return true;
            case 31 when call % 5 == 0:
                await WaitForAbortAsync(context);
                return true;
            default:
                return false;
        }
    }

    /// <summary>Answers that it has taken the delivery: at once, late, with far too much, or with a connection that breaks.</summary>
    private static async Task AcceptAsync(HttpContext context, int mood)
    {
        switch (mood)
        {
            case 7:
                await Task.Delay(300);
                break;
            case 13:
                context.Response.StatusCode = 200;
                byte[] much = new byte[64 * 1024];
                try
                {
                    for (int sent = 0; sent < 10 * 1024 * 1024; sent += much.Length)
                    {
                        await context.Response.Body.WriteAsync(much, context.RequestAborted);
                    }
                }
                catch (OperationCanceledException)
                {
                    // The sender has read enough.
                }

                return;
            case 19:
                context.Response.StatusCode = 200;
                context.Response.ContentLength = 1_000;
                await context.Response.Body.WriteAsync(new byte[10]);
                await context.Response.Body.FlushAsync();
                context.Abort();
                return;
        }

        context.Response.StatusCode = 204;
    }

    private static async Task WaitForAbortAsync(HttpContext context)
    {
        var aborted = new TaskCompletionSource();
        await using (context.RequestAborted.UnsafeRegister(static state => ((TaskCompletionSource)state!).TrySetResult(), aborted))
        {
            await aborted.Task;
        }
    }

    private sealed class Ahead(TimeSpan step) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => base.GetUtcNow() + step;
    }
}
