namespace ErrorCatalog.Compiler;

// How the file is written as YAML (EC0001–EC0019).
public static partial class CatalogRules
{
    /// <summary>The parser gave up on a part of the file; the other parts are still read.</summary>
    public static CatalogRule YamlSyntax { get; } = Error("EC0001", "The file is YAML");

    /// <summary>Nothing of a file above <see cref="CatalogLimits.MaxFileLength"/> is read.</summary>
    public static CatalogRule FileTooLarge { get; } = Error("EC0002", "A file stays under the size limit");

    /// <summary>The file nests deeper than <see cref="CatalogLimits.MaxDepth"/>.</summary>
    public static CatalogRule NestingTooDeep { get; } = Error("EC0003", "Values are nested no deeper than the limit");

    /// <summary>Entries beyond <see cref="CatalogLimits.MaxEntries"/> are not read.</summary>
    public static CatalogRule TooManyEntries { get; } = Error("EC0004", "A file holds no more entries than the limit");

    /// <summary>A value is longer than <see cref="CatalogLimits.MaxTextLength"/> (<see cref="CatalogLimits.MaxDocLength"/> for <c>doc</c>).</summary>
    public static CatalogRule TextTooLong { get; } = Error("EC0005", "A text stays under the length limit");

    /// <summary>U+FEFF at the start of the file; tools that do not strip it read a wrong first key.</summary>
    public static CatalogRule ByteOrderMark { get; } = Warning("EC0006", "The file has no byte order mark");

    /// <summary>YAML forbids tabs in indentation.</summary>
    public static CatalogRule TabIndentation { get; } = Error("EC0007", "Lines are indented with spaces");

    /// <summary>Everything after a second <c>---</c> would be lost.</summary>
    public static CatalogRule MultipleDocuments { get; } = Error("EC0008", "A file is one YAML document");

    /// <summary>YAML takes everything after <c> #</c> as a comment, silently.</summary>
    public static CatalogRule TextLostAfterHash { get; } = Error("EC0009", "A text with a number sign is quoted");

    /// <summary>YAML reads <c>{x}</c> and <c>[x]</c> as a mapping and a list, silently.</summary>
    public static CatalogRule UnquotedBrace { get; } = Error("EC0010", "A text that starts with a bracket is quoted");

    /// <summary>YAML swallows a first word that starts with <c>!</c>, silently.</summary>
    public static CatalogRule YamlTag { get; } = Error("EC0011", "Values have no YAML tags");

    /// <summary>YAML swallows a first word that starts with <c>&amp;</c> or <c>*</c>; aliases also make small files huge.</summary>
    public static CatalogRule AnchorOrAlias { get; } = Error("EC0012", "Values have no YAML anchors or aliases");

    /// <summary><c>&lt;&lt;</c> is not part of YAML 1.2; readers disagree about it.</summary>
    public static CatalogRule MergeKey { get; } = Error("EC0013", "Mappings have no merge keys");

    /// <summary><c>no</c>, <c>on</c>, <c>null</c> and the like are text here and something else in YAML 1.1 tools.</summary>
    public static CatalogRule YamlBoolean { get; } = Warning("EC0014", "Words that YAML 1.1 reads as booleans or null are quoted");

    /// <summary>An unquoted value holds <c>: </c> or starts with a character that YAML keeps for itself.</summary>
    public static CatalogRule QuoteTheValue { get; } = Error("EC0015", "A text with YAML punctuation is quoted");

    /// <summary>Overrides and unpaired embeddings or isolates make a text read differently from what it is (CVE-2021-42574).</summary>
    public static CatalogRule BidiControl { get; } = Error("EC0016", "Text has no stray bidirectional controls");

    /// <summary>Invisible characters other than line breaks and tabs.</summary>
    public static CatalogRule ControlCharacter { get; } = Error("EC0017", "Text has no control characters");

    /// <summary>Half of a surrogate pair cannot be written as UTF-8.</summary>
    public static CatalogRule LoneSurrogate { get; } = Error("EC0018", "Text is valid UTF-16");

    /// <summary>Findings after the first <see cref="CatalogLimits.MaxFindings"/> are not listed.</summary>
    public static CatalogRule TooManyFindings { get; } = Error("EC0019", "A file has fewer findings than the limit");

    private static CatalogRule[] YamlRules =>
    [
        YamlSyntax,
        FileTooLarge,
        NestingTooDeep,
        TooManyEntries,
        TextTooLong,
        ByteOrderMark,
        TabIndentation,
        MultipleDocuments,
        TextLostAfterHash,
        UnquotedBrace,
        YamlTag,
        AnchorOrAlias,
        MergeKey,
        YamlBoolean,
        QuoteTheValue,
        BidiControl,
        ControlCharacter,
        LoneSurrogate,
        TooManyFindings,
    ];
}
