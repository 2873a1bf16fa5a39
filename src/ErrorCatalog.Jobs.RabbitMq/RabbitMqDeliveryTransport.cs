using System.Collections.Concurrent;
using ErrorCatalog.Jobs.Webhooks;
using RabbitMQ.Client;
using RabbitMQ.Client.Exceptions;

namespace ErrorCatalog.Jobs.RabbitMq;

/// <summary>
/// Publishes deliveries to RabbitMQ. A delivery counts as taken when the broker has confirmed it, which for a durable queue means that
/// it is on disk there. What the broker refuses, what no queue takes and what is not confirmed in time stays a due delivery and
/// follows the same schedule as webhooks. Message ids are the ids of the events, so consumers can drop repetitions.
/// </summary>
/// <remarks>The address of an endpoint is <c>rabbitmq:</c> and the name of the exchange.</remarks>
public sealed class RabbitMqDeliveryTransport : IDeliveryTransport, IAsyncDisposable
{
    /// <summary>The scheme of its addresses.</summary>
    public const string Scheme = "rabbitmq";

    private static readonly CreateChannelOptions Confirmed = new(publisherConfirmationsEnabled: true, publisherConfirmationTrackingEnabled: true);

    private readonly RabbitMqOptions _options;
    private readonly ConnectionFactory _factory;
    private readonly SemaphoreSlim _connecting = new(1);

    // A channel serves one delivery at a time: what the broker closes it for concerns that delivery only.
    private readonly ConcurrentBag<IChannel> _channels = [];
    private IConnection? _connection;

    /// <summary>Makes a transport that connects with its first delivery and keeps the connection until it is disposed.</summary>
    public RabbitMqDeliveryTransport(RabbitMqOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        _options = options;
        _factory = new ConnectionFactory
        {
            Uri = options.Broker,
            // A lost connection fails its deliveries at once; the next one connects anew.
            AutomaticRecoveryEnabled = false,
            ClientProvidedName = "ErrorCatalog.Jobs",
            RequestedConnectionTimeout = options.ConfirmTimeout,
        };
    }

    /// <inheritdoc/>
    public IReadOnlyList<string> Schemes { get; } = [Scheme];

    /// <summary>The address of an endpoint for an exchange.</summary>
    public static Uri AddressOf(string exchange) => new($"{Scheme}:{Uri.EscapeDataString(exchange)}");

    /// <inheritdoc/>
    public async ValueTask<DeliveryOutcome> SendAsync(OutgoingDelivery delivery, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(delivery);
        using var deadline = new CancellationTokenSource(_options.ConfirmTimeout);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(deadline.Token, cancellation);
        IChannel? channel = null;
        try
        {
            channel = await RentAsync(either.Token);
            await channel.BasicPublishAsync(
                Uri.UnescapeDataString(delivery.Target.AbsolutePath), delivery.EventType, mandatory: true, Properties(delivery), delivery.Payload, either.Token);
            _channels.Add(channel);
            channel = null;
            return DeliveryOutcome.Delivered;
        }
        catch (PublishException refused)
        {
            return Failed(refused.IsReturn ? BrokerUnavailableReason.Unroutable : BrokerUnavailableReason.Refused, refused);
        }
        catch (OperationCanceledException late) when (deadline.IsCancellationRequested && !cancellation.IsCancellationRequested)
        {
            return Failed(BrokerUnavailableReason.Silent, late);
        }
        catch (OperationInterruptedException closed)
        {
            // 404: no such exchange; 403: no right to write to it.
            return Failed(closed.ShutdownReason?.ReplyCode is 403 or 404 ? BrokerUnavailableReason.Refused : BrokerUnavailableReason.Connection, closed);
        }
        catch (Exception lost) when (lost is BrokerUnreachableException or RabbitMQClientException or IOException)
        {
            return Failed(BrokerUnavailableReason.Connection, lost);
        }
        finally
        {
            if (channel is not null)
            {
                await channel.DisposeAsync();
            }
        }
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        foreach (IChannel channel in _channels)
        {
            await channel.DisposeAsync();
        }

        if (_connection is not null)
        {
            await _connection.DisposeAsync();
        }

        _connecting.Dispose();
    }

    private static BasicProperties Properties(OutgoingDelivery delivery) => new()
    {
        MessageId = delivery.EventId,
        Type = delivery.EventType,
        ContentType = "application/json",
        DeliveryMode = DeliveryModes.Persistent,
        Timestamp = new AmqpTimestamp(DateTimeOffset.UtcNow.ToUnixTimeSeconds()),
        Headers = new Dictionary<string, object?> { ["tenant"] = delivery.Tenant, ["attempt"] = delivery.Attempt },
    };

    private DeliveryOutcome Failed(BrokerUnavailableReason reason, Exception cause) =>
        DeliveryOutcome.Failed(JobsErrors.BrokerUnavailable(_options.BrokerName, reason).WithCause(cause));

    private async Task<IChannel> RentAsync(CancellationToken cancellation)
    {
        while (_channels.TryTake(out IChannel? known))
        {
            if (known.IsOpen)
            {
                return known;
            }

            await known.DisposeAsync();
        }

        return await (await ConnectAsync(cancellation)).CreateChannelAsync(Confirmed, cancellation);
    }

    private async Task<IConnection> ConnectAsync(CancellationToken cancellation)
    {
        if (_connection is { IsOpen: true } open)
        {
            return open;
        }

        await _connecting.WaitAsync(cancellation);
        try
        {
            if (_connection is not { IsOpen: true })
            {
                if (_connection is { } closed)
                {
                    await closed.DisposeAsync();
                }

                _connection = await _factory.CreateConnectionAsync(cancellation);
            }

            return _connection;
        }
        finally
        {
            _connecting.Release();
        }
    }
}
