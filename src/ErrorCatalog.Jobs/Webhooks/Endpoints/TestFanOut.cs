namespace ErrorCatalog.Jobs.Webhooks;

/// <summary>Brings a test event to the one endpoint that asked for it.</summary>
internal sealed class TestFanOut(JobDatabase database, string endpoint) : IEventFanOut
{
    public async ValueTask FanOutAsync(DatabaseSession session, JobEvent jobEvent)
    {
        await session.ExecuteAsync(
            """
            INSERT INTO ec_webhook_delivery (tenant, event_id, endpoint_id, state, attempt, due, owner, fence, cause, created_at)
            SELECT $1, $2, e.id, 0, 0, {now}, NULL, 0, 'test', {now} FROM ec_webhook_endpoint e WHERE e.id = $3 {keep}
            """,
            jobEvent.Tenant,
            jobEvent.Id,
            endpoint);
        session.AfterCommit(WebhookSignal.Of(database).Set);
    }
}
