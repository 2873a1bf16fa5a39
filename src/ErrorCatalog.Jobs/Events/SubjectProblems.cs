using System.Buffers;
using System.Text.Json;

namespace ErrorCatalog.Jobs;

/// <summary>
/// Problems of records that another scheduler or the host application drives: recorded and cleared together with the event that tells it.
/// </summary>
public sealed class SubjectProblems
{
    private readonly ProblemStore _problems;
    private readonly EventWriter _events;

    /// <summary>Records in <paramref name="problems"/> and tells <paramref name="events"/>.</summary>
    public SubjectProblems(ProblemStore problems, EventWriter events)
    {
        ArgumentNullException.ThrowIfNull(problems);
        ArgumentNullException.ThrowIfNull(events);
        _problems = problems;
        _events = events;
    }

    /// <summary>
    /// Records a problem and writes <c>job.attempt_failed</c>, or <c>job.failed</c> when no attempt follows; returns the problem as stored.
    /// </summary>
    public async ValueTask<Problem> RecordAsync(DatabaseSession session, Tenant tenant, string subject, Problem problem, int attempt, bool isLast)
    {
        ArgumentNullException.ThrowIfNull(session);
        ArgumentNullException.ThrowIfNull(tenant);
        Problem stored = await _problems.RecordAsync(session, tenant, subject, problem, attempt);
        await TellAsync(session, tenant, subject, isLast ? JobEventTypes.Failed : JobEventTypes.AttemptFailed, attempt, stored);
        return stored;
    }

    /// <summary>Clears the problems of a record and writes <c>job.recovered</c> if it had any; returns how many.</summary>
    public async ValueTask<int> ClearAsync(DatabaseSession session, Tenant tenant, string subject)
    {
        ArgumentNullException.ThrowIfNull(session);
        ArgumentNullException.ThrowIfNull(tenant);
        int cleared = await _problems.ClearAsync(session, tenant, subject);
        if (cleared > 0)
        {
            await TellAsync(session, tenant, subject, JobEventTypes.Recovered, 0, null);
        }

        return cleared;
    }

    private async ValueTask TellAsync(DatabaseSession session, Tenant tenant, string subject, string type, int attempt, Problem? problem)
    {
        DateTimeOffset at = DateTimeOffset.FromUnixTimeMilliseconds(await session.GetTimeAsync());
        var payload = new ArrayBufferWriter<byte>(1024);
        await using (var json = new Utf8JsonWriter(payload))
        {
            JobEventPayload.Begin(json, type, at, tenant.Id);
            json.WriteString("subject", subject);

            // There is no row with a version: time puts the events of a subject in order.
            json.WriteNumber("seq", at.ToUnixTimeMilliseconds());
            json.WriteNumber("attempt", attempt);
            JobEventPayload.End(json, problem);
        }

        await _events.WriteAsync(session, new JobEvent
        {
            Id = RecordId.New("evt_"),
            Tenant = tenant.Id,
            Type = type,
            Subject = subject,
            Sequence = at.ToUnixTimeMilliseconds(),
            OccurredAt = at,
            Payload = payload.WrittenMemory,
        });
    }
}
