namespace ErrorCatalog;

/// <summary>Why somebody is told about a problem, or is not. Several can hold at once.</summary>
[Flags]
public enum ReportReasons
{
    /// <summary>None given.</summary>
    None = 0,

    /// <summary>The peer is told: its message could not be processed.</summary>
    MessageNotProcessed = 1 << 0,

    /// <summary>The peer is told: its message could not be moved on.</summary>
    MessageNotRouted = 1 << 1,

    /// <summary>The peer is told: a step of the exchange it takes part in failed.</summary>
    ExchangeFailed = 1 << 2,

    /// <summary>The connection is in trouble: a report over it may not arrive, so the own domain is told as well.</summary>
    ConnectionInTrouble = 1 << 3,

    /// <summary>The peer is told: waiting for it is over.</summary>
    TookTooLong = 1 << 4,

    /// <summary>The own domain is told: it is short of resources, and only its people can change that.</summary>
    ResourcesShort = 1 << 5,

    /// <summary>The peer is not told: nobody knows who it is.</summary>
    SenderUnknown = 1 << 6,

    /// <summary>The peer is not told: it is not trusted, and even a refusal tells it something.</summary>
    SenderNotTrusted = 1 << 7,

    /// <summary>The peer is not told: a report is never answered with a report.</summary>
    AnswerToReport = 1 << 8,

    /// <summary>The application decided so for this code.</summary>
    DecidedByApplication = 1 << 9,
}
