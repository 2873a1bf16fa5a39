namespace ErrorCatalog;

/// <summary>What to do with a message or report of a thread.</summary>
public enum ThreadAction
{
    /// <summary>Go on: process what was received, or send what was to be sent.</summary>
    Deliver,

    /// <summary>Send a report with <see cref="ThreadVerdict.Code"/> instead; the thread is muted from now on.</summary>
    SendInstead,

    /// <summary>Drop it: neither process nor answer nor send.</summary>
    Ignore,
}
