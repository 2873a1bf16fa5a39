namespace ErrorCatalog;

/// <summary>Whether a code may answer a warning.</summary>
public enum WarningReply
{
    /// <summary>It may.</summary>
    Valid,

    /// <summary>The code answered is no warning.</summary>
    NotAWarning,

    /// <summary>The answer is no error: its code must start with <c>e.</c>.</summary>
    NotAnError,

    /// <summary>The answer's scope is narrower than the warning's.</summary>
    ScopeTooNarrow,
}
