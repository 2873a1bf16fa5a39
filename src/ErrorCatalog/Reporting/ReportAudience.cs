namespace ErrorCatalog;

/// <summary>Who is told about a problem.</summary>
[Flags]
public enum ReportAudience
{
    /// <summary>Nobody outside this process.</summary>
    Silence = 0,

    /// <summary>The sender of the message that triggered it.</summary>
    Peer = 1,

    /// <summary>The place in the own domain where people look after such things.</summary>
    EscalationPoint = 2,

    /// <summary>The peer and the own escalation point.</summary>
    Both = Peer | EscalationPoint,
}
