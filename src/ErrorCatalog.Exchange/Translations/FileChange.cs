namespace ErrorCatalog.Exchange;

/// <summary>A file that has to change.</summary>
/// <param name="Path">Its path.</param>
/// <param name="Text">Its new content; null when it has to go.</param>
public sealed record FileChange(string Path, string? Text);
