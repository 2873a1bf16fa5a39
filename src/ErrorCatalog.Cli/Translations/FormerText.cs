namespace ErrorCatalog.Cli.Translations;

/// <summary>What a source text said before.</summary>
/// <param name="Text">The old wording.</param>
/// <param name="ReplacedAt">When the commit was made that brought another one; null when the change is not committed yet.</param>
internal sealed record FormerText(string Text, DateTimeOffset? ReplacedAt);
