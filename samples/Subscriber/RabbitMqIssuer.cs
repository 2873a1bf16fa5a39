using System.Text;
using ErrorCatalog.Recovery.RabbitMq;
using RabbitMQ.Client;

namespace ErrorCatalog.Samples.Subscriber;

/// <summary>An issuer that tells its events to a durable queue of RabbitMQ.</summary>
internal sealed class RabbitMqIssuer(Passwords passwords) : IIssuer
{
    private const string Queue = "issuer-events";
    private readonly RabbitMqNode _broker = new();

    /// <summary>The queue, with the password that the subscriber knows at each attempt.</summary>
    public RabbitMqSource Source => new(() => Settings(passwords.Known), Queue);

    public static string TextOf(RabbitMqDelivery delivery) => Encoding.UTF8.GetString(delivery.Body.Span);

    public Task StartAsync() => _broker.StartAsync();

    public Task KillAsync() => _broker.KillAsync();

    public Task ChangePasswordAsync(string password) => _broker.ChangePasswordAsync(password);

    public async Task PublishAsync(string text)
    {
        await using IConnection connection = await Settings(passwords.Current).CreateConnectionAsync();
        await using IChannel channel = await connection.CreateChannelAsync(new CreateChannelOptions(publisherConfirmationsEnabled: true, publisherConfirmationTrackingEnabled: true));
        await channel.QueueDeclareAsync(Queue, durable: true, exclusive: false, autoDelete: false);
        await channel.BasicPublishAsync(string.Empty, Queue, mandatory: true, new BasicProperties { Persistent = true }, Encoding.UTF8.GetBytes(text));
    }

    public ValueTask DisposeAsync() => _broker.DisposeAsync();

    private ConnectionFactory Settings(string password) => new() { HostName = "127.0.0.1", Port = _broker.Port, UserName = "guest", Password = password };
}
