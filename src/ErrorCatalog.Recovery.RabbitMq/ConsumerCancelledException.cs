namespace ErrorCatalog.Recovery.RabbitMq;

/// <summary>The broker cancelled the consumer, because its queue was deleted or moved.</summary>
internal sealed class ConsumerCancelledException() : Exception("Expected the consumer to stay registered but the broker cancelled it. The next attempt tells whether the queue still exists.");
