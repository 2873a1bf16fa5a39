using System.Net.Sockets;
using System.Security.Authentication;
using RabbitMQ.Client;
using RabbitMQ.Client.Exceptions;

namespace ErrorCatalog.Recovery.RabbitMq;

/// <summary>
/// Messages of a RabbitMQ queue. Each is confirmed when it is processed; messages without confirmation are delivered again. Failures are
/// told apart by the reply codes of AMQP 0-9-1, never by text. The client's own recovery is off: one supervisor is enough.
/// </summary>
/// <param name="connectionFactory">Makes the settings of a connection, before each attempt, so that new credentials are used.</param>
/// <param name="queue">Name of the queue; it must exist.</param>
public sealed class RabbitMqSource(Func<ConnectionFactory> connectionFactory, string queue) : ISubscriptionSource<RabbitMqDelivery>
{
    private const ushort AccessRefused = 403;
    private const ushort NotFound = 404;
    private const ushort ResourceLocked = 405;
    private const ushort PreconditionFailed = 406;
    private const ushort NotAllowed = 530;

    private readonly Func<ConnectionFactory> _connectionFactory = connectionFactory ?? throw new ArgumentNullException(nameof(connectionFactory));
    private readonly string _queue = string.IsNullOrEmpty(queue) ? throw new ArgumentException("Expected the name of a queue but got an empty one.", nameof(queue)) : queue;
    private string? _target;

    /// <summary>The queue.</summary>
    public string Name => _queue;

    /// <summary>Host and port of the broker.</summary>
    public string Target => _target ??= TargetOf(_connectionFactory());

    /// <summary>Messages that the broker sends ahead of their confirmation.</summary>
    public ushort Prefetch { get; init; } = 32;

    /// <summary>True to be the queue's only consumer; another one is then a problem at once.</summary>
    public bool IsExclusive { get; init; }

    /// <summary>Queue for messages that nobody can process; null to reject them, which follows the dead-letter settings of the queue.</summary>
    public string? ParkingQueue { get; init; }

    /// <summary>The thread of a message; null for its correlation id.</summary>
    public Func<RabbitMqDelivery, string?>? KeyOf { get; init; }

    /// <inheritdoc/>
    public async ValueTask<ISubscriptionConnection<RabbitMqDelivery>> ConnectAsync(CancellationToken cancellationToken)
    {
        ConnectionFactory settings = _connectionFactory();
        settings.AutomaticRecoveryEnabled = false;
        settings.TopologyRecoveryEnabled = false;
        IConnection connection = await settings.CreateConnectionAsync(cancellationToken);
        try
        {
            IChannel channel = await connection.CreateChannelAsync(new CreateChannelOptions(publisherConfirmationsEnabled: true, publisherConfirmationTrackingEnabled: true), cancellationToken);
            await channel.BasicQosAsync(0, Prefetch, global: false, cancellationToken);
            var subscription = new RabbitMqSubscription(connection, channel, this);
            QueueDeclareOk declared = await channel.QueueDeclarePassiveAsync(_queue, cancellationToken);
            try
            {
                await subscription.ConsumeAsync(_queue, IsExclusive, cancellationToken);
            }
            catch (OperationInterruptedException refused) when (refused.ShutdownReason?.ReplyCode == AccessRefused && declared.ConsumerCount > 0)
            {
                // The broker has one code for a lack of permission and for a queue in exclusive use; consumers tell them apart.
                throw RecoveryErrors.SubscriptionTakenOver(Target, _queue).ToException(refused);
            }

            return subscription;
        }
        catch
        {
            await connection.DisposeAsync();
            throw;
        }
    }

    /// <inheritdoc/>
    public Problem? Classify(Exception failure)
    {
        bool isNetwork = false;
        bool isLost = false;
        for (Exception? current = failure; current is not null; current = current.InnerException)
        {
            switch (current)
            {
                case OperationInterruptedException { ShutdownReason: { } reason }:
                    return OfReason(reason.ReplyCode);
                case AuthenticationFailureException or PossibleAuthenticationFailureException or AuthenticationException:
                    return RecoveryErrors.SubscriptionCredentialsRefused(Target);
                case ConsumerCancelledException:
                    return RecoveryErrors.SubscriptionInterrupted(Target);
                case SocketException or BrokerUnreachableException or ConnectFailureException:
                    isNetwork = true;
                    break;
                case IOException or RabbitMQClientException or ObjectDisposedException or TimeoutException:
                    isLost = true;
                    break;
            }
        }

        return isNetwork ? RecoveryErrors.SubscriptionUnreachable(Target)
            : isLost ? RecoveryErrors.SubscriptionInterrupted(Target)
            : null;
    }

    internal Problem OfReason(ushort replyCode) => replyCode switch
    {
        AccessRefused or NotAllowed => RecoveryErrors.SubscriptionCredentialsRefused(Target),
        NotFound => RecoveryErrors.SubscriptionSourceMissing(Target, _queue),
        ResourceLocked or PreconditionFailed => RecoveryErrors.SubscriptionTakenOver(Target, _queue),
        _ => RecoveryErrors.SubscriptionInterrupted(Target),
    };

    private static string TargetOf(ConnectionFactory settings) => $"{settings.Endpoint.HostName}:{settings.Endpoint.Port}";
}
