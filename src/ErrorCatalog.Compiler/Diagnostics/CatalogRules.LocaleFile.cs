namespace ErrorCatalog.Compiler;

// How locale and lock files are written (EC0130–EC0169). EC0131–EC0151 are EC0001–EC0021 in a locale file, 130 higher.
public static partial class CatalogRules
{
    /// <summary>U+FFFD stands for bytes that are no UTF-8; texts with it are left out.</summary>
    public static CatalogRule LocaleFileNotUtf8 { get; } = Warning("EC0130", "A locale file is UTF-8");

    /// <summary>The parser gave up on a part of the file; the other parts are still read.</summary>
    public static CatalogRule LocaleYamlSyntax { get; } = Warning("EC0131", "A locale file is YAML");

    /// <summary>Nothing of a file above <see cref="CatalogLimits.MaxFileLength"/> is read.</summary>
    public static CatalogRule LocaleFileTooLarge { get; } = Warning("EC0132", "A locale file stays under the size limit");

    /// <summary>The file nests deeper than <see cref="CatalogLimits.MaxDepth"/>.</summary>
    public static CatalogRule LocaleNestingTooDeep { get; } = Warning("EC0133", "Translations are nested no deeper than the limit");

    /// <summary>Entries beyond <see cref="CatalogLimits.MaxEntries"/> and causes beyond <see cref="CatalogLimits.MaxItems"/> are not read.</summary>
    public static CatalogRule LocaleTooManyEntries { get; } = Warning("EC0134", "A locale file holds no more items than the limit");

    /// <summary>A translation is longer than <see cref="CatalogLimits.MaxTextLength"/> (<see cref="CatalogLimits.MaxDocLength"/> for <c>doc</c>).</summary>
    public static CatalogRule LocaleTextTooLong { get; } = Warning("EC0135", "A translation stays under the length limit");

    /// <summary>U+FEFF at the start of the file; tools that do not strip it read a wrong first key.</summary>
    public static CatalogRule LocaleByteOrderMark { get; } = Warning("EC0136", "A locale file has no byte order mark");

    /// <summary>YAML forbids tabs in indentation.</summary>
    public static CatalogRule LocaleTabIndentation { get; } = Warning("EC0137", "Lines of a locale file are indented with spaces");

    /// <summary>Everything after a second <c>---</c> would be lost.</summary>
    public static CatalogRule LocaleMultipleDocuments { get; } = Warning("EC0138", "A locale file is one YAML document");

    /// <summary>YAML takes everything after <c> #</c> as a comment, silently.</summary>
    public static CatalogRule LocaleTextLostAfterHash { get; } = Warning("EC0139", "A translation with a number sign is quoted");

    /// <summary>YAML reads <c>{x}</c> and <c>[x]</c> as a mapping and a list, silently.</summary>
    public static CatalogRule LocaleUnquotedBrace { get; } = Warning("EC0140", "A translation that starts with a bracket is quoted");

    /// <summary>YAML swallows a first word that starts with <c>!</c>, silently.</summary>
    public static CatalogRule LocaleYamlTag { get; } = Warning("EC0141", "Translations have no YAML tags");

    /// <summary>YAML swallows a first word that starts with <c>&amp;</c> or <c>*</c>; translation platforms damage them on saving.</summary>
    public static CatalogRule LocaleAnchorOrAlias { get; } = Warning("EC0142", "Translations have no YAML anchors or aliases");

    /// <summary><c>&lt;&lt;</c> is not part of YAML 1.2; readers disagree about it.</summary>
    public static CatalogRule LocaleMergeKey { get; } = Warning("EC0143", "Translations have no merge keys");

    /// <summary><c>no</c>, <c>on</c>, <c>null</c> and the like are text here and something else in YAML 1.1 tools.</summary>
    public static CatalogRule LocaleYamlBoolean { get; } = Warning("EC0144", "A translation that YAML 1.1 reads as a boolean or null is quoted");

    /// <summary>An unquoted value holds <c>: </c> or starts with a character that YAML keeps for itself.</summary>
    public static CatalogRule LocaleQuoteTheValue { get; } = Warning("EC0145", "A translation with YAML punctuation is quoted");

    /// <summary>Overrides and unpaired embeddings or isolates make a text read differently from what it is (CVE-2021-42574).</summary>
    public static CatalogRule LocaleBidiControl { get; } = Warning("EC0146", "A translation has no stray bidirectional controls");

    /// <summary>Invisible characters other than line breaks and tabs.</summary>
    public static CatalogRule LocaleControlCharacter { get; } = Warning("EC0147", "A translation has no control characters");

    /// <summary>Half of a surrogate pair cannot be written as UTF-8.</summary>
    public static CatalogRule LocaleLoneSurrogate { get; } = Warning("EC0148", "A translation is valid UTF-16");

    /// <summary>Findings after the first <see cref="CatalogLimits.MaxFindings"/> are not listed.</summary>
    public static CatalogRule LocaleTooManyFindings { get; } = Warning("EC0149", "A locale file has fewer findings than the limit");

    /// <summary>A key that translated entries do not have: mostly a typing error.</summary>
    public static CatalogRule LocaleUnknownKey { get; } = Warning("EC0150", "Only translatable fields occur in a locale file");

    /// <summary>The same key twice in one mapping; the first counts.</summary>
    public static CatalogRule LocaleDuplicateKey { get; } = Warning("EC0151", "A key occurs once in a locale file");

    /// <summary>Both sides of an unresolved merge are in the file; both are read.</summary>
    public static CatalogRule LockConflict { get; } = Warning("EC0160", "A lock file has no unresolved merge");

    /// <summary>A line that is no row is left out; its text counts as never recorded.</summary>
    public static CatalogRule BadLockRow { get; } = Warning("EC0161", "A lock file holds rows");

    private static CatalogRule[] LocaleFileRules =>
    [
        LocaleFileNotUtf8,
        LocaleYamlSyntax,
        LocaleFileTooLarge,
        LocaleNestingTooDeep,
        LocaleTooManyEntries,
        LocaleTextTooLong,
        LocaleByteOrderMark,
        LocaleTabIndentation,
        LocaleMultipleDocuments,
        LocaleTextLostAfterHash,
        LocaleUnquotedBrace,
        LocaleYamlTag,
        LocaleAnchorOrAlias,
        LocaleMergeKey,
        LocaleYamlBoolean,
        LocaleQuoteTheValue,
        LocaleBidiControl,
        LocaleControlCharacter,
        LocaleLoneSurrogate,
        LocaleTooManyFindings,
        LocaleUnknownKey,
        LocaleDuplicateKey,
        LockConflict,
        BadLockRow,
    ];
}
