namespace ErrorCatalog;

/// <summary>Whose side a problem sits on. Absolute, like <see cref="RetryParty"/>.</summary>
public enum ProblemParty
{
    /// <summary>The one who reports it (<c>me</c> in a report).</summary>
    Reporter,

    /// <summary>The one who receives the report (<c>you</c> in a report).</summary>
    Recipient,

    /// <summary>Somebody else.</summary>
    Other,
}
