using System.Text;
using ErrorCatalog.Jobs.Webhooks;
using Microsoft.AspNetCore.Http;

namespace ErrorCatalog.Jobs.Tests.Webhooks.Sending;

public abstract class DeliveryAttemptTests(StoreKind kind)
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
}

public sealed class SqliteDeliveryAttemptTests() : DeliveryAttemptTests(StoreKind.Sqlite);

public sealed class PostgreSqlDeliveryAttemptTests() : DeliveryAttemptTests(StoreKind.PostgreSql);
