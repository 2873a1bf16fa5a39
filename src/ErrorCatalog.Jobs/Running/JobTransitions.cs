using System.Data.Common;

namespace ErrorCatalog.Jobs;

/// <summary>
/// The changes of state of a job. Each one writes the row, the problem, the event and what follows from it in the caller’s
/// transaction, and only if the row is still as the caller believes.
/// </summary>
internal sealed class JobTransitions(ProblemStore problems, EventWriter events)
{
    private const string Returning = " RETURNING id, kind, state, attempt, max_attempts, version, changed_at, due";

    /// <summary>Ends a job well; false when the claim is no longer valid.</summary>
    public async ValueTask<bool> CompleteAsync(DatabaseSession session, JobClaim claim)
    {
        var tenant = new Tenant(claim.Tenant);
        JobChange? job = await session.QueryFirstAsync(
            "UPDATE ec_job SET state = 4, due = NULL, owner = NULL, problem_instance = NULL, version = version + 1, changed_at = {now}, ended_at = {now} WHERE id = $1 AND tenant = $2 AND state = 1 AND fence = $3 AND owner = $4" + Returning,
            Read,
            claim.Id,
            claim.Tenant,
            claim.Fence,
            claim.Owner);
        if (job is null)
        {
            return false;
        }

        // The first attempt of most jobs: there is nothing to clear.
        if (claim.Attempt > 1 && await problems.ClearAsync(session, tenant, claim.Id) > 0)
        {
            await TellAsync(session, JobEventTypes.Recovered, tenant, job, null);
        }

        await TellAsync(session, JobEventTypes.Completed, tenant, job, null);
        return true;
    }

    /// <summary>Records the problem of an attempt and what follows from it; false when the claim is no longer valid.</summary>
    public async ValueTask<bool> FailAsync(DatabaseSession session, JobClaim claim, Problem problem, JobDecision decision)
    {
        var tenant = new Tenant(claim.Tenant);
        JobChange? job = await session.QueryFirstAsync(
            """
            UPDATE ec_job SET state = $5, due = CASE WHEN $6 < 0 THEN NULL ELSE {now} + $6 END, owner = NULL, version = version + 1, changed_at = {now},
              ended_at = CASE WHEN $5 = 5 THEN {now} ELSE NULL END
            WHERE id = $1 AND tenant = $2 AND state = 1 AND fence = $3 AND owner = $4
            """ + Returning,
            Read,
            claim.Id,
            claim.Tenant,
            claim.Fence,
            claim.Owner,
            (long)decision.State,
            decision.State == JobState.Retrying ? (long)decision.Delay.TotalMilliseconds : -1L);
        if (job is null)
        {
            return false;
        }

        Problem stored = await problems.RecordAsync(session, tenant, claim.Id, problems.WithTracking(problem, claim.Id), claim.Attempt);
        await session.ExecuteAsync("UPDATE ec_job SET problem_instance = $1 WHERE id = $2 AND tenant = $3", stored.Id, claim.Id, claim.Tenant);
        string type = decision.State switch
        {
            JobState.Retrying => JobEventTypes.AttemptFailed,
            JobState.Parked => JobEventTypes.Parked,
            _ => JobEventTypes.Failed,
        };
        await TellAsync(session, type, tenant, job, stored);
        return true;
    }

    /// <summary>Gives a job back whose attempt was broken off by a shutdown: that attempt does not count.</summary>
    public static async ValueTask<bool> ReleaseAsync(DatabaseSession session, JobClaim claim) =>
        await session.ExecuteAsync(
            """
            UPDATE ec_job SET state = CASE WHEN problem_instance IS NULL THEN 0 ELSE 2 END, due = {now}, owner = NULL, attempt = attempt - 1, version = version + 1, changed_at = {now}
            WHERE id = $1 AND tenant = $2 AND state = 1 AND fence = $3 AND owner = $4
            """,
            claim.Id,
            claim.Tenant,
            claim.Fence,
            claim.Owner) > 0;

    /// <summary>Stops a job that has not ended; false when there is none.</summary>
    public async ValueTask<bool> CancelAsync(DatabaseSession session, Tenant tenant, string id)
    {
        JobChange? job = await session.QueryFirstAsync(
            "UPDATE ec_job SET state = 6, due = NULL, owner = NULL, fence = fence + 1, version = version + 1, changed_at = {now}, ended_at = {now} WHERE id = $1 AND tenant = $2 AND state < 4" + Returning,
            Read,
            id,
            tenant.Id);
        if (job is null)
        {
            return false;
        }

        await TellAsync(session, JobEventTypes.Cancelled, tenant, job, null);
        return true;
    }

    private static JobChange Read(DbDataReader row) => new(
        row.GetString(0),
        row.GetString(1),
        (JobState)row.GetInt64(2),
        (int)row.GetInt64(3),
        (int)row.GetInt64(4),
        row.GetInt64(5),
        RowTime.Read(row, 6),
        RowTime.ReadOptional(row, 7));

    private ValueTask TellAsync(DatabaseSession session, string type, Tenant tenant, JobChange job, Problem? problem) =>
        events.WriteAsync(session, new JobEvent
        {
            Id = RecordId.New("evt_"),
            Tenant = tenant.Id,
            Type = type,
            Subject = job.Id,
            Sequence = job.Version,
            OccurredAt = job.At,
            Payload = JobEventPayload.Write(type, job.At, tenant.Id, job, problem),
        });
}
