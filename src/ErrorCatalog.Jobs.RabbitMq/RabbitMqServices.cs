using ErrorCatalog.Jobs.Webhooks;
using Microsoft.Extensions.DependencyInjection;

namespace ErrorCatalog.Jobs.RabbitMq;

/// <summary>Registration of RabbitMQ.</summary>
public static class RabbitMqServices
{
    /// <summary>Publishes the events of all tenants to an exchange, besides webhooks. Needs <c>AddWebhooks</c>, whose dispatcher does the work.</summary>
    public static IServiceCollection AddRabbitMqEvents(this IServiceCollection services, RabbitMqOptions options)
    {
        ArgumentNullException.ThrowIfNull(services);
        ArgumentNullException.ThrowIfNull(options);
        services.AddSingleton<IDeliveryTransport>(_ => new RabbitMqDeliveryTransport(options));
        services.AddSingleton<IEventFanOut>(provider => new OperatorFanOut(
            provider.GetRequiredService<JobDatabase>(), RabbitMqDeliveryTransport.AddressOf(options.Exchange), options.MaxInFlight));
        return services;
    }
}
