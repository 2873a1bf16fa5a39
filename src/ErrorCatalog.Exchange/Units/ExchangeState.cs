namespace ErrorCatalog.Exchange;

/// <summary>How far a translation has come, in the words that PO, XLIFF and ARB have in common.</summary>
public enum ExchangeState
{
    /// <summary>There is no text yet (PO: empty <c>msgstr</c>; XLIFF 1.2: <c>new</c> or no target).</summary>
    Missing,

    /// <summary>There is a text that a person has to look at (PO: <c>fuzzy</c>; XLIFF 1.2: <c>needs-…</c>). Never becomes a text by itself.</summary>
    NeedsReview,

    /// <summary>The text is a translation of the unit's source.</summary>
    Translated,
}
