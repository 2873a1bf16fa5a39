using Microsoft.AspNetCore.Http;

namespace ErrorCatalog.Jobs.AspNetCore;

/// <summary>The tenant whose id a function of the application reads from the proven identity of the caller.</summary>
internal sealed class DelegatedRequestTenant(TenantStore tenants, Func<HttpContext, string?> idOf) : IRequestTenant
{
    public async ValueTask<Tenant?> FindAsync(HttpContext context) =>
        idOf(context) is { Length: > 0 } id ? await tenants.OpenAsync(id, context.RequestAborted) : null;
}
