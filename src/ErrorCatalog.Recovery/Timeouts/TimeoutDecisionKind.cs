namespace ErrorCatalog.Recovery;

/// <summary>The three answers to a timeout (Indy HIPE 0035, "error timing").</summary>
public enum TimeoutDecisionKind
{
    /// <summary>Wait longer for the same reply.</summary>
    WaitLonger,

    /// <summary>Send the message again.</summary>
    Retry,

    /// <summary>Give up and raise the problem.</summary>
    GiveUp,
}
