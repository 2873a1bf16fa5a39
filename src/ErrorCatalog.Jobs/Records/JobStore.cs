namespace ErrorCatalog.Jobs;

/// <summary>The jobs of a store. Every method takes the tenant: a job of another one is not found.</summary>
public sealed class JobStore
{
    private const int LongestKind = 100;
    private const int LargestInput = 1024 * 1024;
    private const int MostAttempts = 1000;
    private const int LargestPage = 200;

    private readonly JobDatabase _database;
    private readonly ProblemStore _problems;
    private readonly JobTransitions _transitions;
    private readonly JobSignal _signal;

    /// <summary>The jobs of <paramref name="database"/>, whose events go through <paramref name="events"/>.</summary>
    public JobStore(JobDatabase database, ProblemStore problems, EventWriter events, JobSignal signal)
    {
        ArgumentNullException.ThrowIfNull(database);
        ArgumentNullException.ThrowIfNull(problems);
        ArgumentNullException.ThrowIfNull(events);
        ArgumentNullException.ThrowIfNull(signal);
        _database = database;
        _problems = problems;
        _transitions = new JobTransitions(problems, events);
        _signal = signal;
    }

    /// <summary>Adds a job; once this returns it is on disk and will be done. Returns its id.</summary>
    /// <exception cref="ArgumentException">Kind, input or number of attempts is outside its limits.</exception>
    /// <exception cref="ProblemException"><c>job-store-unavailable</c>: the database cannot be reached; nothing was added as far as is known.</exception>
    public Task<string> AddAsync(Tenant tenant, NewJob job, CancellationToken cancellation = default) =>
        _database.WriteAsync(session => AddAsync(session, tenant, job), cancellation);

    /// <summary>Adds a job in the caller’s transaction, together with the caller’s own rows.</summary>
    /// <exception cref="ArgumentException">Kind, input or number of attempts is outside its limits.</exception>
    public async ValueTask<string> AddAsync(DatabaseSession session, Tenant tenant, NewJob job)
    {
        ArgumentNullException.ThrowIfNull(session);
        ArgumentNullException.ThrowIfNull(tenant);
        Check(job);
        string id = RecordId.New("job_");
        await session.ExecuteAsync(
            """
            INSERT INTO ec_job (id, tenant, kind, state, input, attempt, max_attempts, due, fence, version, created_at, changed_at)
            VALUES ($1, $2, $3, 0, $4, 0, $5, {now} + $6, 0, 1, {now}, {now})
            """,
            id,
            tenant.Id,
            job.Kind,
            job.Input.ToArray(),
            (long)job.MaxAttempts,
            (long)job.Delay.TotalMilliseconds);
        session.AfterCommit(() => _signal.Raise(job.Kind));
        return id;
    }

    /// <summary>A job with the problem it has, or null when the tenant has no such job.</summary>
    public async Task<Job?> FindAsync(Tenant tenant, string id, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(tenant);
        ArgumentNullException.ThrowIfNull(id);
        return id.Contains('\0', StringComparison.Ordinal)
            ? null
            : await _database.ReadAsync(session => FindAsync(session, tenant, id), cancellation);
    }

    /// <summary>A page of a tenant’s jobs, newest first.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The size of the page is not from 1 to 200.</exception>
    public async Task<IReadOnlyList<Job>> ListAsync(Tenant tenant, JobQuery? query = null, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(tenant);
        query ??= new JobQuery();
        if (query.Limit is < 1 or > LargestPage)
        {
            throw new ArgumentOutOfRangeException(nameof(query), query.Limit, $"Expected a page of 1 to {LargestPage} jobs but got another number. Ask for several pages.");
        }

        return await _database.ReadAsync(
            session => session.QueryAsync(
                JobRows.Select + " WHERE j.tenant = $1 AND j.id < $2 AND ($3 < 0 OR j.state = $3) AND ($4 = '' OR j.kind = $4) ORDER BY j.id DESC LIMIT $5",
                row => JobRows.Read(row, _problems),
                tenant.Id,
                query.Before ?? "k",
                (long?)query.State ?? -1L,
                query.Kind ?? string.Empty,
                (long)query.Limit),
            cancellation);
    }

    /// <summary>
    /// Lets a job that is parked or has failed be tried again at once, with at least one attempt. Its problem stays until it is well.
    /// </summary>
    /// <exception cref="ProblemException"><c>job-not-found</c>, or <c>job-state-conflict</c> when it is in another state.</exception>
    public Task<Job> ResumeAsync(Tenant tenant, string id, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(tenant);
        return ChangeAsync(
            tenant,
            id,
            JobStateConflictAction.Resume,
            async session =>
            {
                int changed = await session.ExecuteAsync(
                    """
                    UPDATE ec_job SET state = 2, due = {now}, owner = NULL, fence = fence + 1, version = version + 1, changed_at = {now}, ended_at = NULL,
                      max_attempts = CASE WHEN max_attempts > attempt THEN max_attempts ELSE attempt + 1 END
                    WHERE id = $1 AND tenant = $2 AND state IN (3, 5)
                    """,
                    id,
                    tenant.Id);
                return changed > 0;
            },
            cancellation);
    }

    /// <summary>Stops a job that has not ended. A worker that runs it is told and cannot record anything any more.</summary>
    /// <exception cref="ProblemException"><c>job-not-found</c>, or <c>job-state-conflict</c> when it has ended.</exception>
    public Task<Job> CancelAsync(Tenant tenant, string id, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(tenant);
        return ChangeAsync(tenant, id, JobStateConflictAction.Cancel, session => _transitions.CancelAsync(session, tenant, id), cancellation);
    }

    private static void Check(NewJob job)
    {
        ArgumentNullException.ThrowIfNull(job);
        if (string.IsNullOrWhiteSpace(job.Kind) || job.Kind.Length > LongestKind || job.Kind.Any(char.IsControl))
        {
            throw new ArgumentException($"Expected a kind of 1 to {LongestKind} characters but got '{job.Kind}'. Use the name under which the handler is registered.", nameof(job));
        }

        if (job.Input.Length > LargestInput)
        {
            throw new ArgumentException($"Expected an input of at most {LargestInput} bytes but got {job.Input.Length}. Store the data elsewhere and pass its address.", nameof(job));
        }

        if (job.MaxAttempts is < 1 or > MostAttempts)
        {
            throw new ArgumentException($"Expected 1 to {MostAttempts} attempts but got {job.MaxAttempts}. Choose a number in between.", nameof(job));
        }

        if (job.Delay < TimeSpan.Zero)
        {
            throw new ArgumentException($"Expected a delay of zero or more but got {job.Delay}. Leave it out to start at once.", nameof(job));
        }
    }

    private ValueTask<Job?> FindAsync(DatabaseSession session, Tenant tenant, string id) =>
        session.QueryFirstAsync(JobRows.Select + " WHERE j.tenant = $1 AND j.id = $2", row => JobRows.Read(row, _problems), tenant.Id, id);

    private async Task<Job> ChangeAsync(Tenant tenant, string id, JobStateConflictAction action, Func<DatabaseSession, ValueTask<bool>> change, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(id);
        (bool isChanged, Job? job) = await _database.WriteAsync(
            async session =>
            {
                bool isChanged = await change(session);
                return (isChanged, await FindAsync(session, tenant, id));
            },
            cancellation);
        if (job is null)
        {
            throw JobsErrors.JobNotFound(job: id).ToException();
        }

        if (!isChanged)
        {
            throw JobsErrors.JobStateConflict(job: id, action: action, state: job.State.ToWord()).ToException();
        }

        _signal.Raise(job.Kind);
        return job;
    }
}
