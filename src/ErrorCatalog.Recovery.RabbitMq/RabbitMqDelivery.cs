using RabbitMQ.Client;

namespace ErrorCatalog.Recovery.RabbitMq;

/// <summary>A message of a queue.</summary>
/// <param name="RoutingKey">Its routing key.</param>
/// <param name="Properties">Its properties and headers.</param>
/// <param name="Body">Its content.</param>
public sealed record RabbitMqDelivery(string RoutingKey, IReadOnlyBasicProperties Properties, ReadOnlyMemory<byte> Body);
