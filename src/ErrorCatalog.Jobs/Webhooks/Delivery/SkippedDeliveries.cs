namespace ErrorCatalog.Jobs.Webhooks;

/// <summary>Takes the due deliveries of a disabled endpoint off the queue, in small steps so that nobody waits for it.</summary>
internal static class SkippedDeliveries
{
    private const int Step = 1_000;

    private const string Skip =
        """
        UPDATE ec_webhook_delivery SET state = 4, owner = NULL, fence = fence + 1
        WHERE id IN (SELECT d.id FROM ec_webhook_delivery d JOIN ec_webhook_endpoint e ON e.id = d.endpoint_id
          WHERE d.endpoint_id = $1 AND d.state = 0 AND e.state = 2 ORDER BY d.id LIMIT $2)
        """;

    public static async Task SkipAsync(JobDatabase database, string endpoint, CancellationToken cancellation = default)
    {
        while (await database.WriteAsync(session => session.ExecuteAsync(Skip, endpoint, (long)Step), cancellation) == Step)
        {
            // The next thousand.
        }
    }

    /// <summary>Ends what a crash has left of it.</summary>
    public static async Task SkipAllAsync(JobDatabase database, CancellationToken cancellation)
    {
        List<string> endpoints = await database.ReadAsync(
            static session => session.QueryAsync(
                "SELECT e.id FROM ec_webhook_endpoint e WHERE e.state = 2 AND EXISTS (SELECT 1 FROM ec_webhook_delivery d WHERE d.endpoint_id = e.id AND d.state = 0)",
                static row => row.GetString(0)),
            cancellation);
        foreach (string endpoint in endpoints)
        {
            await SkipAsync(database, endpoint, cancellation);
        }
    }
}
