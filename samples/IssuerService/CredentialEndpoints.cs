using System.Text.Json;
using ErrorCatalog.AspNetCore;
using ErrorCatalog.Jobs;
using ErrorCatalog.Jobs.AspNetCore;
using Microsoft.AspNetCore.Http.HttpResults;

namespace ErrorCatalog.Samples.Issuer;

/// <summary>What clients order.</summary>
internal static class CredentialEndpoints
{
    public static void MapCredentials(this IEndpointRouteBuilder app) =>
        app.MapPost("/credentials", OrderAsync).WithSummary("Order a credential; it is issued in the background").WithTags("Credentials");

    // The type of the result says what can go wrong, and the OpenAPI document shows it.
    private static async Task<Results<Accepted<OrderReceipt>, Problem<TenantUnknown>>> OrderAsync(
        CredentialOrder order, HttpContext context, IRequestTenant tenants, JobStore jobs, CancellationToken cancellation)
    {
        if (await tenants.FindAsync(context) is not { } tenant)
        {
            return JobsErrors.TenantUnknown().ToResult();
        }

        string job = await jobs.AddAsync(
            tenant,
            new NewJob { Kind = IssueCredential.Kind, Input = JsonSerializer.SerializeToUtf8Bytes(order, IssuerJson.Default.CredentialOrder) },
            cancellation);

        // From here on the order is on disk.
        return TypedResults.Accepted($"/jobs/{job}", new OrderReceipt(job));
    }
}
