using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace ErrorCatalog.Jobs;

/// <summary>The one connection of a SQLite store that writes.</summary>
internal sealed class SqliteWriter(SqliteConnection connection, DatabaseClock clock) : IDisposable
{
    private readonly StatementCache _statements = new();
    private readonly List<(SqliteWrite Write, DatabaseSession Session)> _done = [];

    /// <summary>Runs a group of writes and commits them together; every one of them is told how it ended.</summary>
    public async ValueTask CommitAsync(IReadOnlyList<SqliteWrite> group)
    {
        int next = 0;
        _done.Clear();
        try
        {
            Execute("BEGIN IMMEDIATE");
            // Not before: another process may have held the file for long, and a lease counts from here.
            long now = clock.ReadNow(connection, _statements);
            for (; next < group.Count; next++)
            {
                await RunAsync(group[next], now);
            }

            Execute("COMMIT");
        }
        catch (Exception error)
        {
            RollBack();
            foreach (SqliteWrite write in _done.Select(done => done.Write).Concat(group.Skip(next)))
            {
                write.Fail(error);
            }

            return;
        }

        foreach ((SqliteWrite write, DatabaseSession session) in _done)
        {
            try
            {
                session.RunAfterCommit();
                write.Complete();
            }
            catch (Exception error)
            {
                // A mistake of one caller must not end the writer of all.
                write.Fail(error);
            }
        }
    }

    public void Dispose()
    {
        _statements.Dispose();
        connection.Dispose();
    }

    private async ValueTask RunAsync(SqliteWrite write, long now)
    {
        if (write.Cancellation.IsCancellationRequested)
        {
            write.Fail(new OperationCanceledException(write.Cancellation));
            return;
        }

        Execute("SAVEPOINT work");
        var session = new DatabaseSession(SqlDialect.Sqlite, connection, transaction: null, _statements, now, write.Cancellation);
        try
        {
            await write.RunAsync(session);
        }
        catch (Exception error) when (!HasLostTransaction)
        {
            Execute("ROLLBACK TO work");
            Execute("RELEASE work");
            write.Fail(error);
            return;
        }

        Execute("RELEASE work");
        _done.Add((write, session));
    }

    /// <summary>True when SQLite itself has rolled back the whole transaction, as it does when the disk is full.</summary>
    private bool HasLostTransaction => raw.sqlite3_get_autocommit(connection.Handle) != 0;

    private void Execute(string statement)
    {
        if (_statements.Find(statement, 0) is not { } command)
        {
            command = connection.CreateCommand();
            // CA2100: the statements are the constants of this class.
#pragma warning disable CA2100
            command.CommandText = statement;
#pragma warning restore CA2100
            _statements.Add(statement, command);
        }

        command.ExecuteNonQuery();
    }

    private void RollBack()
    {
        if (!HasLostTransaction)
        {
            try
            {
                Execute("ROLLBACK");
            }
            catch (SqliteException)
            {
                // The first error is the one that tells; the next BEGIN fails if this one matters.
            }
        }
    }
}
