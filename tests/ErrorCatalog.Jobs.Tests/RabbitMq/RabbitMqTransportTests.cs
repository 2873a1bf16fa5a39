using System.Text;
using System.Threading.Channels;
using ErrorCatalog.Jobs.RabbitMq;
using ErrorCatalog.Jobs.Tests.Webhooks;
using ErrorCatalog.Jobs.Webhooks;
using ErrorCatalog.Shared;
using RabbitMQ.Client;
using RabbitMQ.Client.Events;

namespace ErrorCatalog.Jobs.Tests.RabbitMq;

/// <summary>Events that reach a real broker from the same rows as webhooks.</summary>
public sealed class RabbitMqTransportTests(RabbitMqTransportTests.Broker broker) : IClassFixture<RabbitMqTransportTests.Broker>
{
    [Fact]
    public async Task Events_of_every_tenant_reach_the_exchange_and_its_queues()
    {
        await using WebhookWorld world = await WebhookWorld.StartAsync(StoreKind.Sqlite);
        await using var transport = new RabbitMqDeliveryTransport(broker.Options("all"));
        var fanOut = new OperatorFanOut(world.Database, RabbitMqDeliveryTransport.AddressOf("all"));
        await using Consumer consumer = await Consumer.StartAsync(broker.Address, "all", "job.#");
        Tenant bob = await world.OpenTenantAsync("bob");
        world.Dispatch(transport);

        JobEvent first = await world.RaiseAsync("job.failed", fanOuts: fanOut);
        JobEvent second = await world.RaiseAsync("job.completed", bob, fanOut);
        BasicDeliverEventArgs[] messages = [await consumer.NextAsync(), await consumer.NextAsync()];

        Assert.Equal([first.Id, second.Id], messages.Select(message => message.BasicProperties.MessageId!).Order(StringComparer.Ordinal));
        BasicDeliverEventArgs message = messages.Single(one => one.BasicProperties.MessageId == first.Id);
        Assert.Equal(("job.failed", "job.failed", "application/json"), (message.RoutingKey, message.BasicProperties.Type, message.BasicProperties.ContentType));
        Assert.Equal(first.Payload.ToArray(), message.Body.ToArray());
        Assert.Equal("alice", Encoding.UTF8.GetString((byte[])message.BasicProperties.Headers!["tenant"]!));
        Assert.Equal(DeliveryModes.Persistent, message.BasicProperties.DeliveryMode);
        await world.SettledAsync(fanOut.EndpointIdOf("alice"), WebhookDeliveryState.Delivered);
    }

    [Fact]
    public async Task What_no_queue_takes_is_kept_as_a_dead_letter_and_says_why()
    {
        await using WebhookWorld world = await WebhookWorld.StartAsync(StoreKind.Sqlite);
        await using var transport = new RabbitMqDeliveryTransport(broker.Options("lonely"));
        var fanOut = new OperatorFanOut(world.Database, RabbitMqDeliveryTransport.AddressOf("lonely"));
        await broker.DeclareAsync("lonely");
        world.Dispatch(transport);

        await world.RaiseAsync(fanOuts: fanOut);

        string endpoint = fanOut.EndpointIdOf("alice");
        WebhookDelivery dead = Assert.Single(await world.SettledAsync(endpoint, WebhookDeliveryState.Parked));
        IReadOnlyList<WebhookAttempt> attempts = await world.AttemptsAsync(endpoint, dead.Id);
        Assert.Equal(3, attempts.Count);
        Assert.All(attempts, attempt => Assert.Contains("no queue takes it", attempt.ProblemJson, StringComparison.Ordinal));
        Assert.DoesNotContain("guest", attempts[0].ProblemJson, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_exchange_that_does_not_exist_refuses_one_delivery_and_no_other()
    {
        await using WebhookWorld world = await WebhookWorld.StartAsync(StoreKind.Sqlite);
        await using var transport = new RabbitMqDeliveryTransport(broker.Options("there"));
        var missing = new OperatorFanOut(world.Database, RabbitMqDeliveryTransport.AddressOf("missing"));
        var there = new OperatorFanOut(world.Database, RabbitMqDeliveryTransport.AddressOf("there"));
        await using Consumer consumer = await Consumer.StartAsync(broker.Address, "there", "#");
        world.Dispatch(transport);

        await world.RaiseAsync(fanOuts: missing);
        JobEvent raised = await world.RaiseAsync(fanOuts: there);

        Assert.Equal(raised.Id, (await consumer.NextAsync()).BasicProperties.MessageId);
        WebhookDelivery dead = Assert.Single(await world.SettledAsync(missing.EndpointIdOf("alice"), WebhookDeliveryState.Parked));
        Assert.Contains("it refused it", (await world.AttemptsAsync(missing.EndpointIdOf("alice"), dead.Id))[0].ProblemJson, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nothing_is_lost_when_the_broker_crashes()
    {
        await using RabbitMqServer server = await RabbitMqServer.StartAsync();
        await using WebhookWorld world = await WebhookWorld.StartAsync(StoreKind.Sqlite, options => options with
        {
            Schedule = new DeliverySchedule([.. Enumerable.Repeat(TimeSpan.FromMilliseconds(200), 600)]),
        });
        await using var transport = new RabbitMqDeliveryTransport(new() { Broker = server.Address, Exchange = "crash" });
        var fanOut = new OperatorFanOut(world.Database, RabbitMqDeliveryTransport.AddressOf("crash"));
        await using (Consumer before = await Consumer.StartAsync(server.Address, "crash", "#", keep: true))
        {
            world.Dispatch(transport);
            await world.RaiseAsync(fanOuts: fanOut);
            await before.NextAsync();
        }

        await server.CrashAsync();
        HashSet<string> raised = [];
        for (int i = 0; i < 20; i++)
        {
            raised.Add((await world.RaiseAsync(fanOuts: fanOut)).Id);
        }

        await server.RestartAsync();
        await world.SettledAsync(fanOut.EndpointIdOf("alice"), WebhookDeliveryState.Delivered);
        await using Consumer after = await Consumer.StartAsync(server.Address, "crash", "#", keep: true);
        while (raised.Count > 0)
        {
            raised.Remove((await after.NextAsync()).BasicProperties.MessageId!);
        }
    }

    /// <summary>The broker of this class.</summary>
    public sealed class Broker : IAsyncLifetime
    {
        private RabbitMqServer? _server;

        public Uri Address => _server!.Address;

        public async ValueTask InitializeAsync() => _server = await RabbitMqServer.StartAsync();

        public RabbitMqOptions Options(string exchange) => new() { Broker = Address, Exchange = exchange };

        public async Task DeclareAsync(string exchange)
        {
            await using IConnection connection = await new ConnectionFactory { Uri = Address }.CreateConnectionAsync();
            await using IChannel channel = await connection.CreateChannelAsync();
            await channel.ExchangeDeclareAsync(exchange, ExchangeType.Topic, durable: true);
        }

        public ValueTask DisposeAsync() => _server!.DisposeAsync();
    }

    /// <summary>A queue bound to an exchange, and what arrives in it.</summary>
    private sealed class Consumer : IAsyncDisposable
    {
        private readonly IConnection _connection;
        private readonly Channel<BasicDeliverEventArgs> _messages = Channel.CreateUnbounded<BasicDeliverEventArgs>();

        private Consumer(IConnection connection) => _connection = connection;

        public static async Task<Consumer> StartAsync(Uri address, string exchange, string pattern, bool keep = false)
        {
            IConnection connection = await new ConnectionFactory { Uri = address }.CreateConnectionAsync();
            var consumer = new Consumer(connection);
            IChannel channel = await connection.CreateChannelAsync();
            await channel.ExchangeDeclareAsync(exchange, ExchangeType.Topic, durable: true);
            string queue = (await channel.QueueDeclareAsync(keep ? exchange + "-queue" : string.Empty, durable: keep, exclusive: !keep, autoDelete: !keep)).QueueName;
            await channel.QueueBindAsync(queue, exchange, pattern);
            var events = new AsyncEventingBasicConsumer(channel);
            events.ReceivedAsync += async (_, message) =>
            {
                // The client takes its buffer back when this returns.
                consumer._messages.Writer.TryWrite(new BasicDeliverEventArgs(
                    message.ConsumerTag, message.DeliveryTag, message.Redelivered, message.Exchange, message.RoutingKey, message.BasicProperties, message.Body.ToArray()));
                await channel.BasicAckAsync(message.DeliveryTag, multiple: false);
            };
            await channel.BasicConsumeAsync(queue, autoAck: false, events);
            return consumer;
        }

        public async Task<BasicDeliverEventArgs> NextAsync()
        {
            using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(60));
            return await _messages.Reader.ReadAsync(patience.Token);
        }

        public async ValueTask DisposeAsync() => await _connection.DisposeAsync();
    }
}
