namespace ErrorCatalog.Compiler;

/// <summary>How long a text may be, in the source and in every language.</summary>
/// <param name="Field">The field, for example <c>title</c>.</param>
/// <param name="Characters">Most characters (grapheme clusters) of the text as written.</param>
public sealed record TextLimit(string Field, int Characters);
