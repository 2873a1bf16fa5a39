using System.Text;
using ErrorCatalog.Jobs.Webhooks;
using Microsoft.AspNetCore.Http;

namespace ErrorCatalog.Jobs.Tests.Webhooks.Sending;

public abstract class DispatcherTests(StoreKind kind)
{
    [Fact]
    public async Task An_event_arrives_signed_with_its_id_and_its_bytes()
    {
        await using WebhookWorld world = await WebhookWorld.StartAsync(kind);
        WebhookEndpoint endpoint = await world.AddEndpointAsync();
        world.Receiver.Answer = static (context, _) => context.Response.WriteAsync("thanks");
        world.Dispatch();

        JobEvent raised = await world.RaiseAsync();
        ReceivedCall call = await world.Receiver.NextAsync();

        Assert.True(call.Verify(endpoint.Keys[0].Secret).TryGetValue(out VerifiedWebhook verified, out _));
        Assert.Equal(raised.Id, verified.Id);
        Assert.Equal(raised.Payload.ToArray(), call.Body);
        WebhookDelivery delivery = Assert.Single(await world.SettledAsync(endpoint, WebhookDeliveryState.Delivered));
        WebhookAttempt attempt = Assert.Single(await world.AttemptsAsync(endpoint, delivery.Id));
        Assert.Equal((200, "thanks", "schedule", null), (attempt.HttpStatus, Encoding.UTF8.GetString(attempt.ResponseHead.Span), attempt.Cause, attempt.ProblemJson));
    }

    [Fact]
    public async Task A_failed_attempt_is_followed_by_another_with_the_same_id_and_bytes()
    {
        await using WebhookWorld world = await WebhookWorld.StartAsync(kind);
        WebhookEndpoint endpoint = await world.AddEndpointAsync();
        world.Receiver.Answer = static (context, call) =>
        {
            context.Response.StatusCode = call.Attempt == "1" ? 500 : 204;
            return Task.CompletedTask;
        };
        world.Dispatch();

        await world.RaiseAsync();
        ReceivedCall[] calls = await world.Receiver.NextAsync(2);

        Assert.Equal((calls[0].Id, calls[0].Text), (calls[1].Id, calls[1].Text));
        WebhookDelivery delivery = Assert.Single(await world.SettledAsync(endpoint, WebhookDeliveryState.Delivered));
        IReadOnlyList<WebhookAttempt> attempts = await world.AttemptsAsync(endpoint, delivery.Id);
        Assert.Equal([500, 204], attempts.Select(attempt => attempt.HttpStatus));
        Problem? problem = ProblemReader.Read(Encoding.UTF8.GetBytes(attempts[0].ProblemJson!), new() { Catalogs = new(JobsErrors.Catalog) }).Problem;
        Assert.Equal((500L, endpoint.Url), (Assert.IsType<WebhookRefused>(problem).Status, ((WebhookRefused)problem).Target));
    }

    [Fact]
    public async Task After_the_last_attempt_it_is_a_dead_letter_that_can_be_replayed()
    {
        await using WebhookWorld world = await WebhookWorld.StartAsync(kind);
        WebhookEndpoint endpoint = await world.AddEndpointAsync();
        bool isRepaired = false;
        world.Receiver.Answer = (context, _) =>
        {
            context.Response.StatusCode = isRepaired ? 204 : 503;
            return Task.CompletedTask;
        };
        world.Dispatch();

        await world.RaiseAsync();
        await world.Receiver.NextAsync(3);
        WebhookDelivery dead = Assert.Single(await world.SettledAsync(endpoint, WebhookDeliveryState.Parked));
        Assert.Equal(3, dead.Attempts);

        isRepaired = true;
        Assert.Null(await world.Deliveries.ReplayAsync(world.Tenant, endpoint.Id, dead.Id));
        Assert.Equal(dead.EventId, (await world.Receiver.NextAsync()).Id);
        await world.SettledAsync(endpoint, WebhookDeliveryState.Delivered);
        Assert.Equal(["schedule", "schedule", "schedule", "replay"], (await world.AttemptsAsync(endpoint, dead.Id)).Select(attempt => attempt.Cause));
    }

    [Fact]
    public async Task A_receiver_that_is_gone_disables_its_endpoint_and_nothing_is_lost()
    {
        await using WebhookWorld world = await WebhookWorld.StartAsync(kind);
        WebhookEndpoint endpoint = await world.AddEndpointAsync();
        world.Receiver.Answer = static (context, _) =>
        {
            context.Response.StatusCode = 410;
            return Task.CompletedTask;
        };
        world.Dispatch();
        DateTimeOffset before = DateTimeOffset.UtcNow.AddMinutes(-1);

        await world.RaiseAsync();
        await world.Receiver.NextAsync();
        await world.SettledAsync(endpoint, WebhookDeliveryState.Parked);
        await world.RaiseAsync();
        await world.SettledAsync(endpoint, WebhookDeliveryState.Parked, WebhookDeliveryState.Skipped);
        Assert.True((await world.Endpoints.FindAsync(world.Tenant, endpoint.Id)).TryGetValue(out WebhookEndpoint? disabled, out _));
        Assert.Equal(WebhookEndpointState.Disabled, disabled.State);
        Assert.Contains("webhook-endpoint-disabled", disabled.ProblemJson, StringComparison.Ordinal);

        world.Receiver.Answer = static (context, _) =>
        {
            context.Response.StatusCode = 204;
            return Task.CompletedTask;
        };
        await world.Endpoints.UpdateAsync(world.Tenant, endpoint.Id, new() { State = WebhookEndpointState.Active });
        Outcome<long> replayed = await world.Deliveries.ReplayAsync(
            world.Tenant, endpoint.Id, before, DateTimeOffset.UtcNow.AddMinutes(1), [WebhookDeliveryState.Parked, WebhookDeliveryState.Skipped]);
        Assert.Equal(2L, replayed);
        Assert.Equal(2, (await world.Receiver.NextAsync(2)).DistinctBy(call => call.Id).Count());
        await world.SettledAsync(endpoint, WebhookDeliveryState.Delivered);
    }

    [Fact]
    public async Task A_receiver_that_says_nobody_should_retry_gets_no_second_attempt()
    {
        await using WebhookWorld world = await WebhookWorld.StartAsync(kind);
        WebhookEndpoint endpoint = await world.AddEndpointAsync();
        world.Receiver.Answer = static (context, _) =>
        {
            context.Response.StatusCode = 422;
            context.Response.ContentType = "application/problem+json";
            return context.Response.WriteAsync("""{"title":"no such job","status":422,"who_retries":"none"}""");
        };
        world.Dispatch();

        await world.RaiseAsync();
        await world.Receiver.NextAsync();

        Assert.Equal(1, Assert.Single(await world.SettledAsync(endpoint, WebhookDeliveryState.Parked)).Attempts);
    }

    [Fact]
    public async Task A_redirect_is_a_failure_and_is_not_followed()
    {
        await using WebhookWorld world = await WebhookWorld.StartAsync(kind);
        WebhookEndpoint endpoint = await world.AddEndpointAsync();
        world.Receiver.Answer = static (context, _) =>
        {
            context.Response.Redirect("/elsewhere");
            return Task.CompletedTask;
        };
        world.Dispatch();

        await world.RaiseAsync();
        ReceivedCall[] calls = await world.Receiver.NextAsync(3);

        Assert.All(calls, call => Assert.Equal("/hook", call.Path));
        await world.SettledAsync(endpoint, WebhookDeliveryState.Parked);
    }

    [Fact]
    public async Task A_broken_connection_is_told_as_such_and_tried_again()
    {
        await using WebhookWorld world = await WebhookWorld.StartAsync(kind);
        WebhookEndpoint endpoint = await world.AddEndpointAsync();
        world.Receiver.Answer = static (context, call) =>
        {
            if (call.Attempt == "1")
            {
                context.Abort();
            }

            return Task.CompletedTask;
        };
        world.Dispatch();

        await world.RaiseAsync();
        await world.Receiver.NextAsync(2);

        WebhookDelivery delivery = Assert.Single(await world.SettledAsync(endpoint, WebhookDeliveryState.Delivered));
        Assert.Contains("webhook-unreachable", (await world.AttemptsAsync(endpoint, delivery.Id))[0].ProblemJson, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_receiver_that_never_answers_times_out()
    {
        await using WebhookWorld world = await WebhookWorld.StartAsync(kind, options => options with
        {
            RequestTimeout = TimeSpan.FromMilliseconds(200),
            Schedule = new DeliverySchedule(),
        });
        WebhookEndpoint endpoint = await world.AddEndpointAsync();
        var never = new TaskCompletionSource();
        world.Receiver.Answer = (context, _) => never.Task.WaitAsync(context.RequestAborted);
        world.Dispatch();

        await world.RaiseAsync();

        WebhookDelivery delivery = Assert.Single(await world.SettledAsync(endpoint, WebhookDeliveryState.Parked));
        Assert.Contains("webhook-timed-out", (await world.AttemptsAsync(endpoint, delivery.Id))[0].ProblemJson, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_huge_answer_costs_no_more_than_its_head()
    {
        await using WebhookWorld world = await WebhookWorld.StartAsync(kind);
        WebhookEndpoint endpoint = await world.AddEndpointAsync();
        world.Receiver.Answer = static async (context, _) =>
        {
            byte[] chunk = new byte[64 * 1024];
            Array.Fill(chunk, (byte)'x');
            try
            {
                for (int i = 0; i < 160; i++)
                {
                    await context.Response.Body.WriteAsync(chunk, context.RequestAborted);
                }
            }
            catch (OperationCanceledException)
            {
                // The sender has seen enough.
            }
        };
        world.Dispatch();

        await world.RaiseAsync();

        WebhookDelivery delivery = Assert.Single(await world.SettledAsync(endpoint, WebhookDeliveryState.Delivered));
        Assert.Equal(4_096, Assert.Single(await world.AttemptsAsync(endpoint, delivery.Id)).ResponseHead.Length);
    }

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
