namespace ErrorCatalog.Compiler;

/// <summary>The notice that an entry will be retired: it is still raised, its factory warns, and readers learn what comes instead.</summary>
/// <param name="Since">Version that deprecated it, or null.</param>
/// <param name="ReplacedBy">Key of the successor, or null.</param>
/// <param name="Reason">Why, or null.</param>
public sealed record DeprecatedModel(string? Since, string? ReplacedBy, string? Reason);
