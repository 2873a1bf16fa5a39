namespace ErrorCatalog;

/// <summary>How many problem reports one thread may see before it is given up, and how much is remembered about threads.</summary>
public sealed record ThreadErrorLimits
{
    /// <summary>The most reports a limit can allow; more would only be memory.</summary>
    public const int MostErrors = 1000;

    /// <summary>
    /// Reports, sent and received together, that a thread survives; the next one crosses the limit. Warnings count too: a
    /// cascade of warnings is just as endless.
    /// </summary>
    public int MaxErrors { get; init; } = 10;

    /// <summary>Only reports within this time count, for conversations without an end; null to count them all.</summary>
    public TimeSpan? Window { get; init; }

    /// <summary>How many running threads with reports are remembered; the one longest untouched is forgotten first.</summary>
    public int RememberedThreads { get; init; } = 10_000;

    /// <summary>
    /// How many muted threads are remembered, apart from the running ones, so that a flood of new threads cannot unmute one.
    /// </summary>
    public int RememberedMutedThreads { get; init; } = 10_000;
}
