namespace ErrorCatalog.Recovery;

/// <summary>A message that was sent and the reply that is waited for.</summary>
internal sealed class ReplyExchange<TReply>(MessageKind kind, long sentAt)
{
    public MessageKind Kind { get; } = kind;

    /// <summary>Timestamp of the latest attempt.</summary>
    public long SentAt { get; set; } = sentAt;

    public int Attempts { get; set; } = 1;

    public bool IsTimedOut { get; set; }

    public TaskCompletionSource<TReply> Reply { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);
}
