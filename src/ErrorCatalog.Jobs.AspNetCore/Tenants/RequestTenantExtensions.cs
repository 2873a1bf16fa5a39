using ErrorCatalog.Jobs.AspNetCore;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace ErrorCatalog.Jobs;

/// <summary>Registers how the tenant of a request is found.</summary>
public static class RequestTenantExtensions
{
    /// <summary>
    /// Takes the tenant’s id from the request, for example <c>context => context.User.FindFirst("wallet")?.Value</c>; null for a caller
    /// without a tenant. A tenant that is new is made.
    /// </summary>
    public static IServiceCollection AddRequestTenant(this IServiceCollection services, Func<HttpContext, string?> idOf)
    {
        ArgumentNullException.ThrowIfNull(services);
        ArgumentNullException.ThrowIfNull(idOf);
        return services.AddSingleton<IRequestTenant>(provider => new DelegatedRequestTenant(provider.GetRequiredService<TenantStore>(), idOf));
    }
}
