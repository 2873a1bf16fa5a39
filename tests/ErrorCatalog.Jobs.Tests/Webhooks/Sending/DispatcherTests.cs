using ErrorCatalog.Jobs.Webhooks;
using Microsoft.AspNetCore.Http;

namespace ErrorCatalog.Jobs.Tests.Webhooks.Sending;

public abstract class DispatcherTests(StoreKind kind)
{
    [Fact]
    public async Task Several_dispatchers_of_one_name_share_the_work()
    {
        await using WebhookWorld world = await WebhookWorld.StartAsync(kind, options => options with { Name = "twin" });
        await world.AddEndpointAsync();
        await world.AddEndpointAsync();
        world.Dispatch();
        world.Dispatch();
        world.Dispatch();

        for (int i = 0; i < 50; i++)
        {
            await world.RaiseAsync();
        }

        ReceivedCall[] calls = await world.Receiver.NextAsync(100);
        Assert.Equal(50, calls.DistinctBy(call => call.Id).Count());
        foreach (WebhookEndpoint endpoint in await world.Endpoints.ListAsync(world.Tenant))
        {
            await world.SettledAsync(endpoint, WebhookDeliveryState.Delivered);
        }

        Assert.Empty(world.Receiver.Rest());
    }

    [Fact]
    public async Task An_endpoint_that_never_answers_holds_up_nobody_else()
    {
        await using WebhookWorld world = await WebhookWorld.StartAsync(kind, options => options with { ShutdownTimeout = TimeSpan.Zero });
        await using WebhookReceiver dead = await WebhookReceiver.StartAsync();
        var never = new TaskCompletionSource();
        dead.Answer = (context, _) => never.Task.WaitAsync(context.RequestAborted);
        await world.AddEndpointAsync(settings => settings with { Url = dead.Url });
        for (int i = 0; i < 3; i++)
        {
            await world.AddEndpointAsync();
        }

        world.Dispatch();
        for (int i = 0; i < 40; i++)
        {
            await world.RaiseAsync();
        }

        Assert.Equal(120, (await world.Receiver.NextAsync(120)).Length);
    }

    [Fact]
    public async Task A_damaged_endpoint_holds_up_nobody_else()
    {
        await using WebhookWorld world = await WebhookWorld.StartAsync(kind);
        WebhookEndpoint damaged = await world.AddEndpointAsync();
        WebhookEndpoint sound = await world.AddEndpointAsync();
        await world.RaiseAsync();
        await world.Database.WriteAsync(async session => await session.ExecuteAsync("UPDATE ec_webhook_endpoint SET secrets = 'nonsense' WHERE id = $1", damaged.Id));
        world.Dispatch();

        await world.SettledAsync(sound, WebhookDeliveryState.Delivered);

        Assert.Single(await world.Receiver.NextAsync(1));
    }

    [Fact]
    public async Task A_stop_gives_back_what_was_not_answered()
    {
        await using WebhookWorld world = await WebhookWorld.StartAsync(kind, options => options with { ShutdownTimeout = TimeSpan.Zero });
        WebhookEndpoint endpoint = await world.AddEndpointAsync();
        var asked = new TaskCompletionSource();
        var never = new TaskCompletionSource();
        world.Receiver.Answer = (context, _) =>
        {
            asked.TrySetResult();
            return never.Task.WaitAsync(context.RequestAborted);
        };
        Func<Task> stop = world.Dispatch();
        await world.RaiseAsync();
        await asked.Task;

        await stop();

        WebhookDelivery delivery = Assert.Single(await world.ListAsync(endpoint));
        Assert.Equal((WebhookDeliveryState.Due, 0), (delivery.State, delivery.Attempts));
        // Due at once, not after the lease of 45 seconds.
        Assert.True(delivery.DueAt < DateTimeOffset.UtcNow.AddSeconds(20));
        world.Receiver.Answer = static (_, _) => Task.CompletedTask;
        world.Dispatch();
        await world.SettledAsync(endpoint, WebhookDeliveryState.Delivered);
    }

    [Fact]
    public async Task A_target_inside_this_network_is_refused_when_it_is_connected_to()
    {
        await using WebhookWorld world = await WebhookWorld.StartAsync(kind);
        WebhookEndpoint endpoint = await world.AddEndpointAsync();
        using var strict = new HttpDeliveryTransport(new WebhookOptions { Http = new() { AllowsHttp = true } });
        using var stop = new CancellationTokenSource();
        Task run = new WebhookDispatcher(world.Database, world.Options, [strict]).RunAsync(stop.Token);

        await world.RaiseAsync();

        WebhookDelivery delivery = Assert.Single(await world.SettledAsync(endpoint, WebhookDeliveryState.Parked));
        Assert.Contains("webhook-target-blocked", (await world.AttemptsAsync(endpoint, delivery.Id))[0].ProblemJson, StringComparison.Ordinal);
        Assert.Empty(world.Receiver.Rest());
        await stop.CancelAsync();
        await run;
    }

    [Fact]
    public async Task Retention_deletes_what_is_finished_and_old_and_keeps_what_is_due()
    {
        await using WebhookWorld world = await WebhookWorld.StartAsync(kind);
        WebhookEndpoint done = await world.AddEndpointAsync();
        WebhookEndpoint due = await world.AddEndpointAsync(settings => settings with { State = WebhookEndpointState.Paused });
        world.Dispatch();
        await world.RaiseAsync();
        await world.SettledAsync(done, WebhookDeliveryState.Delivered);
        var retention = new WebhookRetention(world.Database);

        Assert.Equal(0, await retention.SweepAsync(TimeSpan.FromHours(1)));
        Assert.Equal(1, await retention.SweepAsync(TimeSpan.Zero));

        Assert.Empty(await world.ListAsync(done));
        Assert.Single(await world.ListAsync(due));
    }
}

public sealed class SqliteDispatcherTests() : DispatcherTests(StoreKind.Sqlite);

public sealed class PostgreSqlDispatcherTests() : DispatcherTests(StoreKind.PostgreSql)
{
    [Fact]
    public async Task A_store_that_crashes_and_comes_back_loses_nothing()
    {
        await using PostgreSqlServer server = await PostgreSqlServer.StartAsync();
        await using WebhookWorld world = await WebhookWorld.StartAsync(
            await TestStore.OpenAsync(server), options => options with { RequestTimeout = TimeSpan.FromSeconds(2), LeaseMargin = TimeSpan.FromSeconds(1) });
        WebhookEndpoint endpoint = await world.AddEndpointAsync();
        for (int i = 0; i < 100; i++)
        {
            await world.RaiseAsync();
        }

        var half = new TaskCompletionSource();
        int arrived = 0;
        world.Receiver.Answer = (_, _) =>
        {
            if (Interlocked.Increment(ref arrived) == 40)
            {
                half.SetResult();
            }

            return Task.CompletedTask;
        };
        world.Dispatch();
        await half.Task;
        await server.CrashAsync();
        await server.RestartAsync();

        // What was sent and not noted waits for the end of its lease; what matters is that everything arrives.
        HashSet<string> ids = [];
        while (ids.Count < 100)
        {
            ids.Add((await world.Receiver.NextAsync()).Id);
        }

        Assert.Equal(100, (await world.ListAsync(endpoint)).Count);
    }
}
