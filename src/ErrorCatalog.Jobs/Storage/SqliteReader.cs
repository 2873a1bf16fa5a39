using Microsoft.Data.Sqlite;

namespace ErrorCatalog.Jobs;

/// <summary>A connection of a SQLite store that only reads, used by one caller at a time.</summary>
internal sealed class SqliteReader : IDisposable
{
    private readonly SqliteConnection _connection;
    private readonly DatabaseClock _clock;
    private readonly StatementCache _statements = new();

    public SqliteReader(SqliteConnection connection, DatabaseClock clock)
    {
        _connection = connection;
        _clock = clock;
        Execute("PRAGMA query_only = 1");
    }

    public async Task<T> RunAsync<T>(Func<DatabaseSession, ValueTask<T>> work, CancellationToken cancellation)
    {
        Execute("BEGIN");
        try
        {
            return await work(new DatabaseSession(SqlDialect.Sqlite, _connection, transaction: null, _statements, _clock.ReadNow(_connection, _statements), cancellation));
        }
        finally
        {
            Execute("ROLLBACK");
        }
    }

    public void Dispose()
    {
        _statements.Dispose();
        _connection.Dispose();
    }

    private void Execute(string statement)
    {
        using SqliteCommand command = _connection.CreateCommand();
        // CA2100: the statements are the constants of this class.
#pragma warning disable CA2100
        command.CommandText = statement;
#pragma warning restore CA2100
        command.ExecuteNonQuery();
    }
}
