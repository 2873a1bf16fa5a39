namespace ErrorCatalog.Compiler;

// Translations held against their catalog (EC0100–EC0129); a translation never breaks a build unless it is asked to.
public static partial class CatalogRules
{
    /// <summary>The file name names no catalog.</summary>
    public static CatalogRule UnknownCatalog { get; } = Warning("EC0100", "A locale file belongs to a catalog");

    /// <summary>The catalog has no such key any more, or it is misspelled.</summary>
    public static CatalogRule UnknownEntry { get; } = Warning("EC0101", "A translated key is an entry");

    /// <summary>A translatable field holds a list, mapping or nothing.</summary>
    public static CatalogRule TranslationNotText { get; } = Warning("EC0102", "A translation is text");

    /// <summary>The text is left out and readers fall back to another language.</summary>
    public static CatalogRule TranslationBadPattern { get; } = Warning("EC0103", "A translation is a message pattern");

    /// <summary>The text is left out and readers fall back to another language.</summary>
    public static CatalogRule TranslationUnknownPlaceholder { get; } = Warning("EC0104", "A translation uses the parameters of its entry");

    /// <summary>The text is left out and readers fall back to another language.</summary>
    public static CatalogRule TranslationDoesNotFit { get; } = Warning("EC0105", "A translation fits the types of its parameters");

    /// <summary>The entry has no such cause.</summary>
    public static CatalogRule TranslationUnknownCause { get; } = Warning("EC0106", "A translated cause is a cause of its entry");

    /// <summary>The folder between <c>locales/</c> and the file is no BCP 47 tag of a language that CLDR knows; the file is ignored.</summary>
    public static CatalogRule BadLocaleFolder { get; } = Warning("EC0107", "A locale folder is named by a language tag");

    /// <summary>Two files translate the same catalog into the same language.</summary>
    public static CatalogRule TranslatedTwice { get; } = Warning("EC0108", "A text is translated once");

    /// <summary>The entry has no such text any more, so readers get none in any language.</summary>
    public static CatalogRule TranslationOfNothing { get; } = Warning("EC0109", "A translated text is a text of its entry");

    /// <summary>In ICU MessageFormat an apostrophe before a brace starts a quotation: the placeholder is printed, not filled. The text is left out.</summary>
    public static CatalogRule TranslationHidesPlaceholder { get; } = Warning("EC0110", "An apostrophe in a translation does not hide a placeholder");

    /// <summary>Readers of the language would never see the value; the text is left out. Optional parameters need not occur.</summary>
    public static CatalogRule TranslationLacksPlaceholder { get; } = Warning("EC0111", "A translation has every placeholder of its source text");

    /// <summary>The branch can never be chosen, mostly because the case was translated; the text is left out.</summary>
    public static CatalogRule TranslationUnknownCase { get; } = Warning("EC0112", "A select case in a translation is a value of its enum");

    /// <summary>Amounts of that category are shown with the wrong form. Only categories that 0–199,999 reach are asked for.</summary>
    public static CatalogRule TranslationLacksCategory { get; } = Warning("EC0113", "A plural in a translation has every category of its language");

    /// <summary>The branch can never be chosen in this language.</summary>
    public static CatalogRule TranslationCategoryNeverUsed { get; } = Warning("EC0114", "A plural case in a translation is used by its language");

    /// <summary>Without it some values have no text; the text is left out.</summary>
    public static CatalogRule TranslationLacksOther { get; } = Warning("EC0115", "A plural or select in a translation has the case other");

    /// <summary>Texts are shown and sent; a secret never is. The text is left out.</summary>
    public static CatalogRule TranslationShowsSecret { get; } = Warning("EC0116", "A secret value is not in a translation");

    /// <summary>The text is longer than the entry allows, in grapheme clusters.</summary>
    public static CatalogRule TranslationTooLong { get; } = Warning("EC0117", "A translation keeps its longest length");

    /// <summary>Space at the start or end, mostly typed or copied by mistake.</summary>
    public static CatalogRule TranslationOuterSpace { get; } = Warning("EC0118", "A translation starts and ends with the white space of its source text");

    /// <summary>Translation platforms export what is not translated as a copy of the source; readers are told that it is the source language.</summary>
    public static CatalogRule TranslationIsCopy { get; } = Warning("EC0119", "A translation differs from its source text");

    /// <summary>The source text changed after the translation was recorded; the translation is still shown, marked as stale.</summary>
    public static CatalogRule TranslationIsStale { get; } = Warning("EC0120", "A translation follows its source text");

    /// <summary>There is no text, so readers get another language; an error for languages in <c>complete</c>.</summary>
    public static CatalogRule TranslationMissing { get; } = Info("EC0121", "Every text is translated");

    /// <summary>The tag has <c>_</c>, or another case than the canonical one; the file is used.</summary>
    public static CatalogRule LocaleFolderSpelling { get; } = Warning("EC0122", "A locale folder spells its tag as BCP 47 does");

    /// <summary>The tag is an old or another name of a language, such as <c>iw</c>; the file is used.</summary>
    public static CatalogRule LocaleFolderAlias { get; } = Warning("EC0123", "A locale folder has the tag that its language has today");

    private static CatalogRule[] LocaleRules =>
    [
        UnknownCatalog,
        UnknownEntry,
        TranslationNotText,
        TranslationBadPattern,
        TranslationUnknownPlaceholder,
        TranslationDoesNotFit,
        TranslationUnknownCause,
        BadLocaleFolder,
        TranslatedTwice,
        TranslationOfNothing,
        TranslationHidesPlaceholder,
        TranslationLacksPlaceholder,
        TranslationUnknownCase,
        TranslationLacksCategory,
        TranslationCategoryNeverUsed,
        TranslationLacksOther,
        TranslationShowsSecret,
        TranslationTooLong,
        TranslationOuterSpace,
        TranslationIsCopy,
        TranslationIsStale,
        TranslationMissing,
        LocaleFolderSpelling,
        LocaleFolderAlias,
    ];
}
