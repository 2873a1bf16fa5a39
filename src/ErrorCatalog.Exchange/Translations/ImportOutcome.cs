namespace ErrorCatalog.Exchange;

/// <summary>What became of a text of an exchange file.</summary>
public enum ImportOutcome
{
    /// <summary>The locale file has it now.</summary>
    Taken,

    /// <summary>The locale file had this text already; it counts as a translation of the source in the exchange file now.</summary>
    Confirmed,

    /// <summary>Nothing changed.</summary>
    Unchanged,

    /// <summary>There is no text, or a copy of the source.</summary>
    Untranslated,

    /// <summary>Kept as a suggestion: the tool marked it as not done (fuzzy, new, needs-…).</summary>
    SuggestedForReview,

    /// <summary>Kept as a suggestion: it does not fit its entry.</summary>
    SuggestedInvalid,

    /// <summary>Kept as a suggestion: it translates an older source, and the locale file has a text for the source as it is.</summary>
    SuggestedLate,

    /// <summary>The catalog has no such text.</summary>
    Unknown,
}
