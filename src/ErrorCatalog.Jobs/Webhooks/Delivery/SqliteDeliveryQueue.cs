namespace ErrorCatalog.Jobs.Webhooks;

/// <summary>SQLite is called, not asked over a wire: one small statement a row is the fastest.</summary>
internal sealed class SqliteDeliveryQueue : DeliveryQueue
{
    private const string Version = $"SELECT e.version FROM ec_webhook_endpoint e WHERE e.id = $1 AND {IsOpen}";

    private const string Claim =
        """
        UPDATE ec_webhook_delivery SET owner = $1, due = {now} + $2, fence = fence + 1
        WHERE id IN (SELECT id FROM ec_webhook_delivery WHERE endpoint_id = $3 AND state = 0 AND due <= {now} ORDER BY due LIMIT $4)
        RETURNING id, event_id, attempt, fence, cause
        """;

    private const string Event = "SELECT type, payload FROM ec_event WHERE id = $1";

    private const string Complete =
        "UPDATE ec_webhook_delivery SET state = $1, due = {now} + $2, attempt = attempt + $3, owner = NULL WHERE id = $4 AND owner = $5 AND fence = $6";

    private const string Log =
        """
        INSERT INTO ec_webhook_attempt (delivery_id, number, tenant, at, duration_ms, http_status, problem, response_head, cause)
        SELECT id, $2, tenant, {now} - $3, $3, $4, $5, $6, $7 FROM ec_webhook_delivery WHERE id = $1
        """;

    public override async ValueTask<List<ClaimedDelivery>> ClaimAsync(DatabaseSession session, string owner, TimeSpan lease, IReadOnlyList<(string Endpoint, int Count)> wanted)
    {
        List<ClaimedDelivery> claimed = [];
        foreach ((string endpoint, int count) in wanted)
        {
            if (await session.QueryFirstAsync(Version, static row => (object)row.GetInt64(0), endpoint) is not long version)
            {
                continue;
            }

            List<ClaimedDelivery> rows = await session.QueryAsync(
                Claim,
                row => new ClaimedDelivery(row.GetInt64(0), endpoint, version, row.GetString(1), string.Empty, [], (int)row.GetInt64(2), row.GetInt64(3), row.GetString(4)),
                owner,
                (long)lease.TotalMilliseconds,
                endpoint,
                (long)count);
            foreach (ClaimedDelivery row in rows)
            {
                (string type, byte[] payload) = (await session.QueryAsync(Event, static r => (r.GetString(0), (byte[])r.GetValue(1)), row.EventId))[0];
                claimed.Add(row with { EventType = type, Payload = payload });
            }
        }

        return claimed;
    }

    public override async ValueTask CompleteAsync(DatabaseSession session, string owner, IReadOnlyList<DeliveryResult> results)
    {
        foreach (DeliveryResult result in results)
        {
            ClaimedDelivery delivery = result.Delivery;
            DeliveryOutcome? outcome = result.Outcome;
            int changed = await session.ExecuteAsync(
                Complete, (long)result.State, (long)result.Delay.TotalMilliseconds, outcome is null ? 0L : 1L, delivery.Id, owner, delivery.Fence);
            if (changed == 1 && outcome is not null)
            {
                await session.ExecuteAsync(
                    Log,
                    delivery.Id,
                    delivery.Fence,
                    (long)result.Duration.TotalMilliseconds,
                    (long?)outcome.HttpStatus,
                    ProblemText(outcome.Problem),
                    outcome.ResponseHead.IsEmpty ? null : outcome.ResponseHead.ToArray(),
                    delivery.Cause);
            }
        }
    }
}
