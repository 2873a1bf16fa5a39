namespace ErrorCatalog.Compiler;

/// <summary>The tombstone of an entry that is no longer raised: its page stays and its key is never used again.</summary>
/// <param name="Since">Version that retired it, or null.</param>
/// <param name="ReplacedBy">Key of the successor, or null.</param>
/// <param name="Reason">Why, or null.</param>
public sealed record RetiredModel(string? Since, string? ReplacedBy, string? Reason);
