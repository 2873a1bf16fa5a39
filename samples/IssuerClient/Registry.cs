using System.Collections.Concurrent;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace ErrorCatalog.Samples.IssuerClient;

/// <summary>The registry that the service enters credentials in. It fails on demand, over a real wire.</summary>
internal sealed class Registry : IAsyncDisposable
{
    private readonly WebApplication _server;
    private readonly ConcurrentDictionary<string, RegistryTrouble> _troubles = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, byte> _strangers = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, int> _entries = new(StringComparer.Ordinal);
    private readonly TaskCompletionSource _silence = new(TaskCreationOptions.RunContinuationsAsynchronously);

    private Registry(WebApplication server) => _server = server;

    /// <summary>A type of credential that is not issued any more.</summary>
    public const string WithdrawnType = "library-card-2019";

    public Uri Address => new(_server.Urls.First() + "/");

    /// <summary>The credentials that were entered, by the id under which they were.</summary>
    public IReadOnlyCollection<string> Entries => [.. _entries.Keys];

    /// <summary>Ends when the service waits for an answer that does not come.</summary>
    public Task Silence => _silence.Task;

    public static async Task<Registry> StartAsync(CancellationToken stop)
    {
        WebApplicationBuilder builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        WebApplication server = builder.Build();
        var registry = new Registry(server);
        server.MapPut("/credentials/{id}", registry.EnterAsync);
        await server.StartAsync(stop);
        return registry;
    }

    /// <summary>The next credential of a holder meets this trouble.</summary>
    public void Fail(string holder, RegistryTrouble trouble) => _troubles[holder] = trouble;

    /// <summary>The registry knows nothing of a holder.</summary>
    public void Forget(string holder) => _strangers[holder] = 0;

    /// <summary>The registry knows a holder again.</summary>
    public void Register(string holder) => _strangers.TryRemove(holder, out _);

    public ValueTask DisposeAsync() => _server.DisposeAsync();

    private async Task<IResult> EnterAsync(string id, RegistryOrder order, CancellationToken cancellation)
    {
        if (_troubles.TryRemove(order.Holder, out RegistryTrouble trouble))
        {
            switch (trouble)
            {
                case RegistryTrouble.Busy:
                    return Results.StatusCode(StatusCodes.Status503ServiceUnavailable);
                case RegistryTrouble.Nonsense:
                    return Results.Text("<html>Please sign in. The password of the proxy is hunter2.</html>", "application/json");
                case RegistryTrouble.Silence:
                    _silence.TrySetResult();
                    await Task.Delay(Timeout.InfiniteTimeSpan, cancellation).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
                    return Results.Empty;
            }
        }

        if (order.Type == WithdrawnType)
        {
            return Results.StatusCode(StatusCodes.Status410Gone);
        }

        return _strangers.ContainsKey(order.Holder)
            ? Results.NotFound()
            : Results.Ok(new { number = _entries.GetOrAdd(id, _ => _entries.Count + 1) });
    }
}
