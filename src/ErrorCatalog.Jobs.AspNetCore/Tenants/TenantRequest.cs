using ErrorCatalog.AspNetCore;
using Microsoft.AspNetCore.Http;

namespace ErrorCatalog.Jobs.AspNetCore;

/// <summary>Requests that need the tenant: without one the handler is not called, and a problem that it throws is the answer.</summary>
internal static class TenantRequest
{
    public static async Task RunAsync(HttpContext context, IRequestTenant tenants, Func<HttpContext, Tenant, Task> handler)
    {
        try
        {
            if (await tenants.FindAsync(context) is { } tenant)
            {
                await handler(context, tenant);
            }
            else
            {
                await new ProblemResult(JobsErrors.TenantUnknown()).ExecuteAsync(context);
            }
        }
        catch (ProblemException failure) when (!context.Response.HasStarted)
        {
            await new ProblemResult(failure.Problem).ExecuteAsync(context);
        }
    }
}
