namespace ErrorCatalog.Compiler;

/// <summary>What a few words of a message say about the fault.</summary>
internal enum ClaimKind
{
    /// <summary>A rule with one way to break it: "must not be null", "is required".</summary>
    RuleOneWay,

    /// <summary>A rule with many ways to break it: "must be positive", "expected an array". Only the value tells which.</summary>
    RuleManyWays,

    /// <summary>A state that is wrong by itself: "already open", "is missing".</summary>
    State,

    /// <summary>Something asked for was not there: "not found". As a state, unless the key is at hand and unsaid.</summary>
    NotFound,

    /// <summary>Nothing fitted, without the measure: "no suitable server".</summary>
    NoneSuitable,

    /// <summary>A deed that did not succeed: "could not open". Only a reason or the thing's name tells what happened.</summary>
    Deed,

    /// <summary>A verdict without its measure: "invalid kind", "is not supported".</summary>
    Vague,

    /// <summary>A thing compared with a bound: "exceeds the limit", "too long".</summary>
    Comparison,

    /// <summary>Two things that differ: "does not match".</summary>
    Equality,

    /// <summary>What happened instead: "but got", "actual".</summary>
    Got,

    /// <summary>Why: "because", "due to".</summary>
    Reason,

    /// <summary>How to repair it: "use … instead".</summary>
    Remedy,

    /// <summary>A phrase that fits any error.</summary>
    Filler,

    /// <summary>Code that is not written or never reached.</summary>
    OutOfScope,
}
