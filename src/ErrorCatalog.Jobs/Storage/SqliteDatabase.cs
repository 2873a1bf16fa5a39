using System.Collections.Concurrent;
using System.Threading.Channels;
using Microsoft.Data.Sqlite;

namespace ErrorCatalog.Jobs;

/// <summary>
/// A store in one SQLite file. One connection writes: whatever was asked for while the last commit went to disk shares the next
/// one, each within its own savepoint. Readers have connections of their own and see the last commit.
/// </summary>
internal sealed class SqliteDatabase : JobDatabase
{
    private const int SynchronousFull = 2;

    private readonly JobDatabaseOptions _options;
    private readonly string _connectionString;
    private readonly DatabaseClock _clock;
    private readonly Channel<SqliteWrite> _writes;
    private readonly ConcurrentBag<SqliteReader> _readers = [];
    private readonly SemaphoreSlim _reading;
    private SqliteWriter? _writer;
    private Task _writing = Task.CompletedTask;

    public SqliteDatabase(JobDatabaseOptions options)
        : base(SqlDialect.Sqlite)
    {
        _options = options;
        _connectionString = new SqliteConnectionStringBuilder(options.ConnectionString)
        {
            Pooling = false,
            ForeignKeys = true,
            // SQLite itself waits for BusyTimeout and wakes often; the provider's own loop would only sleep.
            DefaultTimeout = 1,
        }.ConnectionString;
        _clock = new DatabaseClock(options.TimeProvider);
        _writes = Channel.CreateBounded<SqliteWrite>(new BoundedChannelOptions(16 * options.GroupSize) { SingleReader = true });
        _reading = new SemaphoreSlim(options.Readers);
    }

    internal override int Pending => _writes.Reader.Count;

    public override Task<T> WriteAsync<T>(Func<DatabaseSession, ValueTask<T>> work, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(work);
        return StoreFailure.GuardAsync(this, async () =>
        {
            var write = new SqliteWrite<T>(work, cancellation);
            await _writes.Writer.WriteAsync(write, cancellation);
            return await write.Result;
        });
    }

    public override Task<T> ReadAsync<T>(Func<DatabaseSession, ValueTask<T>> work, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(work);
        return StoreFailure.GuardAsync(this, async () =>
        {
            await _reading.WaitAsync(cancellation);
            try
            {
                SqliteReader reader = _readers.TryTake(out SqliteReader? free) ? free : new SqliteReader(Connect(), _clock);
                try
                {
                    return await reader.RunAsync(work, cancellation);
                }
                finally
                {
                    _readers.Add(reader);
                }
            }
            finally
            {
                _reading.Release();
            }
        });
    }

    internal override Task StartAsync(CancellationToken cancellation)
    {
        SqliteConnection connection = Connect();
        _writer = new SqliteWriter(connection, _clock);
        string? journal = Pragma(connection, "journal_mode = WAL");
        if (!string.Equals(journal, "wal", StringComparison.OrdinalIgnoreCase))
        {
            throw JobsErrors.JobStoreUnsafe(setting: "journal_mode", value: journal ?? string.Empty, expected: "wal").ToException();
        }

        Pragma(connection, "synchronous = FULL");
        string? synchronous = Pragma(connection, "synchronous");
        if (!int.TryParse(synchronous, out int level) || level < SynchronousFull)
        {
            throw JobsErrors.JobStoreUnsafe(setting: "synchronous", value: synchronous ?? string.Empty, expected: "FULL").ToException();
        }

        _writing = Task.Run(WriteGroupsAsync, CancellationToken.None);
        return Task.CompletedTask;
    }

    internal override Task AgreeOnTimeAsync(CancellationToken cancellation) => WriteAsync(_clock.AgreeAsync, cancellation);

    private protected override async ValueTask CloseAsync()
    {
        _writes.Writer.TryComplete();
        await _writing;
        foreach (SqliteReader reader in _readers)
        {
            reader.Dispose();
        }

        _writer?.Dispose();
        _reading.Dispose();
    }

    private protected override long? CurrentTime() => _clock.Now;

    private static string? Pragma(SqliteConnection connection, string pragma)
    {
        using SqliteCommand command = connection.CreateCommand();
        // CA2100: the pragmas are constants of this class and a whole number.
#pragma warning disable CA2100
        command.CommandText = "PRAGMA " + pragma;
#pragma warning restore CA2100
        return command.ExecuteScalar()?.ToString();
    }

    private SqliteConnection Connect()
    {
        var connection = new SqliteConnection(_connectionString);
        try
        {
            connection.Open();
            Pragma(connection, string.Create(System.Globalization.CultureInfo.InvariantCulture, $"busy_timeout = {(long)_options.BusyTimeout.TotalMilliseconds}"));
            return connection;
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }

    private async Task WriteGroupsAsync()
    {
        List<SqliteWrite> group = [];
        while (await _writes.Reader.WaitToReadAsync())
        {
            while (group.Count < _options.GroupSize && _writes.Reader.TryRead(out SqliteWrite? write))
            {
                group.Add(write);
            }

            await _writer!.CommitAsync(group);
            group.Clear();
        }
    }
}
