#if (jobs)
using System.Text;
#endif
using ErrorCatalog;
using ErrorCatalog.AspNetCore;
#if (jobs)
using ErrorCatalog.Jobs;
using ErrorCatalog.Jobs.AspNetCore;
#endif
using Microsoft.AspNetCore.Http.HttpResults;

namespace Company.Service._1;

/// <summary>What clients can do with orders.</summary>
public static class OrderEndpoints
{
    public static void MapOrders(this IEndpointRouteBuilder app)
    {
        app.MapGet("/orders/{number}", Find);
        app.MapPost("/orders", Add);
#if (jobs)
        app.MapPost("/orders/{number}/shipment", ShipAsync);
#endif
    }

    // The type of the result says what can go wrong, and the OpenAPI document shows it.
    private static Results<Ok<Order>, Problem<OrderNotFound>> Find(string number, OrderBook orders) =>
        orders.Find(number) is { } order ? TypedResults.Ok(order) : CatalogNameErrors.OrderNotFound(number).ToResult();

    // An outcome as it is; [Raises] says what it can be.
    [Raises(typeof(PiecesOutOfRange))]
    private static Results<Created<Order>, ProblemResult> Add(Order order, OrderBook orders) =>
        orders.Add(order).ToResult(added => TypedResults.Created($"/orders/{added.Number}", added));
#if (jobs)

    // From the answer on the job is on disk; GET /jobs/{id} tells what became of it.
    private static async Task<Results<Accepted, Problem<TenantUnknown>>> ShipAsync(
        string number, HttpContext context, IRequestTenant tenants, JobStore jobs, CancellationToken cancellation)
    {
        if (await tenants.FindAsync(context) is not { } tenant)
        {
            return JobsErrors.TenantUnknown().ToResult();
        }

        string job = await jobs.AddAsync(tenant, new NewJob { Kind = ShipOrder.Kind, Input = Encoding.UTF8.GetBytes(number) }, cancellation);
        return TypedResults.Accepted($"/jobs/{job}");
    }
#endif
}
