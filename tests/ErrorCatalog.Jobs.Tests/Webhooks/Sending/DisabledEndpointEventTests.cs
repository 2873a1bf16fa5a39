using System.Collections.Concurrent;
using System.Diagnostics.Metrics;
using System.Text.Json;
using ErrorCatalog.Jobs.Webhooks;

namespace ErrorCatalog.Jobs.Tests.Webhooks;

public sealed class DisabledEndpointEventTests
{
    public static TheoryData<StoreKind> Kinds => [.. Enum.GetValues<StoreKind>()];

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task The_other_endpoints_of_an_owner_are_told_that_one_was_disabled(StoreKind kind)
    {
        await using WebhookWorld world = await WebhookWorld.StartAsync(kind);
        WebhookEndpoint gone = await world.AddEndpointAsync(settings => settings with { EventTypes = ["job.*"], Url = world.Receiver.Url + "?gone" });
        WebhookEndpoint other = await world.AddEndpointAsync(settings => settings with { EventTypes = ["webhook.*"] });
        await world.AddEndpointAsync(settings => settings with { EventTypes = ["webhook.*"] }, await world.OpenTenantAsync("bob"));
        world.Receiver.Answer = static (context, _) =>
        {
            context.Response.StatusCode = context.Request.QueryString.HasValue ? 410 : 204;
            return Task.CompletedTask;
        };
        world.Dispatch();

        await world.RaiseAsync();
        ReceivedCall[] calls = await world.Receiver.NextAsync(2);

        JsonElement told = JsonDocument.Parse(calls[1].Body).RootElement;
        Assert.Equal("webhook.endpoint_disabled", told.GetProperty("type").GetString());
        Assert.Equal(gone.Id, told.GetProperty("data").GetProperty("endpoint").GetString());
        Assert.Equal("alice", told.GetProperty("data").GetProperty("tenant").GetString());
        Assert.EndsWith("webhook-endpoint-disabled", told.GetProperty("data").GetProperty("problem").GetProperty("code").GetString(), StringComparison.Ordinal);
        await world.SettledAsync(other, WebhookDeliveryState.Delivered);
        Assert.Equal(1, await CountAsync(world, "SELECT count(*) FROM ec_event WHERE type = 'webhook.endpoint_disabled'"));
        Assert.Equal(0, await CountAsync(world, "SELECT count(*) FROM ec_webhook_delivery WHERE tenant = 'bob'"));
        Assert.Empty(world.Receiver.Rest());
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task Metrics_tell_what_became_of_attempts_and_how_long_deliveries_wait(StoreKind kind)
    {
        var attempts = new ConcurrentDictionary<string, long>(StringComparer.Ordinal);
        var ages = new ConcurrentBag<double>();
        int durations = 0;
        using var listener = new MeterListener
        {
            InstrumentPublished = static (instrument, listener) =>
            {
                if (instrument.Meter.Name == WebhookTelemetry.MeterName)
                {
                    listener.EnableMeasurementEvents(instrument);
                }
            },
        };
        listener.SetMeasurementEventCallback<long>((_, value, tags, _) => attempts.AddOrUpdate((string)tags[0].Value!, value, (_, sum) => sum + value));
        listener.SetMeasurementEventCallback<double>((instrument, value, _, _) =>
        {
            if (instrument.Name == WebhookTelemetry.QueueAgeName)
            {
                ages.Add(value);
            }
            else
            {
                Interlocked.Increment(ref durations);
            }
        });
        listener.Start();
        await using WebhookWorld world = await WebhookWorld.StartAsync(kind);
        WebhookEndpoint endpoint = await world.AddEndpointAsync();
        world.Receiver.Answer = static (context, _) =>
        {
            context.Response.StatusCode = 500;
            return Task.CompletedTask;
        };
        await world.RaiseAsync();
        await world.Database.WriteAsync(static async session => await session.ExecuteAsync("UPDATE ec_webhook_delivery SET due = {now} - 7000000"));

        world.Dispatch();
        await world.SettledAsync(endpoint, WebhookDeliveryState.Parked);

        // Other tests of this process count, too.
        Assert.True(attempts["retry"] >= 2);
        Assert.True(attempts["parked"] >= 1);
        Assert.True(durations >= 3);
        Assert.Contains(ages, static age => age is > 6_999 and < 7_600);
    }

    private static async Task<long> CountAsync(WebhookWorld world, string query) =>
        (await world.Database.ReadAsync(session => session.QueryAsync(query, static row => row.GetInt64(0))))[0];
}
