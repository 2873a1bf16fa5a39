using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Hosting;

namespace ErrorCatalog.Recovery;

/// <summary>Registers supervised subscriptions with a host.</summary>
public static class SupervisedSubscriptionServices
{
    /// <summary>
    /// Adds a subscription that connects while the host starts and stops with it, and a health check of its name. A first attempt that
    /// fails for good stops the host from starting.
    /// </summary>
    /// <typeparam name="T">What the source delivers.</typeparam>
    /// <param name="services">The services.</param>
    /// <param name="name">Name of the health check, and the key of the service.</param>
    /// <param name="source">Makes the source.</param>
    /// <param name="options">Makes the options; hand it the logger and the lifetime of the host, so that an escalation is logged and stops the host.</param>
    /// <param name="observe">Attaches observers, before the subscription is started.</param>
    /// <param name="mustConnect">True when the host must not start unless the first attempt succeeds; false to go on recovering.</param>
    public static IServiceCollection AddSupervisedSubscription<T>(
        this IServiceCollection services,
        string name,
        Func<IServiceProvider, ISubscriptionSource<T>> source,
        Func<IServiceProvider, SubscriptionOptions<T>> options,
        Action<IServiceProvider, SupervisedSubscription<T>>? observe = null,
        bool mustConnect = false)
    {
        ArgumentNullException.ThrowIfNull(services);
        ArgumentException.ThrowIfNullOrEmpty(name);
        ArgumentNullException.ThrowIfNull(source);
        ArgumentNullException.ThrowIfNull(options);
        services.AddKeyedSingleton(name, (provider, _) =>
        {
            var subscription = new SupervisedSubscription<T>(source(provider), options(provider));
            observe?.Invoke(provider, subscription);
            return subscription;
        });
        services.AddSingleton<IHostedService>(provider => new SubscriptionHost(provider.GetRequiredKeyedService<SupervisedSubscription<T>>(name), mustConnect));
        services.AddHealthChecks().Add(new HealthCheckRegistration(
            name,
            provider => new SubscriptionHealthCheck(provider.GetRequiredKeyedService<SupervisedSubscription<T>>(name)),
            failureStatus: null,
            tags: ["subscription"]));
        return services;
    }
}
