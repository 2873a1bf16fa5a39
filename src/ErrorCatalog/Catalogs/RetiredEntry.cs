namespace ErrorCatalog;

/// <summary>Tombstone of an entry that is no longer raised; its page and its key stay for ever.</summary>
/// <param name="Since">Version that retired it, or null.</param>
/// <param name="ReplacedBy">Key of the successor, or null.</param>
/// <param name="Reason">Why, or null.</param>
public sealed record RetiredEntry(string? Since, string? ReplacedBy, string? Reason);
