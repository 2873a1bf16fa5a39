using System.Globalization;
using System.Threading.Channels;
using RabbitMQ.Client;
using RabbitMQ.Client.Events;
using RabbitMQ.Client.Exceptions;

namespace ErrorCatalog.Recovery.RabbitMq;

/// <summary>A consumer of a queue.</summary>
internal sealed class RabbitMqSubscription : ISubscriptionConnection<RabbitMqDelivery>
{
    private readonly IConnection _connection;
    private readonly IChannel _channel;
    private readonly RabbitMqSource _source;

    // The prefetch count bounds it.
    private readonly Channel<SubscriptionItem<RabbitMqDelivery>> _items = Channel.CreateUnbounded<SubscriptionItem<RabbitMqDelivery>>(new UnboundedChannelOptions { SingleReader = true });

    public RabbitMqSubscription(IConnection connection, IChannel channel, RabbitMqSource source)
    {
        _connection = connection;
        _channel = channel;
        _source = source;
        channel.ChannelShutdownAsync += (_, reason) => EndAsync(new OperationInterruptedException(reason));
        connection.ConnectionShutdownAsync += (_, reason) => EndAsync(new OperationInterruptedException(reason));
    }

    public async Task ConsumeAsync(string queue, bool isExclusive, CancellationToken cancellationToken)
    {
        var consumer = new AsyncEventingBasicConsumer(_channel);
        consumer.ReceivedAsync += OnReceivedAsync;
        consumer.UnregisteredAsync += (_, _) => EndAsync(new ConsumerCancelledException());
        await _channel.BasicConsumeAsync(queue, autoAck: false, consumerTag: string.Empty, noLocal: false, isExclusive, arguments: null, consumer, cancellationToken);
    }

    public async ValueTask<SubscriptionItem<RabbitMqDelivery>> ReceiveAsync(CancellationToken cancellationToken)
    {
        try
        {
            return await _items.Reader.ReadAsync(cancellationToken);
        }
        catch (ChannelClosedException closed) when (closed.InnerException is { } reason)
        {
            // A reason with codes is what the source tells failures apart by.
            throw new IOException($"Expected the connection to '{_source.Target}' to deliver messages but it has ended.", reason);
        }
    }

    public ValueTask AckAsync(SubscriptionItem<RabbitMqDelivery> item, CancellationToken cancellationToken) =>
        _channel.BasicAckAsync((ulong)item.Receipt!, multiple: false, cancellationToken);

    public ValueTask ReleaseAsync(SubscriptionItem<RabbitMqDelivery> item, CancellationToken cancellationToken) =>
        _channel.BasicNackAsync((ulong)item.Receipt!, multiple: false, requeue: true, cancellationToken);

    public async ValueTask ParkAsync(SubscriptionItem<RabbitMqDelivery> item, Problem problem, CancellationToken cancellationToken)
    {
        if (_source.ParkingQueue is { } parking)
        {
            var properties = new BasicProperties(item.Value.Properties)
            {
                Headers = new Dictionary<string, object?>(item.Value.Properties.Headers ?? new Dictionary<string, object?>()) { ["problem-code"] = problem.Code, ["problem-id"] = problem.Id },
            };

            // Confirmed by the broker before the original is taken out of its queue.
            await _channel.BasicPublishAsync(string.Empty, parking, mandatory: true, properties, item.Value.Body, cancellationToken);
            await AckAsync(item, cancellationToken);
        }
        else
        {
            await _channel.BasicRejectAsync((ulong)item.Receipt!, requeue: false, cancellationToken);
        }
    }

    public async ValueTask DisposeAsync()
    {
        await _channel.DisposeAsync();
        await _connection.DisposeAsync();
    }

    private Task OnReceivedAsync(object sender, BasicDeliverEventArgs received)
    {
        // The client reuses the memory of a body after the event.
        var delivery = new RabbitMqDelivery(received.RoutingKey, received.BasicProperties, received.Body.ToArray());
        string id = delivery.Properties.MessageId ?? received.DeliveryTag.ToString(CultureInfo.InvariantCulture);
        string? key = _source.KeyOf is { } keyOf ? keyOf(delivery) : delivery.Properties.CorrelationId;
        _items.Writer.TryWrite(new SubscriptionItem<RabbitMqDelivery>(delivery, id, key, received.DeliveryTag) { IsRedelivered = received.Redelivered });
        return Task.CompletedTask;
    }

    private Task EndAsync(Exception reason)
    {
        _items.Writer.TryComplete(reason);
        return Task.CompletedTask;
    }
}
