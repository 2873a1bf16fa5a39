namespace ErrorCatalog;

/// <summary>
/// Texts of one entry in one language that stand in front of the compiled ones. A text that is null, and one that is no
/// message pattern, leaves the compiled text in force.
/// </summary>
/// <param name="Locale">BCP 47 tag of the language, in any spelling; may be the source language, or one that the catalog lacks.</param>
/// <param name="Key">Key of the entry.</param>
public sealed record TextReplacement(string Locale, string Key)
{
    /// <summary>The title as an ICU pattern, or null.</summary>
    public string? Title { get; init; }

    /// <summary>The explain text as an ICU pattern, or null.</summary>
    public string? Explain { get; init; }

    /// <summary>The fix hint as an ICU pattern, or null.</summary>
    public string? FixHint { get; init; }

    /// <summary>The rule as an ICU pattern, or null.</summary>
    public string? Rule { get; init; }
}
