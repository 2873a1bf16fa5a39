using ErrorCatalog;
using ErrorCatalog.Localization;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Localization;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Registers error catalogs as string localizers.</summary>
public static class ErrorCatalogLocalizationServiceCollectionExtensions
{
    /// <summary>
    /// Registers <see cref="IStringLocalizer{TErrors}"/> for one catalog. The factory of the application and every other localizer stay
    /// as they are, whether they are registered before or after. The generator makes a method <c>AddErrorCatalogLocalization</c>
    /// that calls this one for every catalog of the project.
    /// </summary>
    /// <typeparam name="TErrors">The generated class of the catalog, for example <c>AgentErrors</c>.</typeparam>
    /// <param name="services">The services of the application.</param>
    /// <param name="catalog">The catalog, for example <c>AgentErrors.Catalog</c>.</param>
    /// <param name="configure">Where texts may be corrected at run time, and what overrides them; for all catalogs together.</param>
    /// <returns><paramref name="services"/>.</returns>
    /// <exception cref="InvalidOperationException">Another catalog has the class or the name.</exception>
    public static IServiceCollection AddErrorCatalogLocalization<TErrors>(
        this IServiceCollection services, ProblemCatalog catalog, Action<ErrorCatalogLocalizationOptions>? configure = null)
    {
        ArgumentNullException.ThrowIfNull(services);
        ArgumentNullException.ThrowIfNull(catalog);
        LocalizationRegistrations registrations = Registrations(services);
        bool isNew = !registrations.IsCatalog(typeof(TErrors));
        registrations.Add(typeof(TErrors), catalog);
        if (isNew)
        {
            services.AddSingleton<IStringLocalizer<TErrors>>(provider =>
            {
                provider.GetRequiredService<CatalogTextUpdates>().Start();
                return new CatalogStringLocalizer<TErrors>(catalog);
            });
        }

        configure?.Invoke(registrations.Options);
        return services;
    }

    private static LocalizationRegistrations Registrations(IServiceCollection services)
    {
        if (services.FirstOrDefault(service => service.ServiceType == typeof(LocalizationRegistrations))?.ImplementationInstance is LocalizationRegistrations known)
        {
            return known;
        }

        var registrations = new LocalizationRegistrations();
        services.AddSingleton(registrations);
        services.AddSingleton(provider => new CatalogTextUpdates(registrations, provider));
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IHostedService, CatalogTextStarter>());
        return registrations;
    }
}
