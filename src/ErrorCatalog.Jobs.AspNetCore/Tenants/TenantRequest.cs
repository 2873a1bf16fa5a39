using ErrorCatalog.AspNetCore;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace ErrorCatalog.Jobs.AspNetCore;

/// <summary>Handlers that need the tenant: without one they are not called, and a problem that they throw is the answer.</summary>
internal static class TenantRequest
{
    public static RequestDelegate For(Func<HttpContext, Tenant, Task> handler) => async context =>
    {
        try
        {
            if (await context.RequestServices.GetRequiredService<IRequestTenant>().FindAsync(context) is { } tenant)
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
    };
}
