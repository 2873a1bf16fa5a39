namespace ErrorCatalog.Compiler;

/// <summary>The translatable texts of one entry in one language; every text is an ICU message pattern except <see cref="Doc"/> (Markdown).</summary>
/// <param name="Key">Key of the entry.</param>
/// <param name="Title">Short name, or null.</param>
/// <param name="Explain">What was expected and what happened instead; null only in a translation or for a key in <c>legacy</c>.</param>
/// <param name="FixHint">What the reader can do; null only in a translation or for a key in <c>legacy</c>.</param>
/// <param name="Rule">The rule behind the error, or null.</param>
/// <param name="Causes">What usually brings it about.</param>
/// <param name="Doc">Markdown for the page, or null.</param>
public sealed record EntryText(
    string Key,
    string? Title,
    string? Explain,
    string? FixHint,
    string? Rule,
    EquatableArray<CauseModel> Causes,
    string? Doc)
{
    /// <summary>Texts of a translation that were made for an earlier wording of the source text; they are still shown.</summary>
    public StaleTexts Stale { get; init; }
}
