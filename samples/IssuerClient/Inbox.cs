using System.Text;
using System.Text.Json;
using ErrorCatalog.Jobs.AspNetCore;
using ErrorCatalog.Jobs.Webhooks;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace ErrorCatalog.Samples.IssuerClient;

/// <summary>
/// The receiver of one tenant's webhooks. What is not signed with the tenant's key never gets in; an event that arrives again is
/// recognised by its id.
/// </summary>
internal sealed class Inbox : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private readonly int _port = FreePort.Find();
    private readonly Lock _lock = new();
    private readonly Dictionary<string, Notice> _notices = new(StringComparer.Ordinal);
    private TaskCompletionSource _arrival = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private WebApplication? _server;

    public Uri Address => new($"http://127.0.0.1:{_port}/hooks");

    /// <summary>The key that was shown when the endpoint was made.</summary>
    public WebhookSecret? Secret { get; set; }

    /// <summary>How often an event arrived that had arrived before.</summary>
    public int Repetitions { get; private set; }

    public IReadOnlyCollection<Notice> Notices
    {
        get
        {
            lock (_lock)
            {
                return [.. _notices.Values];
            }
        }
    }

    public async Task StartAsync(CancellationToken stop)
    {
        WebApplicationBuilder builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls(Address.GetLeftPart(UriPartial.Authority));
        builder.Services.AddErrorCatalog();
        _server = builder.Build();
        _server.UseErrorCatalog();
        _server.MapWebhookReceiver("/hooks", () => [Secret!], (webhook, _) =>
        {
            Add(Read(webhook));
            return Task.CompletedTask;
        });
        await _server.StartAsync(stop);
    }

    /// <summary>Waits for an event of a job.</summary>
    /// <exception cref="TimeoutException">It did not come.</exception>
    public async Task<Notice> WaitAsync(string type, string job, CancellationToken stop)
    {
        Notice? found = null;
        await WaitUntilAsync(notices => (found = notices.FirstOrDefault(notice => notice.Type == type && notice.Job == job)) is not null, stop);
        return found ?? throw new TimeoutException($"Expected the event {type} of {job} within {Patience.TotalSeconds} s but it did not arrive.");
    }

    /// <summary>Waits until what has arrived is enough, or patience ends; whoever waits looks what there is.</summary>
    public async Task WaitUntilAsync(Func<IReadOnlyCollection<Notice>, bool> isEnough, CancellationToken stop)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(stop);
        patience.CancelAfter(Patience);
        while (!patience.IsCancellationRequested)
        {
            // Taken before the look, so that what arrives in between is not missed.
            Task next = Volatile.Read(ref _arrival).Task;
            if (isEnough(Notices))
            {
                return;
            }

            await Task.WhenAny(next, Task.Delay(Timeout.InfiniteTimeSpan, patience.Token));
        }

        stop.ThrowIfCancellationRequested();
    }

    public async ValueTask DisposeAsync()
    {
        if (_server is not null)
        {
            await _server.DisposeAsync();
        }
    }

    private static Notice Read(ReceivedWebhook webhook)
    {
        JsonElement body = JsonElement.Parse(webhook.Body.Span);
        JsonElement data = body.GetProperty("data");
        bool hasProblem = data.TryGetProperty("problem", out JsonElement problem);
        return new Notice(
            webhook.Verified.Id,
            body.GetProperty("type").GetString()!,
            data.GetProperty("job").GetString()!,
            hasProblem ? Catalogs.Read(Encoding.UTF8.GetBytes(problem.GetRawText())) : null,
            hasProblem ? problem.GetProperty("instance").GetString() : null);
    }

    private void Add(Notice notice)
    {
        lock (_lock)
        {
            if (!_notices.TryAdd(notice.Id, notice))
            {
                Repetitions++;
            }
        }

        Interlocked.Exchange(ref _arrival, new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously)).TrySetResult();
    }
}
