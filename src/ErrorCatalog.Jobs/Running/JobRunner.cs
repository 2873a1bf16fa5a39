using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace ErrorCatalog.Jobs;

/// <summary>
/// Runs the registered kinds of jobs in a host. Any number of processes may run the same kinds on one store. When the host stops,
/// attempts are broken off and given back, and do not count.
/// </summary>
public sealed class JobRunner : BackgroundService
{
    private readonly IReadOnlyList<JobWorker> _workers;

    internal JobRunner(IEnumerable<JobKind> kinds, JobQueue queue, JobSignal signal, IServiceScopeFactory scopes, TimeProvider time, ILogger<JobRunner> logger) =>
        _workers = [.. kinds.Select(kind => new JobWorker(kind, queue, signal, scopes, time, logger))];

    /// <summary>The workers, one per kind.</summary>
    internal IReadOnlyList<JobWorker> Workers => _workers;

    /// <inheritdoc/>
    protected override Task ExecuteAsync(CancellationToken stoppingToken) =>
        Task.WhenAll(_workers.Select(worker => Task.Run(() => worker.RunAsync(stoppingToken), CancellationToken.None)));
}
