namespace ErrorCatalog.Compiler;

/// <summary>What a translation of one source text must have.</summary>
/// <param name="Field">Field below the entry, for example <c>explain</c> or <c>causes/moved/check</c>.</param>
/// <param name="Placeholders">Placeholders of the source text whose parameters are required, in the order of the text.</param>
public sealed record FrameText(string Field, EquatableArray<string> Placeholders);
