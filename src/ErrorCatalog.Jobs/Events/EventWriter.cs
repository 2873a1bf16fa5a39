namespace ErrorCatalog.Jobs;

/// <summary>Writes events: the one way in, so that every event reaches every <see cref="IEventFanOut"/> in its own transaction.</summary>
public sealed class EventWriter
{
    private readonly IEventFanOut[] _fanOuts;

    /// <summary>Writes events that reach <paramref name="fanOuts"/> in the order given.</summary>
    public EventWriter(params IEnumerable<IEventFanOut> fanOuts)
    {
        ArgumentNullException.ThrowIfNull(fanOuts);
        _fanOuts = [.. fanOuts];
    }

    /// <summary>Writes the row of an event and what follows from it; the caller’s transaction commits all of it.</summary>
    public async ValueTask WriteAsync(DatabaseSession session, JobEvent jobEvent)
    {
        ArgumentNullException.ThrowIfNull(session);
        ArgumentNullException.ThrowIfNull(jobEvent);
        await session.ExecuteAsync(
            "INSERT INTO ec_event (id, tenant, type, subject, seq, occurred_at, payload) VALUES ($1, $2, $3, $4, $5, $6, $7)",
            jobEvent.Id,
            jobEvent.Tenant,
            jobEvent.Type,
            jobEvent.Subject,
            jobEvent.Sequence,
            jobEvent.OccurredAt.ToUnixTimeMilliseconds(),
            jobEvent.Payload.ToArray());
        foreach (IEventFanOut fanOut in _fanOuts)
        {
            await fanOut.FanOutAsync(session, jobEvent);
        }
    }
}
