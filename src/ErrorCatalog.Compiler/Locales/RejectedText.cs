namespace ErrorCatalog.Compiler;

/// <summary>A text of a locale file that is no message pattern, or that YAML damaged.</summary>
/// <param name="Key">Key of the entry.</param>
/// <param name="Field">Field below it, for example <c>explain</c> or <c>causes/moved/check</c>.</param>
/// <param name="Text">The text as far as it can be read; null when it cannot.</param>
public sealed record RejectedText(string Key, string Field, string? Text);
