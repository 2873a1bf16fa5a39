using ErrorCatalog.Jobs;
using ErrorCatalog.Jobs.AspNetCore;
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
        return endpoints.MapGet(prefix + "/problems/{instance}", TenantRequest.For(ProblemHandlers.GetAsync)).Raises(typeof(ProblemNotFound), typeof(JobStoreUnavailable));
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
        jobs.MapGet("", TenantRequest.For(JobHandlers.ListAsync)).Raises(typeof(JobStoreUnavailable));
        jobs.MapGet("/{id}", TenantRequest.For(JobHandlers.GetAsync)).Raises(typeof(JobNotFound), typeof(JobStoreUnavailable));
        jobs.MapPost("/{id}/resume", TenantRequest.For(JobHandlers.ResumeAsync)).Raises(typeof(JobNotFound), typeof(JobStateConflict), typeof(JobStoreUnavailable));
        jobs.MapPost("/{id}/cancel", TenantRequest.For(JobHandlers.CancelAsync)).Raises(typeof(JobNotFound), typeof(JobStateConflict), typeof(JobStoreUnavailable));
        return jobs;
    }
}
