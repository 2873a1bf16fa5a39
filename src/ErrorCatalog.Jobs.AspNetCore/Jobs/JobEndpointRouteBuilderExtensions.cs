using ErrorCatalog.AspNetCore;
using ErrorCatalog.Jobs;
using ErrorCatalog.Jobs.AspNetCore;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;

namespace Microsoft.AspNetCore.Builder;

/// <summary>Maps jobs and problems as an HTTP API. Every answer is bound to the tenant of the request (<see cref="IRequestTenant"/>).</summary>
public static class JobEndpointRouteBuilderExtensions
{
    /// <summary>
    /// Maps <c>GET PREFIX/problems/{instance}</c>: any recorded problem of the tenant, in the form and language that the request
    /// accepts. The instance is the UUID, or the whole <c>urn:uuid:</c> URN.
    /// </summary>
    public static IEndpointConventionBuilder MapProblems(this IEndpointRouteBuilder endpoints, string prefix = "")
    {
        ArgumentNullException.ThrowIfNull(endpoints);
        ArgumentNullException.ThrowIfNull(prefix);

        // Parameters stand in the signatures for descriptions; the handlers read them with messages of their own.
        return endpoints.MapGet(prefix + "/problems/{instance}", (HttpContext context, [FromServices] IRequestTenant tenants, string instance) => TenantRequest.RunAsync(context, tenants, ProblemHandlers.GetAsync))
            .Describe("Show a recorded problem", StatusCodes.Status200OK)
            .Raises(typeof(TenantUnknown), typeof(ProblemNotFound), typeof(JobStoreUnavailable));
    }

    /// <summary>
    /// Maps the jobs of the tenant: <c>GET PREFIX/jobs</c> (<c>state</c>, <c>kind</c>, <c>before</c>, <c>limit</c>),
    /// <c>GET PREFIX/jobs/{id}</c> with error and history, <c>POST PREFIX/jobs/{id}/resume</c>, <c>POST PREFIX/jobs/{id}/cancel</c>.
    /// </summary>
    public static IEndpointConventionBuilder MapJobs(this IEndpointRouteBuilder endpoints, string prefix = "")
    {
        ArgumentNullException.ThrowIfNull(endpoints);
        ArgumentNullException.ThrowIfNull(prefix);
        RouteGroupBuilder jobs = endpoints.MapGroup(prefix + "/jobs");
        jobs.WithTags("Jobs");
        jobs.Raises(typeof(TenantUnknown), typeof(JobStoreUnavailable));
        jobs.MapGet("", (HttpContext context, [FromServices] IRequestTenant tenants, string? state, string? kind, string? before, string? limit) => TenantRequest.RunAsync(context, tenants, JobHandlers.ListAsync))
            .Describe("List jobs, the newest first", StatusCodes.Status200OK)
            .Raises(typeof(JobQueryInvalid));
        jobs.MapGet("/{id}", (HttpContext context, [FromServices] IRequestTenant tenants, string id) => TenantRequest.RunAsync(context, tenants, JobHandlers.GetAsync))
            .Describe("Show a job with its error and history", StatusCodes.Status200OK)
            .Raises(typeof(JobNotFound));
        jobs.MapPost("/{id}/resume", (HttpContext context, [FromServices] IRequestTenant tenants, string id) => TenantRequest.RunAsync(context, tenants, JobHandlers.ResumeAsync))
            .Describe("Run a parked or failed job again", StatusCodes.Status200OK)
            .Raises(typeof(JobNotFound), typeof(JobStateConflict));
        jobs.MapPost("/{id}/cancel", (HttpContext context, [FromServices] IRequestTenant tenants, string id) => TenantRequest.RunAsync(context, tenants, JobHandlers.CancelAsync))
            .Describe("Cancel a job", StatusCodes.Status200OK)
            .Raises(typeof(JobNotFound), typeof(JobStateConflict));
        return jobs;
    }
}
