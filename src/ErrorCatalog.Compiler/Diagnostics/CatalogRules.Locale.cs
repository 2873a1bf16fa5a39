namespace ErrorCatalog.Compiler;

// Translations (EC0100–EC0199); none of these is an error, so a translation never breaks a build.
public static partial class CatalogRules
{
    /// <summary>The file name names no catalog.</summary>
    public static CatalogRule UnknownCatalog { get; } = Warning("EC0100", "A locale file belongs to a catalog");

    /// <summary>The catalog has no such key any more, or it is misspelled.</summary>
    public static CatalogRule UnknownEntry { get; } = Warning("EC0101", "A translated key is an entry");

    /// <summary>A translatable field holds a list, mapping or nothing.</summary>
    public static CatalogRule TranslationNotText { get; } = Warning("EC0102", "A translation is text");

    /// <summary>The text is left out and readers fall back to the source language.</summary>
    public static CatalogRule TranslationBadPattern { get; } = Warning("EC0103", "A translation is a message pattern");

    /// <summary>The text is left out and readers fall back to the source language.</summary>
    public static CatalogRule TranslationUnknownPlaceholder { get; } = Warning("EC0104", "A translation uses the parameters of its entry");

    /// <summary>The text is left out and readers fall back to the source language.</summary>
    public static CatalogRule TranslationDoesNotFit { get; } = Warning("EC0105", "A translation fits the types of its parameters");

    /// <summary>The entry has no such cause.</summary>
    public static CatalogRule TranslationUnknownCause { get; } = Warning("EC0106", "A translated cause is a cause of its entry");

    /// <summary>The folder between <c>locales/</c> and the file is not a known BCP 47 tag.</summary>
    public static CatalogRule BadLocaleFolder { get; } = Warning("EC0107", "A locale folder is named by a language tag");

    /// <summary>Two files translate the same catalog into the same language.</summary>
    public static CatalogRule TranslatedTwice { get; } = Warning("EC0108", "A text is translated once");

    /// <summary>Both sides of an unresolved merge are in the file; both are read.</summary>
    public static CatalogRule LockConflict { get; } = Warning("EC0160", "A lock file has no unresolved merge");

    /// <summary>A line that is no row is left out; its text counts as never recorded.</summary>
    public static CatalogRule BadLockRow { get; } = Warning("EC0161", "A lock file holds rows");

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
        LockConflict,
        BadLockRow,
    ];
}
