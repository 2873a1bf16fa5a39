using System.Data.Common;
using Microsoft.Data.Sqlite;
using Npgsql;

namespace ErrorCatalog.Jobs;

/// <summary>Turns the errors of a database that cannot be reached, is locked or is full into the problem of the catalog.</summary>
internal static class StoreFailure
{
    private const int Busy = 5;
    private const int Locked = 6;
    private const int ReadOnly = 8;
    private const int InputOutput = 10;
    private const int Full = 13;
    private const int CannotOpen = 14;

    public static Task GuardAsync(JobDatabase database, Func<Task> work) =>
        GuardAsync(database, async () =>
        {
            await work();
            return true;
        });

    public static async Task<T> GuardAsync<T>(JobDatabase database, Func<Task<T>> work)
    {
        try
        {
            return await work();
        }
        catch (DbException error) when (IsUnavailable(error))
        {
            throw JobsErrors.JobStoreUnavailable(pending: database.Pending).ToException(error);
        }
    }

    /// <summary>True when the same work may succeed later; false for a mistake in it.</summary>
    public static bool IsUnavailable(DbException error) => error switch
    {
        SqliteException sqlite => sqlite.SqliteErrorCode is Busy or Locked or ReadOnly or InputOutput or Full or CannotOpen,
        PostgresException server => server.IsTransient || IsUnavailable(server.SqlState),
        // Without an answer of the server: refused, reset or timed out.
        NpgsqlException => true,
        _ => error.IsTransient,
    };

    /// <summary>Classes 08 connection, 53 resources, 57P operator intervention, 58 system error, 25006 read-only.</summary>
    private static bool IsUnavailable(string state) =>
        state.StartsWith("08", StringComparison.Ordinal) || state.StartsWith("53", StringComparison.Ordinal)
        || state.StartsWith("57P", StringComparison.Ordinal) || state.StartsWith("58", StringComparison.Ordinal)
        || state is PostgresErrorCodes.ReadOnlySqlTransaction;
}
