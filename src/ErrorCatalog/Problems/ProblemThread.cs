namespace ErrorCatalog;

/// <summary>
/// The conversation a problem belongs to. All raw ids are kept, so that any dialect can be written again.
/// </summary>
public sealed record ProblemThread
{
    /// <summary>Thread in which the trouble happened (<c>thid</c>), or null.</summary>
    public string? ThreadId { get; init; }

    /// <summary>Parent thread (<c>pthid</c>), or null.</summary>
    public string? ParentThreadId { get; init; }

    /// <summary>Id of the message that triggered the problem, or null.</summary>
    public string? TriggerMessageId { get; init; }

    /// <summary>
    /// Thread of the report itself when it is not one of its own: the thread of the warning that the report answers
    /// (DIDComm v2 <c>thid</c>); else null.
    /// </summary>
    public string? ReportThreadId { get; init; }

    /// <summary>The sender's running number on the thread (<c>seqnum</c>, <c>sender_order</c>), or null.</summary>
    public int? SenderOrder { get; init; }

    /// <summary>Ids of messages this report acknowledges, oldest first (DIDComm v2 <c>ack</c>).</summary>
    public IReadOnlyList<string> Acknowledged { get; init; } = [];

    /// <summary>
    /// True when <see cref="ThreadId"/> is made up, because a form requires a thread and none is known (a message that could not
    /// be decrypted, an event from outside). Local knowledge; never sent.
    /// </summary>
    public bool IsSynthetic { get; init; }

    /// <summary>True when nothing is known.</summary>
    public bool IsEmpty => ThreadId is null && ParentThreadId is null && TriggerMessageId is null && ReportThreadId is null
        && SenderOrder is null && Acknowledged.Count == 0;

    /// <summary>A thread with a made-up id, marked as such.</summary>
    public static ProblemThread Synthetic() => new() { ThreadId = Guid.CreateVersion7().ToString(), IsSynthetic = true };
}
