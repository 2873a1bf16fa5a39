namespace ErrorCatalog.Jobs.RabbitMq;

/// <summary>Where events are published.</summary>
public sealed record RabbitMqOptions
{
    /// <summary>Address of the broker with its user, for example <c>amqps://jobs:secret@broker.example.org:5671/errors</c>.</summary>
    public required Uri Broker { get; init; }

    /// <summary>
    /// Name of the exchange, which must exist and have a queue for every event: what no queue takes is not delivered. The routing key
    /// is the type of the event, for example <c>job.failed</c>, so a topic exchange can sort by it. Empty publishes straight to
    /// the queue that bears the name of the type.
    /// </summary>
    public required string Exchange { get; init; }

    /// <summary>Most time that the broker may take to confirm a message. Default 15 seconds.</summary>
    public TimeSpan ConfirmTimeout { get; init; } = TimeSpan.FromSeconds(15);

    /// <summary>Most messages of one tenant that one process has under way at once, 1 to 64. Default 16.</summary>
    public int MaxInFlight { get; init; } = 16;

    /// <summary>The broker without its user and password, for logs and problems.</summary>
    internal string BrokerName => new UriBuilder(Broker) { UserName = string.Empty, Password = string.Empty }.Uri.AbsoluteUri;
}
