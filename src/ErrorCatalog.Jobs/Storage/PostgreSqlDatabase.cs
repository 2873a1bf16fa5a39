using System.Data;
using Npgsql;

namespace ErrorCatalog.Jobs;

/// <summary>A store on PostgreSQL. Statements are prepared by the driver after their second use.</summary>
internal sealed class PostgreSqlDatabase : JobDatabase
{
    private const int OldestVersion = 13;

    private static readonly (string Setting, string UnsafeValue, string Expected)[] UnsafeSettings =
    [
        ("synchronous_commit", "off", "on"),
        ("fsync", "off", "on"),
        ("full_page_writes", "off", "on"),
        ("transaction_read_only", "on", "off"),
    ];

    private readonly NpgsqlDataSource _source;
    private int _pending;

    public PostgreSqlDatabase(JobDatabaseOptions options)
        : base(SqlDialect.PostgreSql)
    {
        var settings = new NpgsqlConnectionStringBuilder(options.ConnectionString);
        if (settings.MaxAutoPrepare == 0)
        {
            settings.MaxAutoPrepare = 128;
            settings.AutoPrepareMinUsages = 2;
        }

        var builder = new NpgsqlSlimDataSourceBuilder(settings.ConnectionString);
        builder.EnableTransportSecurity();
        builder.EnableIntegratedSecurity();
        _source = builder.Build();
    }

    internal override int Pending => Volatile.Read(ref _pending);

    public override Task<T> WriteAsync<T>(Func<DatabaseSession, ValueTask<T>> work, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(work);
        return StoreFailure.GuardAsync(this, () => RunAsync(work, isWrite: true, cancellation));
    }

    public override Task<T> ReadAsync<T>(Func<DatabaseSession, ValueTask<T>> work, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(work);
        return StoreFailure.GuardAsync(this, () => RunAsync(work, isWrite: false, cancellation));
    }

    internal override async Task StartAsync(CancellationToken cancellation)
    {
        await using NpgsqlConnection connection = await _source.OpenConnectionAsync(cancellation);
        if (connection.PostgreSqlVersion.Major < OldestVersion)
        {
            throw Unsafe("server_version", connection.PostgreSqlVersion.ToString(), $"{OldestVersion} or newer");
        }

        foreach ((string setting, string unsafeValue, string expected) in UnsafeSettings)
        {
            // A literal, because SHOW takes no parameter; the names are those above.
#pragma warning disable CA2100
            using var show = new NpgsqlCommand("SHOW " + setting, connection);
#pragma warning restore CA2100
            string? value = (string?)await show.ExecuteScalarAsync(cancellation);
            if (string.Equals(value, unsafeValue, StringComparison.Ordinal))
            {
                throw Unsafe(setting, unsafeValue, expected);
            }
        }
    }

    private protected override ValueTask CloseAsync() => _source.DisposeAsync();

    private protected override long? CurrentTime() => null;

    private static ProblemException Unsafe(string setting, string value, string expected) =>
        JobsErrors.JobStoreUnsafe(setting: setting, value: value, expected: expected).ToException();

    private async Task<T> RunAsync<T>(Func<DatabaseSession, ValueTask<T>> work, bool isWrite, CancellationToken cancellation)
    {
        Interlocked.Increment(ref _pending);
        try
        {
            await using NpgsqlConnection connection = await _source.OpenConnectionAsync(cancellation);
            await using NpgsqlTransaction transaction =
                await connection.BeginTransactionAsync(isWrite ? IsolationLevel.ReadCommitted : IsolationLevel.RepeatableRead, cancellation);
            var session = new DatabaseSession(Dialect, connection, transaction, statements: null, now: null, cancellation);
            T result = await work(session);
            if (isWrite)
            {
                // Once the commit is sent its outcome counts, not the wish to stop.
                await transaction.CommitAsync(CancellationToken.None);
                session.RunAfterCommit();
            }

            return result;
        }
        finally
        {
            Interlocked.Decrement(ref _pending);
        }
    }
}
