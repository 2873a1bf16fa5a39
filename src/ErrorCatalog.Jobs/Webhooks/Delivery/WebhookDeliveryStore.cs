using System.Data.Common;

namespace ErrorCatalog.Jobs.Webhooks;

/// <summary>The deliveries of tenants: what happened to them, dead letters, replay. Every method takes the tenant.</summary>
public sealed class WebhookDeliveryStore
{
    /// <summary>Most deliveries that one page has.</summary>
    public const int LargestPage = 200;

    private const int ReplayStep = 1_000;

    private const string Select =
        "SELECT d.id, d.endpoint_id, d.event_id, v.type, v.occurred_at, d.state, d.attempt, d.due FROM ec_webhook_delivery d JOIN ec_event v ON v.id = d.event_id WHERE d.tenant = $1 AND d.endpoint_id = $2";

    // Not what is being sent right now: that attempt counts.
    private const string Again = "UPDATE ec_webhook_delivery SET state = 0, attempt = 0, due = {now}, owner = NULL, fence = fence + 1, cause = 'replay' WHERE (owner IS NULL OR due <= {now})";

    private readonly JobDatabase _database;

    /// <summary>The deliveries of a store.</summary>
    public WebhookDeliveryStore(JobDatabase database)
    {
        ArgumentNullException.ThrowIfNull(database);
        _database = database;
    }

    /// <summary>Deliveries of an endpoint, the newest first.</summary>
    /// <param name="tenant">Owner of the endpoint.</param>
    /// <param name="endpoint">The endpoint.</param>
    /// <param name="state">Only those in a state, for example dead letters; null for all.</param>
    /// <param name="before">Only those with a smaller id, to turn pages; null for the first page.</param>
    /// <param name="limit">Size of the page, 1 to <see cref="LargestPage"/>.</param>
    /// <param name="cancellation">Stops waiting.</param>
    /// <returns>The page, or the problem <c>webhook-endpoint-not-found</c>.</returns>
    public async Task<Outcome<IReadOnlyList<WebhookDelivery>>> ListAsync(
        Tenant tenant, string endpoint, WebhookDeliveryState? state = null, long? before = null, int limit = 50, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(tenant);
        ArgumentNullException.ThrowIfNull(endpoint);
        ArgumentOutOfRangeException.ThrowIfLessThan(limit, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(limit, LargestPage);
        return await _database.ReadAsync<Outcome<IReadOnlyList<WebhookDelivery>>>(
            async session =>
            {
                if (await WebhookEndpointStore.FindAsync(session, tenant, endpoint) is null)
                {
                    return WebhookEndpointStore.NotFound(endpoint);
                }

                return await session.QueryAsync(
                    Select + " AND d.id < $3 AND ($4 < 0 OR d.state = $4) ORDER BY d.id DESC LIMIT $5",
                    Read,
                    tenant.Id,
                    endpoint,
                    before ?? long.MaxValue,
                    state is { } one ? (long)one : -1L,
                    (long)limit);
            },
            cancellation);
    }

    /// <summary>A delivery and its attempts, the oldest first; or the problem <c>webhook-delivery-not-found</c>.</summary>
    public async Task<Outcome<(WebhookDelivery Delivery, IReadOnlyList<WebhookAttempt> Attempts)>> FindAsync(Tenant tenant, string endpoint, long id, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(tenant);
        ArgumentNullException.ThrowIfNull(endpoint);
        return await _database.ReadAsync<Outcome<(WebhookDelivery, IReadOnlyList<WebhookAttempt>)>>(
            async session =>
            {
                if (await session.QueryFirstAsync(Select + " AND d.id = $3", Read, tenant.Id, endpoint, id) is not { } delivery)
                {
                    return NotFound(id);
                }

                List<WebhookAttempt> attempts = await session.QueryAsync(
                    "SELECT number, at, duration_ms, http_status, problem, response_head, cause FROM ec_webhook_attempt WHERE tenant = $1 AND delivery_id = $2 ORDER BY number",
                    ReadAttempt,
                    tenant.Id,
                    id);
                return (delivery, attempts);
            },
            cancellation);
    }

    /// <summary>
    /// Sends a delivery again, whatever its state, with a whole schedule of attempts. One that is being sent right now is left alone, one
    /// that waits for its next attempt need not wait any more.
    /// </summary>
    /// <returns>Null, or the problem <c>webhook-delivery-not-found</c>.</returns>
    public async Task<Problem?> ReplayAsync(Tenant tenant, string endpoint, long id, CancellationToken cancellation = default)
    {
        Outcome<(WebhookDelivery, IReadOnlyList<WebhookAttempt>)> found = await FindAsync(tenant, endpoint, id, cancellation);
        if (found.Problem is { } problem)
        {
            return problem;
        }

        await _database.WriteAsync(
            async session => await session.ExecuteAsync(Again + " AND tenant = $1 AND endpoint_id = $2 AND id = $3", tenant.Id, endpoint, id), cancellation);
        WebhookSignal.Of(_database).Set();
        return null;
    }

    /// <summary>Sends every delivery again whose event happened in a period and that is in one of the states.</summary>
    /// <param name="tenant">Owner of the endpoint.</param>
    /// <param name="endpoint">The endpoint.</param>
    /// <param name="from">First time, included.</param>
    /// <param name="to">Last time, not included.</param>
    /// <param name="states">The states; usually dead letters and what was skipped.</param>
    /// <param name="cancellation">Stops between two steps of 1,000; what was asked for until then is sent.</param>
    /// <returns>How many, or one of the problems <c>webhook-endpoint-not-found</c>, <c>webhook-setting-invalid</c>.</returns>
    public async Task<Outcome<long>> ReplayAsync(
        Tenant tenant, string endpoint, DateTimeOffset from, DateTimeOffset to, IReadOnlyCollection<WebhookDeliveryState> states, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(tenant);
        ArgumentNullException.ThrowIfNull(endpoint);
        ArgumentNullException.ThrowIfNull(states);
        if (from >= to)
        {
            return EndpointRules.Invalid(WebhookSettingInvalidSetting.Period, $"{from:u} … {to:u}");
        }

        if (await _database.ReadAsync(session => WebhookEndpointStore.FindAsync(session, tenant, endpoint), cancellation) is null)
        {
            return WebhookEndpointStore.NotFound(endpoint);
        }

        long count = 0;
        long last = 0;
        while (true)
        {
            List<long> ids = await _database.WriteAsync(
                async session =>
                {
                    List<long> step = await session.QueryAsync(
                        """
                        SELECT d.id FROM ec_webhook_delivery d JOIN ec_event v ON v.id = d.event_id
                        WHERE d.tenant = $1 AND d.endpoint_id = $2 AND d.id > $3 AND v.occurred_at >= $4 AND v.occurred_at < $5
                          AND (d.state = $6 OR d.state = $7 OR d.state = $8) ORDER BY d.id LIMIT $9
                        """,
                        static row => row.GetInt64(0),
                        tenant.Id,
                        endpoint,
                        last,
                        from.ToUnixTimeMilliseconds(),
                        to.ToUnixTimeMilliseconds(),
                        Wanted(WebhookDeliveryState.Delivered),
                        Wanted(WebhookDeliveryState.Parked),
                        Wanted(WebhookDeliveryState.Skipped),
                        (long)ReplayStep);
                    await session.ExecuteManyAsync(Again + " AND tenant = $1 AND id = $2", [.. step.Select(id => new object?[] { tenant.Id, id })]);
                    return step;
                },
                cancellation);
            count += ids.Count;
            WebhookSignal.Of(_database).Set();
            if (ids.Count < ReplayStep)
            {
                return count;
            }

            last = ids[^1];
        }

        long Wanted(WebhookDeliveryState state) => states.Contains(state) ? (long)state : -1L;
    }

    private static WebhookDeliveryNotFound NotFound(long id) => JobsErrors.WebhookDeliveryNotFound(id.ToString(System.Globalization.CultureInfo.InvariantCulture));

    private static WebhookDelivery Read(DbDataReader row)
    {
        var state = (WebhookDeliveryState)row.GetInt64(5);
        return new WebhookDelivery(
            row.GetInt64(0),
            row.GetString(1),
            row.GetString(2),
            row.GetString(3),
            DateTimeOffset.FromUnixTimeMilliseconds(row.GetInt64(4)),
            state,
            (int)row.GetInt64(6),
            state == WebhookDeliveryState.Due ? DateTimeOffset.FromUnixTimeMilliseconds(row.GetInt64(7)) : null);
    }

    private static WebhookAttempt ReadAttempt(DbDataReader row) => new(
        row.GetInt64(0),
        DateTimeOffset.FromUnixTimeMilliseconds(row.GetInt64(1)),
        TimeSpan.FromMilliseconds(row.GetInt64(2)),
        row.IsDBNull(3) ? null : (int)row.GetInt64(3),
        row.IsDBNull(4) ? null : row.GetString(4),
        row.IsDBNull(5) ? default : (byte[])row.GetValue(5),
        row.GetString(6));
}
