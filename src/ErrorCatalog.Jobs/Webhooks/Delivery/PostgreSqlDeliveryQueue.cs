namespace ErrorCatalog.Jobs.Webhooks;

/// <summary>On PostgreSQL every round trip counts: one statement claims for all endpoints, one tells all results.</summary>
internal sealed class PostgreSqlDeliveryQueue : DeliveryQueue
{
    private const string Claim =
        $$"""
        WITH wanted AS (SELECT * FROM unnest($3::text[], $4::bigint[]) AS w (endpoint_id, count)),
        due AS (
          SELECT d.id, e.version FROM wanted w
          JOIN ec_webhook_endpoint e ON e.id = w.endpoint_id AND {{IsOpen}}
          CROSS JOIN LATERAL (
            SELECT id FROM ec_webhook_delivery WHERE endpoint_id = w.endpoint_id AND state = 0 AND due <= {now}
            ORDER BY due LIMIT w.count {skip locked}) d)
        UPDATE ec_webhook_delivery d SET owner = $1, due = {now} + $2, fence = fence + 1
        FROM due, ec_event v WHERE d.id = due.id AND v.id = d.event_id
        RETURNING d.id, d.endpoint_id, due.version, d.event_id, v.type, v.payload, d.attempt, d.fence, d.cause
        """;

    private const string Complete =
        """
        WITH told AS (
          SELECT * FROM unnest($2::bigint[], $3::bigint[], $4::bigint[], $5::bigint[], $6::bigint[], $7::bigint[], $8::bigint[], $9::text[], $10::bytea[], $11::text[])
            AS t (id, fence, state, delay, made, duration, status, problem, head, cause)),
        done AS (
          UPDATE ec_webhook_delivery d SET state = t.state, due = {now} + t.delay, attempt = d.attempt + t.made, owner = NULL
          FROM told t WHERE d.id = t.id AND d.owner = $1 AND d.fence = t.fence
          RETURNING d.id, d.tenant)
        INSERT INTO ec_webhook_attempt (delivery_id, number, tenant, at, duration_ms, http_status, problem, response_head, cause)
        SELECT t.id, t.fence, done.tenant, {now} - t.duration, t.duration, t.status, t.problem, t.head, t.cause
        FROM told t JOIN done ON done.id = t.id WHERE t.made = 1
        """;

    public override ValueTask<List<ClaimedDelivery>> ClaimAsync(DatabaseSession session, string owner, TimeSpan lease, IReadOnlyList<(string Endpoint, int Count)> wanted) =>
        session.QueryAsync(
            Claim,
            static row => new ClaimedDelivery(
                row.GetInt64(0), row.GetString(1), row.GetInt64(2), row.GetString(3), row.GetString(4), (byte[])row.GetValue(5), (int)row.GetInt64(6), row.GetInt64(7), row.GetString(8)),
            owner,
            (long)lease.TotalMilliseconds,
            wanted.Select(item => item.Endpoint).ToArray(),
            wanted.Select(item => (long)item.Count).ToArray());

    public override async ValueTask CompleteAsync(DatabaseSession session, string owner, IReadOnlyList<DeliveryResult> results)
    {
        if (results.Count == 0)
        {
            return;
        }

        // In one order everywhere, so that two dispatchers never wait for each other in a circle.
        DeliveryResult[] ordered = [.. results.OrderBy(result => result.Delivery.Id)];
        await session.ExecuteAsync(
            Complete,
            owner,
            Column(ordered, result => result.Delivery.Id),
            Column(ordered, result => result.Delivery.Fence),
            Column(ordered, result => (long)result.State),
            Column(ordered, result => (long)result.Delay.TotalMilliseconds),
            Column(ordered, result => result.Outcome is null ? 0L : 1L),
            Column(ordered, result => (long)result.Duration.TotalMilliseconds),
            Column(ordered, result => (long?)result.Outcome?.HttpStatus),
            Column(ordered, result => ProblemText(result.Outcome?.Problem)),
            Column(ordered, result => result.Outcome is { ResponseHead.IsEmpty: false } outcome ? outcome.ResponseHead.ToArray() : null),
            Column(ordered, result => result.Delivery.Cause));
    }

    private static T[] Column<T>(DeliveryResult[] results, Func<DeliveryResult, T> value) => Array.ConvertAll(results, result => value(result));
}
