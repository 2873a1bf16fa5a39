using System.Text;
using ErrorCatalog.Recovery.RabbitMq;
using ErrorCatalog.Samples.Subscriber;
using RabbitMQ.Client;

namespace ErrorCatalog.Recovery.Tests;

/// <summary>A real broker is killed, restarted, and given other passwords under a running subscription.</summary>
public sealed class RabbitMqTests : IAsyncLifetime
{
    private readonly RabbitMqNode _broker = new();
    private volatile string _password = "guest";

    public async ValueTask InitializeAsync() => await _broker.StartAsync();

    public ValueTask DisposeAsync() => _broker.DisposeAsync();

    [Fact]
    public async Task A_subscription_survives_a_dead_broker_and_learns_what_will_not_pass()
    {
        await PublishAsync("one");
        await using var run = new Watched<RabbitMqDelivery>(
            Source("events"),
            Text,
            decide: context =>
            {
                // The owner's part: take the new password, then go on.
                _password = "new";
                return ValueTask.FromResult<RecoveryDecision?>(RecoveryDecision.Continue());
            });
        Assert.True((await run.Subscription.StartAsync()).IsConnected);
        await run.Handled("one");

        await _broker.KillAsync();
        await run.Happened("retrying subscription-interrupted");
        await run.Happened("retrying subscription-unreachable");
        await _broker.StartAsync();
        await PublishAsync("two");
        await run.Handled("two");
        await run.Happened("recovered");

        await _broker.ChangePasswordAsync("new");
        UnrecoverableContext asked = await run.Asked;
        Assert.IsType<SubscriptionCredentialsRefused>(asked.Problem);
        Assert.True(asked.IsPermanent);
        await PublishAsync("three");
        await run.Handled("three");
        await run.Subscription.StopAsync();
        Assert.Equal(SubscriptionState.Stopped, run.Subscription.Status.State);

        await RefusalsAreToldByTheirCodes();
    }

    private async Task RefusalsAreToldByTheirCodes()
    {
        await using (var missing = new Watched<RabbitMqDelivery>(Source("no-such-queue"), Text))
        {
            StartOutcome outcome = await missing.Subscription.StartAsync();
            Assert.Equal("no-such-queue", Assert.IsType<SubscriptionSourceMissing>(outcome.Problem).Source);
        }

        await using (var first = new Watched<RabbitMqDelivery>(Source("events", isExclusive: true), Text))
        await using (var second = new Watched<RabbitMqDelivery>(Source("events"), Text))
        {
            Assert.True((await first.Subscription.StartAsync()).IsConnected);
            Assert.IsType<SubscriptionTakenOver>((await second.Subscription.StartAsync()).Problem);
        }

        await PublishAsync("poison");
        await using (var parking = new Watched<RabbitMqDelivery>(Source("events", parking: "parked"), Text) { Refuse = text => text == "poison" ? Problems.Message(RetryBy.Nobody) : null })
        {
            await parking.Subscription.StartAsync();
            await parking.Happened("parked");
        }

        await using IConnection connection = await Settings().CreateConnectionAsync();
        await using IChannel channel = await connection.CreateChannelAsync();
        BasicGetResult parked = (await channel.BasicGetAsync("parked", autoAck: true))!;
        Assert.Equal("poison", Encoding.UTF8.GetString(parked.Body.Span));
        Assert.Equal("subscription-interrupted", Encoding.UTF8.GetString((byte[])parked.BasicProperties.Headers!["problem-code"]!));
    }

    private static string Text(RabbitMqDelivery delivery) => Encoding.UTF8.GetString(delivery.Body.Span);

    private RabbitMqSource Source(string queue, bool isExclusive = false, string? parking = null) => new(Settings, queue) { IsExclusive = isExclusive, ParkingQueue = parking };

    private ConnectionFactory Settings() => new() { HostName = "127.0.0.1", Port = _broker.Port, UserName = "guest", Password = _password };

    private async Task PublishAsync(string text)
    {
        await using IConnection connection = await Settings().CreateConnectionAsync();
        await using IChannel channel = await connection.CreateChannelAsync(new CreateChannelOptions(publisherConfirmationsEnabled: true, publisherConfirmationTrackingEnabled: true));
        await channel.QueueDeclareAsync("events", durable: true, exclusive: false, autoDelete: false);
        await channel.QueueDeclareAsync("parked", durable: true, exclusive: false, autoDelete: false);
        await channel.BasicPublishAsync(string.Empty, "events", mandatory: true, new BasicProperties { Persistent = true, MessageId = text }, Encoding.UTF8.GetBytes(text));
    }
}
