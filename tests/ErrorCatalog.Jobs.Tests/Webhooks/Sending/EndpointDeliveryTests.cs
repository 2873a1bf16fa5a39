using ErrorCatalog.Jobs.Webhooks;
using Microsoft.AspNetCore.Http;

namespace ErrorCatalog.Jobs.Tests.Webhooks.Sending;

public abstract class EndpointDeliveryTests(StoreKind kind)
{
    [Fact]
    public async Task An_endpoint_deleted_in_mid_retry_is_not_called_any_more()
    {
        await using WebhookWorld world = await WebhookWorld.StartAsync(kind, options => options with { Schedule = new DeliverySchedule(TimeSpan.FromHours(1)) });
        WebhookEndpoint deleted = await world.AddEndpointAsync();
        WebhookEndpoint kept = await world.AddEndpointAsync(settings => settings with { EventTypes = ["job.completed"] });
        var deleting = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        world.Receiver.Answer = async (context, call) =>
        {
            if (call.Text.Contains("job.failed", StringComparison.Ordinal))
            {
                await deleting.Task;
                context.Response.StatusCode = 500;
            }
        };
        world.Dispatch();

        await world.RaiseAsync(JobEventTypes.Failed);
        Assert.Null(await world.Endpoints.DeleteAsync(world.Tenant, deleted.Id));
        deleting.SetResult();
        await world.RaiseAsync(JobEventTypes.Completed);
        await world.SettledAsync(kept, WebhookDeliveryState.Delivered);

        Assert.Equal("webhook-endpoint-not-found", (await world.Deliveries.ListAsync(world.Tenant, deleted.Id)).Problem?.Code);
    }

    [Fact]
    public async Task A_key_rotated_in_mid_retry_signs_the_next_attempt_with_both()
    {
        await using WebhookWorld world = await WebhookWorld.StartAsync(kind, options => options with { Schedule = new DeliverySchedule(TimeSpan.FromMilliseconds(100), TimeSpan.FromHours(1)) });
        WebhookEndpoint endpoint = await world.AddEndpointAsync();
        WebhookEndpoint? rotated = null;
        world.Receiver.Answer = async (context, call) =>
        {
            if (call.Attempt == "1")
            {
                Assert.True((await world.Endpoints.RotateAsync(world.Tenant, endpoint.Id, TimeSpan.FromHours(1))).TryGetValue(out rotated, out _));
                context.Response.StatusCode = 500;
            }
        };
        world.Dispatch();

        await world.RaiseAsync();
        ReceivedCall[] calls = await world.Receiver.NextAsync(2);

        WebhookSecret old = endpoint.Keys[0].Secret;
        WebhookSecret added = rotated!.Keys[0].Secret;
        Assert.NotEqual(old, added);
        Assert.True(calls[0].Verify(old).IsSuccess);
        Assert.False(calls[0].Verify(added).IsSuccess);
        Assert.True(calls[1].Verify(old).IsSuccess);
        Assert.True(calls[1].Verify(added).IsSuccess);
    }

    [Fact]
    public async Task A_key_rotated_without_overlap_is_not_used_again()
    {
        await using WebhookWorld world = await WebhookWorld.StartAsync(kind);
        WebhookEndpoint endpoint = await world.AddEndpointAsync();
        await world.Endpoints.RotateAsync(world.Tenant, endpoint.Id, TimeSpan.Zero);
        world.Dispatch();

        await world.RaiseAsync();

        Assert.False((await world.Receiver.NextAsync()).Verify(endpoint.Keys[0].Secret).IsSuccess);
    }

    [Fact]
    public async Task An_endpoint_gets_the_types_it_asked_for_and_no_other_tenants_events()
    {
        await using WebhookWorld world = await WebhookWorld.StartAsync(kind);
        Tenant bob = await world.OpenTenantAsync("bob");
        WebhookEndpoint some = await world.AddEndpointAsync(settings => settings with { EventTypes = ["job.failed", "wallet.*"] });
        WebhookEndpoint all = await world.AddEndpointAsync();

        await world.RaiseAsync("job.failed");
        await world.RaiseAsync("job.failed_twice");
        await world.RaiseAsync("xjob.failed");
        await world.RaiseAsync("wallet.closed");
        await world.RaiseAsync("wallet");
        await world.RaiseAsync("job.failed", bob);

        Assert.Equal(["wallet.closed", "job.failed"], (await world.ListAsync(some)).Select(delivery => delivery.EventType));
        Assert.Equal(5, (await world.ListAsync(all)).Count);
    }

    [Fact]
    public async Task A_paused_endpoint_waits_and_loses_nothing()
    {
        await using WebhookWorld world = await WebhookWorld.StartAsync(kind);
        WebhookEndpoint paused = await world.AddEndpointAsync(settings => settings with { State = WebhookEndpointState.Paused });
        WebhookEndpoint later = await world.AddEndpointAsync(settings => settings with { PausedUntil = DateTimeOffset.UtcNow.AddHours(1) });
        WebhookEndpoint active = await world.AddEndpointAsync();
        world.Dispatch();

        await world.RaiseAsync();
        await world.SettledAsync(active, WebhookDeliveryState.Delivered);
        Assert.Equal(0, Assert.Single(await world.ListAsync(paused)).Attempts);
        Assert.Equal(0, Assert.Single(await world.ListAsync(later)).Attempts);

        await world.Endpoints.UpdateAsync(world.Tenant, paused.Id, new() { State = WebhookEndpointState.Active });
        await world.Endpoints.UpdateAsync(world.Tenant, later.Id, new() { PausedUntil = DateTimeOffset.UnixEpoch });
        await world.SettledAsync(paused, WebhookDeliveryState.Delivered);
        await world.SettledAsync(later, WebhookDeliveryState.Delivered);
    }

    [Fact]
    public async Task A_test_event_reaches_its_endpoint_whatever_the_filter()
    {
        await using WebhookWorld world = await WebhookWorld.StartAsync(kind);
        WebhookEndpoint endpoint = await world.AddEndpointAsync(settings => settings with { EventTypes = ["job.failed"] });
        WebhookEndpoint other = await world.AddEndpointAsync();
        world.Dispatch();

        Assert.True((await world.Endpoints.SendTestAsync(world.Tenant, endpoint.Id)).TryGetValue(out string? id, out _));

        ReceivedCall call = await world.Receiver.NextAsync();
        Assert.Equal(id, call.Id);
        Assert.Contains("webhook.test", call.Text, StringComparison.Ordinal);
        Assert.Empty(await world.ListAsync(other));
    }
}

public sealed class SqliteEndpointDeliveryTests() : EndpointDeliveryTests(StoreKind.Sqlite);

public sealed class PostgreSqlEndpointDeliveryTests() : EndpointDeliveryTests(StoreKind.PostgreSql);
