namespace ErrorCatalog.Jobs;

/// <summary>A job to be done.</summary>
public sealed record NewJob
{
    /// <summary>Which handler does it, for example <c>issue-credential</c>; 1 to 100 characters.</summary>
    public required string Kind { get; init; }

    /// <summary>What the handler needs, usually JSON; at most 1 MiB.</summary>
    public ReadOnlyMemory<byte> Input { get; init; }

    /// <summary>How often it is tried at most, 1 to 1000. Default 10.</summary>
    public int MaxAttempts { get; init; } = 10;

    /// <summary>How long the first attempt waits. Default not at all.</summary>
    public TimeSpan Delay { get; init; }
}
