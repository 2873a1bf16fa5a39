namespace ErrorCatalog.Messages;

/// <summary>The words by which patterns and CLDR call the plural categories.</summary>
public static class PluralKeyword
{
    /// <summary>All words in CLDR's order: zero, one, two, few, many, other.</summary>
    public static IReadOnlyList<string> All { get; } = ["zero", "one", "two", "few", "many", "other"];

    /// <summary>The word of a category.</summary>
    /// <param name="category">The category.</param>
    public static string Of(PluralCategory category) => category switch
    {
        PluralCategory.Zero => "zero",
        PluralCategory.One => "one",
        PluralCategory.Two => "two",
        PluralCategory.Few => "few",
        PluralCategory.Many => "many",
        _ => "other",
    };

    /// <summary>Reads the word of a category (lower case, as CLDR writes it).</summary>
    /// <param name="keyword">The word.</param>
    /// <param name="category">The category; <see cref="PluralCategory.Other"/> when the result is false.</param>
    /// <returns>False when the word is not one of <see cref="All"/>.</returns>
    public static bool TryParse(string? keyword, out PluralCategory category)
    {
        category = keyword switch
        {
            "zero" => PluralCategory.Zero,
            "one" => PluralCategory.One,
            "two" => PluralCategory.Two,
            "few" => PluralCategory.Few,
            "many" => PluralCategory.Many,
            _ => PluralCategory.Other,
        };
        return category != PluralCategory.Other || keyword == "other";
    }
}
