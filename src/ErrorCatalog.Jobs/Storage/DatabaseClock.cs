using System.Diagnostics;
using Microsoft.Data.Sqlite;

namespace ErrorCatalog.Jobs;

/// <summary>
/// The time of a SQLite store: the monotonic clock of the machine, counted from an origin. The origin is a row of the store, so that
/// all processes that share the file agree, whenever they were started. A step of the wall clock moves the origin and every time that
/// something waits for alike: it changes no lease, delay or schedule.
/// </summary>
internal sealed class DatabaseClock(TimeProvider time)
{
    // What the wall clock may differ before the origin follows it: slewing and rounding are no step.
    private const long Tolerance = 1_000;

    private const string BootIdPath = "/proc/sys/kernel/random/boot_id";

    private readonly string? _boot = FindBoot(time);
    private long _origin = Origin(time);
    private bool _isShared;

    /// <summary>Milliseconds since 1970.</summary>
    public long Now => Volatile.Read(ref _origin) + Elapsed(time);

    /// <summary>
    /// Takes over the origin that the store has. When the wall clock was stepped since, moves it, and with it all that waits. Where nothing
    /// tells whether another process counts from the same boot, each has its own origin, and they differ by a step until they restart.
    /// </summary>
    public async ValueTask AgreeAsync(DatabaseSession session)
    {
        if (_boot is null)
        {
            return;
        }

        await session.ExecuteAsync("CREATE TABLE IF NOT EXISTS ec_clock (boot TEXT NOT NULL PRIMARY KEY, origin BIGINT NOT NULL)");
        long origin = Origin(time);
        List<long> shared = await session.QueryAsync("SELECT origin FROM ec_clock WHERE boot = $1", static row => row.GetInt64(0), _boot);
        if (shared is [var known] && Math.Abs(origin - known) < Tolerance)
        {
            origin = known;
        }
        else
        {
            await session.ExecuteAsync("DELETE FROM ec_clock");
            await session.ExecuteAsync("INSERT INTO ec_clock (boot, origin) VALUES ($1, $2)", _boot, origin);
            if (shared is [var before])
            {
                await session.ExecuteAsync("UPDATE ec_job SET due = due + $1 WHERE due IS NOT NULL", origin - before);
                await session.ExecuteAsync("UPDATE ec_webhook_delivery SET due = due + $1 WHERE state = 0", origin - before);
                await session.ExecuteAsync("UPDATE ec_webhook_endpoint SET failing_since = failing_since + $1 WHERE failing_since IS NOT NULL", origin - before);
            }
        }

        session.AfterCommit(() =>
        {
            Volatile.Write(ref _origin, origin);
            Volatile.Write(ref _isShared, true);
        });
    }

    /// <summary>The time within a transaction that has begun: another process may have moved the origin since the last one.</summary>
    public long ReadNow(SqliteConnection connection, StatementCache statements)
    {
        const string Query = "SELECT origin FROM ec_clock";
        if (Volatile.Read(ref _isShared))
        {
            if (statements.Find(Query, 0) is not { } command)
            {
                command = connection.CreateCommand();
                command.CommandText = Query;
                statements.Add(Query, command);
            }

            if (command.ExecuteScalar() is long origin)
            {
                Volatile.Write(ref _origin, origin);
            }
        }

        return Now;
    }

    private static long Origin(TimeProvider time) => time.GetUtcNow().ToUnixTimeMilliseconds() - Elapsed(time);

    private static long Elapsed(TimeProvider time) => (long)time.GetElapsedTime(0).TotalMilliseconds;

    /// <summary>Which start of the machine the monotonic clock counts from; null when the system does not tell, or the clock is another one.</summary>
    private static string? FindBoot(TimeProvider time)
    {
        bool isOfMachine = time.TimestampFrequency == Stopwatch.Frequency
            && Math.Abs(time.GetTimestamp() - Stopwatch.GetTimestamp()) < 10 * Stopwatch.Frequency;
        return isOfMachine && File.Exists(BootIdPath) ? File.ReadAllText(BootIdPath).Trim() : null;
    }
}
