using System.Text;
using ErrorCatalog;
using ErrorCatalog.Jobs;

namespace Company.Service._1;

/// <summary>Ships an order in the background. A problem that it ends with is recorded; who retries decides what follows.</summary>
public sealed class ShipOrder(OrderBook orders) : IJobHandler
{
    /// <summary>Name of this kind of job.</summary>
    public const string Kind = "ship-order";

    /// <inheritdoc/>
    public Task<Outcome> RunAsync(JobContext context, CancellationToken cancellation)
    {
        string number = Encoding.UTF8.GetString(context.Input.Span);
        return Task.FromResult(orders.Find(number) is null ? CatalogNameErrors.OrderNotFound(number) : Outcome.Success);
    }
}
