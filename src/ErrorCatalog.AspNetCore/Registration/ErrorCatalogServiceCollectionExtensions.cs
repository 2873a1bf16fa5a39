using ErrorCatalog;
using ErrorCatalog.AspNetCore;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Registers problems of error catalogs as the answers of an application.</summary>
public static class ErrorCatalogServiceCollectionExtensions
{
    /// <summary>
    /// Makes every error path of ASP.NET Core end in one shape. The generator makes a method <c>AddErrorCatalog()</c> that calls this one with every
    /// catalog of the project. May be called more than once. <c>app.UseErrorCatalog()</c> puts it to work.
    /// </summary>
    /// <param name="services">The services of the application.</param>
    /// <param name="catalogs">Catalogs whose entries the application raises.</param>
    /// <param name="configure">Mappings and choices.</param>
    /// <returns><paramref name="services"/>.</returns>
    public static IServiceCollection AddErrorCatalog(
        this IServiceCollection services, IEnumerable<ProblemCatalog> catalogs, Action<ErrorCatalogOptions>? configure = null)
    {
        ArgumentNullException.ThrowIfNull(services);
        ArgumentNullException.ThrowIfNull(catalogs);
        ProblemCatalog[] added = [.. catalogs];
        services.Configure<ErrorCatalogOptions>(options =>
        {
            foreach (ProblemCatalog catalog in added)
            {
                options.Catalogs.Add(catalog);
            }

            configure?.Invoke(options);
        });

        // Before the framework's own writer: the first that can write does.
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IProblemDetailsWriter, CatalogProblemDetailsWriter>());
        services.AddProblemDetails();
        if (services.Any(service => service.ServiceType == typeof(ProblemResponder)))
        {
            return services;
        }

        services.AddSingleton<ProblemResponder>();
        services.AddSingleton<StatusProblems>();
        services.AddSingleton<ValidationProblems>();
        services.AddSingleton<ExceptionProblems>();
        services.AddSingleton<FailureAnswers>();
        services.AddSingleton<CompiledCatalogs>();
        services.AddExceptionHandler<CatalogExceptionHandler>();
        services.AddSingleton<IPostConfigureOptions<ApiBehaviorOptions>, ControllerAnswers>();

        // Without it a request that does not bind is a bare 400, and nobody learns which parameter it was.
        services.Configure<RouteHandlerOptions>(options => options.ThrowOnBadRequest = true);
        return services;
    }
}
