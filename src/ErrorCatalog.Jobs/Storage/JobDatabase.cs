using System.Data.Common;

namespace ErrorCatalog.Jobs;

/// <summary>
/// An opened store: SQLite (one file, write-ahead log, synchronous FULL, many writers share a commit) or PostgreSQL (pooled, any
/// number of processes and hosts). Opening checks that no setting risks committed rows, and brings the tables up to date.
/// Safe for use by many threads.
/// </summary>
public abstract class JobDatabase : IAsyncDisposable
{
    private protected JobDatabase(SqlDialect dialect) => Dialect = dialect;

    /// <summary>The words of this database.</summary>
    public SqlDialect Dialect { get; }

    /// <summary>
    /// Opens a store and creates or upgrades its tables. Any number of processes may do so at once. An upgrade keeps every row.
    /// </summary>
    /// <exception cref="ProblemException">
    /// <c>job-store-unsafe</c>: a setting of the database could lose committed rows. <c>job-store-too-new</c>: the tables were made
    /// by a newer version. <c>job-store-unavailable</c>: the database cannot be reached.
    /// </exception>
    public static async Task<JobDatabase> OpenAsync(JobDatabaseOptions options, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(options);
        ArgumentException.ThrowIfNullOrWhiteSpace(options.ConnectionString, nameof(options));
        JobDatabase database = IsPostgreSql(options.ConnectionString) ? new PostgreSqlDatabase(options) : new SqliteDatabase(options);
        try
        {
            await StoreFailure.GuardAsync(database, () => database.StartAsync(cancellation));
            await database.WriteAsync(static session => MigrationRunner.RunAsync(session, JobMigrations.All), cancellation);
            await database.AgreeOnTimeAsync(cancellation);
            return database;
        }
        catch
        {
            await database.DisposeAsync();
            throw;
        }
    }

    /// <summary>
    /// Runs <paramref name="work"/> in one transaction and commits it; an exception rolls back everything that the work did and
    /// reaches the caller. On return the rows are on disk. On SQLite the work of several callers shares one commit, and a failing
    /// one takes no other with it.
    /// </summary>
    /// <exception cref="ProblemException">
    /// <c>job-store-unavailable</c>: the database cannot be reached, is locked or full. Then nothing is known to be committed.
    /// </exception>
    public abstract Task<T> WriteAsync<T>(Func<DatabaseSession, ValueTask<T>> work, CancellationToken cancellation = default);

    /// <summary>The same for work without a result.</summary>
    /// <exception cref="ProblemException"><c>job-store-unavailable</c>, as above.</exception>
    public Task WriteAsync(Func<DatabaseSession, ValueTask> work, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(work);
        return WriteAsync(
            async session =>
            {
                await work(session);
                return true;
            },
            cancellation);
    }

    /// <summary>Runs reads on one consistent state of the database. Writes are refused on SQLite and rolled back on PostgreSQL.</summary>
    /// <exception cref="ProblemException"><c>job-store-unavailable</c>: the database cannot be reached.</exception>
    public abstract Task<T> ReadAsync<T>(Func<DatabaseSession, ValueTask<T>> work, CancellationToken cancellation = default);

    /// <summary>
    /// A session in a transaction of the host application, so that its own rows and a job are committed together. The
    /// transaction must belong to the same database; the caller commits it.
    /// </summary>
    public DatabaseSession Enlist(DbTransaction transaction, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(transaction);
        DbConnection connection = transaction.Connection
            ?? throw new ArgumentException("Expected an open transaction but it has been committed or rolled back. Begin another one.", nameof(transaction));
        return new DatabaseSession(Dialect, connection, transaction, statements: null, CurrentTime(), cancellation);
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await CloseAsync();
        GC.SuppressFinalize(this);
    }

    /// <summary>Opens connections and checks settings.</summary>
    internal abstract Task StartAsync(CancellationToken cancellation);

    /// <summary>Lets all processes that share the store count time from the same origin, where the database does not tell the time.</summary>
    internal virtual Task AgreeOnTimeAsync(CancellationToken cancellation) => Task.CompletedTask;

    /// <summary>How many writes wait for the database.</summary>
    internal abstract int Pending { get; }

    private protected abstract ValueTask CloseAsync();

    /// <summary>The time that <c>{now}</c> stands for, in milliseconds since 1970; null where the database knows it.</summary>
    private protected abstract long? CurrentTime();

    private static bool IsPostgreSql(string connectionString)
    {
        var settings = new DbConnectionStringBuilder { ConnectionString = connectionString };
        return settings.ContainsKey("Host") || settings.ContainsKey("Server");
    }
}
