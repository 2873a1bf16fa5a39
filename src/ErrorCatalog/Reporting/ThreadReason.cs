namespace ErrorCatalog;

/// <summary>Why a thread is treated as it is.</summary>
public enum ThreadReason
{
    /// <summary>The thread is within its limit.</summary>
    WithinLimit,

    /// <summary>A received report crossed the limit.</summary>
    LimitCrossedOnReceive,

    /// <summary>A report to be sent crossed the limit; it must not be sent.</summary>
    LimitCrossedOnEmit,

    /// <summary>The report says itself that there were too many errors; with it the thread ends.</summary>
    Aborted,

    /// <summary>The thread was given up before.</summary>
    Muted,
}
