using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace ErrorCatalog.Jobs.Webhooks;

/// <summary>Registration of webhooks.</summary>
public static class WebhookServices
{
    /// <summary>
    /// Adds endpoints, deliveries, the fan-out of events and a dispatcher that runs with the host. A <see cref="JobDatabase"/> must be
    /// registered. More transports are registered as <see cref="IDeliveryTransport"/>.
    /// </summary>
    public static IServiceCollection AddWebhooks(this IServiceCollection services, WebhookOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(services);
        services.TryAddSingleton(options ?? new WebhookOptions());
        services.TryAddSingleton(static provider => new WebhookEndpointStore(provider.GetRequiredService<JobDatabase>(), provider.GetRequiredService<WebhookOptions>()));
        services.TryAddSingleton(static provider => new WebhookDeliveryStore(provider.GetRequiredService<JobDatabase>()));
        services.TryAddSingleton(static provider => new WebhookRetention(provider.GetRequiredService<JobDatabase>()));
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IDeliveryTransport, HttpDeliveryTransport>(
            static provider => new HttpDeliveryTransport(provider.GetRequiredService<WebhookOptions>())));
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IEventFanOut, WebhookFanOut>(
            static provider => new WebhookFanOut(provider.GetRequiredService<JobDatabase>())));
        services.TryAddSingleton(static provider => new WebhookDispatcher(
            provider.GetRequiredService<JobDatabase>(),
            provider.GetRequiredService<WebhookOptions>(),
            provider.GetServices<IDeliveryTransport>(),
            provider.GetService<ILogger<WebhookDispatcher>>(),
            provider.GetService<EventWriter>()));
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IHostedService, WebhookService>(static provider => new WebhookService(
            provider.GetRequiredService<WebhookDispatcher>(), provider.GetRequiredService<WebhookRetention>(), provider.GetRequiredService<WebhookOptions>())));
        return services;
    }
}
