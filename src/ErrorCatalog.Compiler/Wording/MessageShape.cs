namespace ErrorCatalog.Compiler;

/// <summary>What a message says as a whole.</summary>
public enum MessageShape
{
    /// <summary>What was expected and what happened, in words or by implication.</summary>
    BothHalves,

    /// <summary>Only what happened.</summary>
    ExpectedMissing,

    /// <summary>Only what was expected.</summary>
    ActualMissing,

    /// <summary>Neither.</summary>
    BothMissing,

    /// <summary>Neither, in a phrase that would fit any error: "Something went wrong".</summary>
    Filler,

    /// <summary>Nothing but a name, or nothing at all.</summary>
    NoText,

    /// <summary>The rule does not apply: cancellation, disposal, code that is not written or never reached, answers kept short for security.</summary>
    NotApplicable,

    /// <summary>The text is made elsewhere or is not English.</summary>
    NotJudged,
}
