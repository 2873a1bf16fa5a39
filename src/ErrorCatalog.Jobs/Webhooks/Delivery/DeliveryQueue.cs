using System.Text;

namespace ErrorCatalog.Jobs.Webhooks;

/// <summary>
/// The hot statements of deliveries: claim for some endpoints, and tell what became of them. A claim is a lease in <c>due</c> with an
/// owner and a fence; nothing is held open while it is sent, and a late owner changes nothing.
/// </summary>
internal abstract class DeliveryQueue
{
    /// <summary>Endpoints that take deliveries now.</summary>
    protected const string IsOpen = "e.state = 0 AND (e.paused_until IS NULL OR e.paused_until <= {now})";

    private const string BusyEndpoints =
        $$"""
        SELECT {{EndpointRow.Columns}}, {now} - (SELECT min(d.due) FROM ec_webhook_delivery d WHERE d.endpoint_id = e.id AND d.state = 0)
        FROM ec_webhook_endpoint e WHERE {{IsOpen}} AND EXISTS (SELECT 1 FROM ec_webhook_delivery d WHERE d.endpoint_id = e.id AND d.state = 0 AND d.due <= {now})
        """;

    private static readonly int AgeColumn = EndpointRow.Columns.Split(',').Length;

    private const string OneEndpoint = $"SELECT {EndpointRow.Columns} FROM ec_webhook_endpoint e WHERE e.id = $1";

    public static DeliveryQueue For(JobDatabase database) =>
        database.Dialect == SqlDialect.PostgreSql ? new PostgreSqlDeliveryQueue() : new SqliteDeliveryQueue();

    /// <summary>Endpoints that take deliveries and have some that are due, and for how long the first of them has been.</summary>
    public static ValueTask<List<(EndpointRow Row, TimeSpan Age)>> FindBusyAsync(DatabaseSession session) =>
        session.QueryAsync(BusyEndpoints, static row => (EndpointRow.Read(row), TimeSpan.FromMilliseconds(row.GetInt64(AgeColumn))));

    public static ValueTask<EndpointRow?> FindEndpointAsync(DatabaseSession session, string id) => session.QueryFirstAsync(OneEndpoint, EndpointRow.Read, id);

    /// <summary>Claims up to a number of due deliveries of each endpoint, the longest due first. Paused, disabled and deleted endpoints yield none.</summary>
    public abstract ValueTask<List<ClaimedDelivery>> ClaimAsync(DatabaseSession session, string owner, TimeSpan lease, IReadOnlyList<(string Endpoint, int Count)> wanted);

    /// <summary>Tells results; those whose lease was lost, or that were deleted, change nothing and leave no trace in the log.</summary>
    public abstract ValueTask CompleteAsync(DatabaseSession session, string owner, IReadOnlyList<DeliveryResult> results);

    /// <summary>The problem of an attempt as its log keeps it: with internal values, because the endpoint's owner reads it.</summary>
    protected static string? ProblemText(Problem? problem) =>
        problem is null ? null : Encoding.UTF8.GetString(ProblemWriter.Write(problem, ProblemForm.Rfc9457, WithInternal));

    private static ProblemWriteOptions WithInternal { get; } = new() { IncludeInternal = true };
}
