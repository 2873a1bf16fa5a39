namespace ErrorCatalog;

/// <summary>What a DIDComm v2 problem code rolls back to (report-problem 2.0, scope).</summary>
public enum ProblemScopeKind
{
    /// <summary>The code names no scope: a flat code, or one of the known codes that leave it out.</summary>
    Unspecified,

    /// <summary><c>m</c>: only the previous message is rejected.</summary>
    Message,

    /// <summary><c>p</c>: the protocol and its dependent co-protocols are abandoned.</summary>
    Protocol,

    /// <summary>A state name: the sender falls back to that state of its own state machine.</summary>
    State,
}
