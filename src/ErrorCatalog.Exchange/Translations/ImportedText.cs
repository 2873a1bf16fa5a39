namespace ErrorCatalog.Exchange;

/// <summary>One text of an exchange file and what became of it.</summary>
/// <param name="Catalog">Name of the catalog.</param>
/// <param name="Locale">BCP 47 tag in canonical case.</param>
/// <param name="Id">Name of the text, <c>KEY.field</c>.</param>
/// <param name="Outcome">What became of it.</param>
/// <param name="Text">The translation in the exchange file, or null.</param>
/// <param name="IsStale">True when it was taken and translates a source that has changed since.</param>
/// <param name="Path">The exchange file.</param>
/// <param name="Line">Line in it, counted from 1.</param>
/// <param name="Column">Column, counted from 1.</param>
public sealed record ImportedText(string Catalog, string Locale, string Id, ImportOutcome Outcome, string? Text, bool IsStale, string Path, int Line, int Column)
{
    /// <summary>True when it is kept beside the locale file and nowhere shown.</summary>
    public bool IsSuggestion => Outcome is ImportOutcome.SuggestedForReview or ImportOutcome.SuggestedInvalid or ImportOutcome.SuggestedLate;
}
