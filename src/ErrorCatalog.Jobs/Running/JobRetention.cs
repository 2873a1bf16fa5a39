namespace ErrorCatalog.Jobs;

/// <summary>
/// Deletes what is old: jobs that ended, with their history; problems that are over; events that no delivery waits for. Works in small
/// transactions, so that nobody waits for it, and may be stopped at any time.
/// </summary>
public sealed class JobRetention
{
    private const long BatchSize = 500;

    private readonly JobDatabase _database;

    /// <summary>Cleans <paramref name="database"/>.</summary>
    public JobRetention(JobDatabase database)
    {
        ArgumentNullException.ThrowIfNull(database);
        _database = database;
    }

    /// <summary>Deletes what ended longer ago than <paramref name="age"/>; returns the number of jobs and events.</summary>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="age"/> is not positive.</exception>
    public async Task<(int Jobs, int Events)> DeleteOlderThanAsync(TimeSpan age, CancellationToken cancellation = default)
    {
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(age, TimeSpan.Zero);
        long milliseconds = (long)age.TotalMilliseconds;
        int jobs = await RepeatAsync(session => DeleteJobsAsync(session, milliseconds), cancellation);
        await RepeatAsync(
            session => session.ExecuteAsync(
                "DELETE FROM ec_problem WHERE (tenant, instance) IN (SELECT tenant, instance FROM ec_problem WHERE cleared_at < {now} - $1 LIMIT $2)",
                milliseconds,
                BatchSize),
            cancellation);
        int events = await RepeatAsync(
            session => session.ExecuteAsync(
                """
                DELETE FROM ec_event WHERE id IN (
                  SELECT e.id FROM ec_event e WHERE e.occurred_at < {now} - $1
                    AND NOT EXISTS (SELECT 1 FROM ec_webhook_delivery d WHERE d.event_id = e.id AND d.state = 0)
                  LIMIT $2)
                """,
                milliseconds,
                BatchSize),
            cancellation);
        return (jobs, events);
    }

    /// <summary>Jobs of a batch, and their problems with them.</summary>
    private static async ValueTask<int> DeleteJobsAsync(DatabaseSession session, long milliseconds)
    {
        List<object?[]> ended = await session.QueryAsync(
            "SELECT tenant, id FROM ec_job WHERE ended_at < {now} - $1 LIMIT $2",
            static row => new object?[] { row.GetString(0), row.GetString(1) },
            milliseconds,
            BatchSize);
        if (ended.Count > 0)
        {
            await session.ExecuteManyAsync("DELETE FROM ec_problem WHERE tenant = $1 AND subject = $2", ended);
            await session.ExecuteManyAsync("DELETE FROM ec_job WHERE tenant = $1 AND id = $2", ended);
        }

        return ended.Count;
    }

    private async Task<int> RepeatAsync(Func<DatabaseSession, ValueTask<int>> batch, CancellationToken cancellation)
    {
        int total = 0;
        int deleted;
        do
        {
            deleted = await _database.WriteAsync(batch, cancellation);
            total += deleted;
        }
        while (deleted > 0);

        return total;
    }
}
