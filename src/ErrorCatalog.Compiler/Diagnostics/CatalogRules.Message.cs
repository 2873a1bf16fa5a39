namespace ErrorCatalog.Compiler;

// Texts and their placeholders (EC0070–EC0099).
public static partial class CatalogRules
{
    /// <summary>The text is not in the supported part of ICU MessageFormat.</summary>
    public static CatalogRule BadPattern { get; } = Error("EC0070", "A text is a message pattern");

    /// <summary>In ICU MessageFormat an apostrophe before a brace starts a quotation: the placeholder is printed, not filled.</summary>
    public static CatalogRule ApostropheHidesPlaceholder { get; } = Error("EC0071", "An apostrophe does not hide a placeholder");

    /// <summary>The text uses a name that the entry does not declare.</summary>
    public static CatalogRule UnknownPlaceholder { get; } = Error("EC0072", "A placeholder is a parameter");

    /// <summary>Readers never see the value.</summary>
    public static CatalogRule UnusedParameter { get; } = Warning("EC0073", "A parameter occurs in a text");

    /// <summary>For example <c>plural</c> of a text.</summary>
    public static CatalogRule PlaceholderDoesNotFit { get; } = Error("EC0074", "A placeholder fits the type of its parameter");

    /// <summary>The branch can never be chosen.</summary>
    public static CatalogRule UnknownSelectCase { get; } = Error("EC0075", "A select case is a value of its enum");

    /// <summary>The value falls under <c>other</c>.</summary>
    public static CatalogRule SelectCaseMissing { get; } = Info("EC0076", "Every enum value has its case");

    /// <summary>The branch can never be chosen in this language.</summary>
    public static CatalogRule PluralCategoryNeverUsed { get; } = Warning("EC0077", "A plural case is used by the language");

    /// <summary>Numbers of that category are shown with the wrong form.</summary>
    public static CatalogRule PluralCategoryMissing { get; } = Error("EC0078", "A plural has every category of the language");

    /// <summary>Without it some values have no text.</summary>
    public static CatalogRule MissingOther { get; } = Error("EC0079", "A plural or select has the case other");

    /// <summary>Texts are shown and sent; a secret never is.</summary>
    public static CatalogRule SecretInText { get; } = Warning("EC0080", "A secret value is not in a text");

    /// <summary>Translations cannot inflect an inserted value.</summary>
    public static CatalogRule ArticleBeforePlaceholder { get; } = Info("EC0081", "No article stands before a placeholder");

    /// <summary>Suffixes depend on the value in many languages.</summary>
    public static CatalogRule SuffixAfterPlaceholder { get; } = Info("EC0082", "No suffix is glued to a placeholder");

    /// <summary>They stand alone in dialogs, logs and pages.</summary>
    public static CatalogRule MissingFullStop { get; } = Info("EC0083", "Explanation and hint are sentences");

    /// <summary>The source text itself is longer than the entry allows.</summary>
    public static CatalogRule TextAboveMaxLength { get; } = Warning("EC0084", "A text keeps its longest length");

    /// <summary><c>same</c> lists a field that has no text.</summary>
    public static CatalogRule BadSameField { get; } = Error("EC0085", "A text that stays the same is a text of the entry");

    private static CatalogRule[] MessageRules =>
    [
        BadPattern,
        ApostropheHidesPlaceholder,
        UnknownPlaceholder,
        UnusedParameter,
        PlaceholderDoesNotFit,
        UnknownSelectCase,
        SelectCaseMissing,
        PluralCategoryNeverUsed,
        PluralCategoryMissing,
        MissingOther,
        SecretInText,
        ArticleBeforePlaceholder,
        SuffixAfterPlaceholder,
        MissingFullStop,
        TextAboveMaxLength,
        BadSameField,
    ];
}
