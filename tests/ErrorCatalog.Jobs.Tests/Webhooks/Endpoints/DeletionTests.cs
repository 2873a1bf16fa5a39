using ErrorCatalog.Jobs.Webhooks;

namespace ErrorCatalog.Jobs.Tests.Webhooks;

public sealed class DeletionTests
{
    /// <summary>On SQLite one write follows the other, so this cannot happen there.</summary>
    [Fact]
    public async Task An_event_raised_while_an_endpoint_is_deleted_is_committed_for_the_others()
    {
        await using WebhookWorld world = await WebhookWorld.StartAsync(StoreKind.PostgreSql);
        WebhookEndpoint deleted = await world.AddEndpointAsync();
        WebhookEndpoint kept = await world.AddEndpointAsync();

        Task<JobEvent> raising = await world.Database.WriteAsync(async session =>
        {
            await session.ExecuteAsync("DELETE FROM ec_webhook_endpoint WHERE id = $1", deleted.Id);
            Task<JobEvent> raising = world.RaiseAsync();
            // Until the event waits for the deletion.
            while (!raising.IsCompleted && await WaitingAsync(world) == 0)
            {
                await Task.Yield();
            }

            return raising;
        });

        JobEvent raised = await raising;
        Assert.Equal(raised.Id, Assert.Single(await world.ListAsync(kept)).EventId);
    }

    private static async Task<long> WaitingAsync(WebhookWorld world) => (await world.Database.ReadAsync(static session => session.QueryAsync(
        "SELECT count(*) FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'", static row => row.GetInt64(0))))[0];
}
