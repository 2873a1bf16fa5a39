namespace ErrorCatalog.Jobs.Webhooks;

/// <summary>
/// Writes a due delivery for each endpoint of the event's tenant that wants its type, in the transaction of the event. Endpoints that are
/// disabled get a skipped one, so that it can be replayed later. None is told about itself; one that
/// is being deleted gets none, and must not make the transaction of the event fail.
/// </summary>
public sealed class WebhookFanOut : IEventFanOut
{
    private const string Insert =
        """
        INSERT INTO ec_webhook_delivery (tenant, event_id, endpoint_id, state, attempt, due, owner, fence, cause, created_at)
        SELECT e.tenant, $1, e.id, CASE e.state WHEN 2 THEN 4 ELSE 0 END, 0, {now}, NULL, 0, 'schedule', {now}
        FROM ec_webhook_endpoint e
        WHERE e.tenant = $2 AND e.id <> $5 AND (e.event_types = '' OR replace(e.event_types, $3, '') <> e.event_types OR replace(e.event_types, $4, '') <> e.event_types)
        {keep}
        """;

    private readonly WebhookSignal _signal;

    /// <summary>Fans out the events of <paramref name="database"/>.</summary>
    public WebhookFanOut(JobDatabase database)
    {
        ArgumentNullException.ThrowIfNull(database);
        _signal = WebhookSignal.Of(database);
    }

    /// <inheritdoc/>
    public async ValueTask FanOutAsync(DatabaseSession session, JobEvent jobEvent)
    {
        ArgumentNullException.ThrowIfNull(session);
        ArgumentNullException.ThrowIfNull(jobEvent);
        int deliveries = await session.ExecuteAsync(Insert, jobEvent.Id, jobEvent.Tenant, EventFilter.Exact(jobEvent.Type), EventFilter.Group(jobEvent.Type), jobEvent.Subject);
        if (deliveries > 0)
        {
            session.AfterCommit(_signal.Set);
        }
    }
}
