namespace ErrorCatalog.Jobs.Webhooks;

/// <summary>Cleans up what nobody asks for any more. Safe to run from several processes, and to run again.</summary>
public sealed class WebhookRetention
{
    private const int Step = 500;

    private readonly JobDatabase _database;

    /// <summary>Cleans up a store.</summary>
    public WebhookRetention(JobDatabase database)
    {
        ArgumentNullException.ThrowIfNull(database);
        _database = database;
    }

    /// <summary>
    /// Deletes deliveries, with the log of their attempts, that are delivered or are dead letters and whose event is older than
    /// <paramref name="age"/>; due ones stay. Also ends what a crash has left of disabling endpoints.
    /// </summary>
    /// <returns>How many deliveries were deleted.</returns>
    public async Task<long> SweepAsync(TimeSpan age, CancellationToken cancellation = default)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(age, TimeSpan.Zero);
        await SkippedDeliveries.SkipAllAsync(_database, cancellation);
        long deleted = 0;
        int step;
        do
        {
            step = await _database.WriteAsync(
                session => session.ExecuteAsync(
                    """
                    DELETE FROM ec_webhook_delivery WHERE id IN (
                      SELECT d.id FROM ec_webhook_delivery d JOIN ec_event v ON v.id = d.event_id
                      WHERE d.state <> 0 AND v.occurred_at < {now} - $1 LIMIT $2)
                    """,
                    (long)age.TotalMilliseconds,
                    (long)Step),
                cancellation);
            deleted += step;
        }
        while (step == Step);
        return deleted;
    }
}
