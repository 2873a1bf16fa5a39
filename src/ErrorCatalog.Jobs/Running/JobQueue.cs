using System.Data.Common;

namespace ErrorCatalog.Jobs;

/// <summary>
/// How workers share the jobs of a kind: a claim is one short statement that takes due rows which nobody else is taking, for the length
/// of a lease. Any number of processes may do so; none leads.
/// </summary>
internal sealed class JobQueue(JobDatabase database, ProblemStore problems, EventWriter events)
{
    private const int SweepSize = 32;

    private readonly JobTransitions _transitions = new(problems, events);

    /// <summary>Takes up to <paramref name="limit"/> due jobs.</summary>
    public Task<List<JobClaim>> ClaimAsync(string kind, string owner, int limit, TimeSpan lease, CancellationToken cancellation) =>
        database.WriteAsync(
            session => session.QueryAsync(
                """
                WITH due AS MATERIALIZED (
                  SELECT id FROM ec_job WHERE kind = $1 AND due <= {now} AND due IS NOT NULL AND state IN (0, 2) ORDER BY due LIMIT $2 {skip locked}
                )
                UPDATE ec_job SET state = 1, due = {now} + $3, owner = $4, attempt = attempt + 1, fence = fence + 1, version = version + 1, changed_at = {now}
                WHERE id IN (SELECT id FROM due)
                RETURNING id, tenant, kind, input, attempt, max_attempts, fence
                """,
                row => Read(row, owner),
                kind,
                (long)limit,
                (long)lease.TotalMilliseconds,
                owner),
            cancellation);

    /// <summary>Prolongs leases; tells which claims are still valid, in the order given.</summary>
    public async Task<bool[]> ProlongAsync(IReadOnlyList<JobClaim> claims, TimeSpan lease, CancellationToken cancellation)
    {
        int[] changed = await database.WriteAsync(
            session => session.ExecuteManyAsync(
                "UPDATE ec_job SET due = {now} + $1 WHERE id = $2 AND tenant = $3 AND state = 1 AND fence = $4 AND owner = $5",
                [.. claims.Select(claim => new object?[] { (long)lease.TotalMilliseconds, claim.Id, claim.Tenant, claim.Fence, claim.Owner })]),
            cancellation);
        return Array.ConvertAll(changed, rows => rows > 0);
    }

    /// <summary>Records the problem of jobs whose worker fell silent, and decides what follows; returns how many there were.</summary>
    public Task<int> RecordAbandonedAsync(string kind, JobRetryPolicy policy, CancellationToken cancellation) =>
        database.WriteAsync(
            async session =>
            {
                List<JobClaim> abandoned = await session.QueryAsync(
                    """
                    SELECT id, tenant, kind, input, attempt, max_attempts, fence, owner FROM ec_job
                    WHERE kind = $1 AND due <= {now} AND due IS NOT NULL AND state = 1 ORDER BY due LIMIT $2 {skip locked}
                    """,
                    row => Read(row, row.GetString(7)),
                    kind,
                    (long)SweepSize);
                foreach (JobClaim claim in abandoned)
                {
                    Problem problem = JobsErrors.JobAbandoned(attempt: claim.Attempt);
                    await _transitions.FailAsync(session, claim, problem, policy.Decide(problem, claim.Attempt, claim.MaxAttempts));
                }

                return abandoned.Count;
            },
            cancellation);

    /// <summary>Ends a job well; false when the claim is no longer valid.</summary>
    public Task<bool> CompleteAsync(JobClaim claim, CancellationToken cancellation) =>
        database.WriteAsync(session => _transitions.CompleteAsync(session, claim), cancellation);

    /// <summary>Records the problem of an attempt; false when the claim is no longer valid.</summary>
    public Task<bool> FailAsync(JobClaim claim, Problem problem, JobDecision decision, CancellationToken cancellation) =>
        database.WriteAsync(session => _transitions.FailAsync(session, claim, problem, decision), cancellation);

    /// <summary>Gives a job back unharmed.</summary>
    public Task<bool> ReleaseAsync(JobClaim claim, CancellationToken cancellation) =>
        database.WriteAsync(session => JobTransitions.ReleaseAsync(session, claim), cancellation);

    private static JobClaim Read(DbDataReader row, string owner) => new(
        row.GetString(0),
        row.GetString(1),
        row.GetString(2),
        row.GetFieldValue<byte[]>(3),
        (int)row.GetInt64(4),
        (int)row.GetInt64(5),
        row.GetInt64(6),
        owner);
}
