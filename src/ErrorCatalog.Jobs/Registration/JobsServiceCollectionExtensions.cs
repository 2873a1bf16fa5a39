using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace ErrorCatalog.Jobs;

/// <summary>Registers jobs in an application.</summary>
public static class JobsServiceCollectionExtensions
{
    /// <summary>
    /// Registers the store of jobs (<see cref="JobDatabase"/>, <see cref="TenantStore"/>, <see cref="JobStore"/>,
    /// <see cref="ProblemStore"/>) and the runner. The store is opened and upgraded before the host starts anything else; a host
    /// whose store is unsafe or cannot be reached does not start.
    /// </summary>
    public static JobsBuilder AddErrorCatalogJobs(this IServiceCollection services, JobDatabaseOptions database, JobStoreOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(services);
        ArgumentNullException.ThrowIfNull(database);
        services.TryAddSingleton(database.TimeProvider);
        services.AddSingleton(database);
        services.AddSingleton(options ?? new JobStoreOptions());
        services.AddSingleton<JobDatabaseHolder>();
        services.AddSingleton(static provider => provider.GetRequiredService<JobDatabaseHolder>().Database);
        services.AddSingleton<JobSignal>();
        services.AddSingleton<TenantStore>();
        services.AddSingleton<ProblemStore>();
        services.AddSingleton(static provider => new EventWriter(provider.GetServices<IEventFanOut>()));
        services.AddSingleton<JobStore>();
        services.AddSingleton<JobRetention>();
        services.AddSingleton(static provider => new JobRunner(
            provider.GetServices<JobKind>(),
            new JobQueue(provider.GetRequiredService<JobDatabase>(), provider.GetRequiredService<ProblemStore>(), provider.GetRequiredService<EventWriter>()),
            provider.GetRequiredService<JobSignal>(),
            provider.GetRequiredService<IServiceScopeFactory>(),
            provider.GetRequiredService<TimeProvider>(),
            provider.GetRequiredService<ILogger<JobRunner>>()));
        services.AddSingleton<IHostedService>(static provider => provider.GetRequiredService<JobRunner>());
        return new JobsBuilder(services);
    }
}
