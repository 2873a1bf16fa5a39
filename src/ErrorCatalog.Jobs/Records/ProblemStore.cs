using System.Data.Common;
using System.Text;

namespace ErrorCatalog.Jobs;

/// <summary>
/// Problems of records, each stored once and found again by its instance. A record is named by a subject: the id of a job, or any
/// other id that the host application chooses for its own entities.
/// </summary>
public sealed class ProblemStore
{
    private const string Columns = "problem, subject, seq, attempt, recorded_at, cleared_at";
    private const int LongestSubject = 200;

    private readonly JobDatabase _database;
    private readonly ProblemCatalogSet _catalogs;
    private readonly JobStoreOptions _options;

    /// <summary>The problems of <paramref name="database"/>.</summary>
    public ProblemStore(JobDatabase database, JobStoreOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(database);
        _database = database;
        _options = options ?? new JobStoreOptions();
        _catalogs = new ProblemCatalogSet([.. _options.Catalogs.Catalogs, JobsErrors.Catalog]);
    }

    /// <summary>Records a problem in a transaction of its own; see <see cref="RecordAsync(DatabaseSession, Tenant, string, Problem, int)"/>.</summary>
    public Task<Problem> RecordAsync(Tenant tenant, string subject, Problem problem, CancellationToken cancellation = default) =>
        _database.WriteAsync(session => RecordAsync(session, tenant, subject, problem), cancellation);

    /// <summary>
    /// Records a problem in the caller’s transaction. Returns the problem as it was stored: the same, unless its id was taken (the same
    /// object was raised twice) or it was too large. Show that one, so that everybody sees the same instance.
    /// </summary>
    /// <param name="session">The caller’s transaction.</param>
    /// <param name="tenant">Whose record it is.</param>
    /// <param name="subject">Id of the record, 1 to 200 characters.</param>
    /// <param name="problem">What happened.</param>
    /// <param name="attempt">The attempt in which it happened, counted from 1; 0 where there are none.</param>
    public async ValueTask<Problem> RecordAsync(DatabaseSession session, Tenant tenant, string subject, Problem problem, int attempt = 0)
    {
        CheckSession(session);
        ArgumentNullException.ThrowIfNull(tenant);
        ArgumentNullException.ThrowIfNull(problem);
        CheckSubject(subject);
        StoredProblem stored = StoredProblem.Of(problem);
        if (await InsertAsync(session, tenant, subject, stored, attempt) == 0)
        {
            // The same object raised again is another occurrence.
            stored = StoredProblem.Of(problem.WithId(Guid.CreateVersion7().ToString()));
            await InsertAsync(session, tenant, subject, stored, attempt);
        }

        await session.ExecuteAsync(
            "DELETE FROM ec_problem WHERE tenant = $1 AND subject = $2 AND seq <= (SELECT max(seq) FROM ec_problem WHERE tenant = $1 AND subject = $2) - $3",
            tenant.Id,
            subject,
            (long)_options.HistoryLength);
        return stored.Problem;
    }

    /// <summary>Marks the problems of a record as over; they stay in its history. Returns how many there were.</summary>
    public async ValueTask<int> ClearAsync(DatabaseSession session, Tenant tenant, string subject)
    {
        CheckSession(session);
        ArgumentNullException.ThrowIfNull(tenant);
        CheckSubject(subject);
        return await session.ExecuteAsync("UPDATE ec_problem SET cleared_at = {now} WHERE tenant = $1 AND subject = $2 AND cleared_at IS NULL", tenant.Id, subject);
    }

    /// <summary>The same in a transaction of its own.</summary>
    public Task<int> ClearAsync(Tenant tenant, string subject, CancellationToken cancellation = default) =>
        _database.WriteAsync(session => ClearAsync(session, tenant, subject), cancellation);

    /// <summary>The problem with this instance (a UUID, or the whole <c>urn:uuid:</c>), or null when the tenant has none.</summary>
    public async Task<RecordedProblem?> FindAsync(Tenant tenant, string instance, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(tenant);
        ArgumentNullException.ThrowIfNull(instance);
        const string Urn = "urn:uuid:";
        string id = instance.StartsWith(Urn, StringComparison.OrdinalIgnoreCase) ? instance[Urn.Length..] : instance;
        if (id.Length > LongestSubject || id.Any(char.IsControl))
        {
            return null;
        }

        return await _database.ReadAsync(
            session => session.QueryFirstAsync($"SELECT {Columns} FROM ec_problem WHERE tenant = $1 AND instance = $2", Read, tenant.Id, id),
            cancellation);
    }

    /// <summary>The problems of a record, the newest first, those that are over too.</summary>
    public async Task<IReadOnlyList<RecordedProblem>> ListAsync(Tenant tenant, string subject, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(tenant);
        CheckSubject(subject);
        return await _database.ReadAsync(
            session => session.QueryAsync($"SELECT {Columns} FROM ec_problem WHERE tenant = $1 AND subject = $2 ORDER BY seq DESC", Read, tenant.Id, subject),
            cancellation);
    }

    /// <summary>The problem with the address of the job that has it, unless it tells another one.</summary>
    internal Problem WithTracking(Problem problem, string job) =>
        _options.PublicBase is { } root && problem.TrackingUri is null ? problem.WithTracking(new Uri(root, "jobs/" + job)) : problem;

    /// <summary>The problem whose stored form stands in a column.</summary>
    internal Problem ReadProblem(DbDataReader row, int column) =>
        StoredProblem.Parse(Encoding.UTF8.GetBytes(row.GetString(column)), _catalogs).Problem;

    private static void CheckSubject(string subject)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(subject);
        if (subject.Length > LongestSubject)
        {
            throw new ArgumentException($"Expected a subject of at most {LongestSubject} characters but got {subject.Length}. Use the id of the record.", nameof(subject));
        }
    }

    private void CheckSession(DatabaseSession session)
    {
        ArgumentNullException.ThrowIfNull(session);
        if (session.Dialect != _database.Dialect)
        {
            throw new ArgumentException($"Expected a session of a {_database.Dialect.Name} store but got one of {session.Dialect.Name}. Use the store that holds these problems.", nameof(session));
        }
    }

    private static ValueTask<int> InsertAsync(DatabaseSession session, Tenant tenant, string subject, StoredProblem stored, int attempt) =>
        session.ExecuteAsync(
            """
            INSERT INTO ec_problem (tenant, instance, subject, seq, attempt, code, problem, recorded_at)
            VALUES ($1, $2, $3, (SELECT coalesce(max(seq), 0) + 1 FROM ec_problem WHERE tenant = $1 AND subject = $3), $4, $5, $6, {now})
            ON CONFLICT (tenant, instance) DO NOTHING
            """,
            tenant.Id,
            stored.Problem.Id,
            subject,
            (long)attempt,
            stored.Problem.Descriptor.Key.Replace('\0', ' '),
            Encoding.UTF8.GetString(stored.Json.Span));

    private RecordedProblem Read(DbDataReader row) => new()
    {
        Problem = ReadProblem(row, 0),
        Subject = row.GetString(1),
        Sequence = row.GetInt64(2),
        Attempt = (int)row.GetInt64(3),
        RecordedAt = RowTime.Read(row, 4),
        ClearedAt = RowTime.ReadOptional(row, 5),
    };
}
