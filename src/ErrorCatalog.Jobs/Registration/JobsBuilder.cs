using System.Diagnostics.CodeAnalysis;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace ErrorCatalog.Jobs;

/// <summary>Adds kinds of jobs and what follows from their events.</summary>
public sealed class JobsBuilder
{
    internal JobsBuilder(IServiceCollection services) => Services = services;

    /// <summary>The services of the application.</summary>
    public IServiceCollection Services { get; }

    /// <summary>Lets <typeparamref name="THandler"/> do the jobs of a kind in this process.</summary>
    /// <param name="kind">Name of the kind, 1 to 100 characters.</param>
    /// <param name="options">How they are run; null for the defaults.</param>
    public JobsBuilder AddJob<[DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicConstructors)] THandler>(string kind, JobKindOptions? options = null)
        where THandler : class, IJobHandler
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(kind);
        Services.TryAddScoped<THandler>();
        Services.AddSingleton(new JobKind(kind, options ?? new JobKindOptions(), static services => services.GetRequiredService<THandler>()));
        return this;
    }
}
