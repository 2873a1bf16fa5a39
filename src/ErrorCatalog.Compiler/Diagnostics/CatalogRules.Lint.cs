namespace ErrorCatalog.Compiler;

// Advice about a whole catalog (EC0300–EC0399); given by the tool alone, so that builds and editors do not pay for it.
public static partial class CatalogRules
{
    /// <summary>Readers cannot tell from the text which of two errors they have.</summary>
    public static CatalogRule TextRepeated { get; } = Info("EC0300", "Two entries do not say the same");

    /// <summary>Programs and translators meet one thing under several names.</summary>
    public static CatalogRule ParameterSynonym { get; } = Info("EC0301", "One thing has one parameter name");

    /// <summary>For example <c>unknown-error</c>: it would fit any entry.</summary>
    public static CatalogRule GenericKey { get; } = Info("EC0302", "A key says what failed");

    /// <summary>For example "Try again later.": readers do that anyway.</summary>
    public static CatalogRule FillerHint { get; } = Info("EC0303", "A hint says what to do");

    /// <summary>Readers are told twice what happened and never what to do.</summary>
    public static CatalogRule HintRepeatsExplanation { get; } = Warning("EC0304", "A hint says something else than the explanation");

    /// <summary>No code names the entry; it is either forgotten or no longer raised.</summary>
    public static CatalogRule UnusedEntry { get; } = Info("EC0305", "An entry is used");

    private static CatalogRule[] LintRules =>
    [
        TextRepeated,
        ParameterSynonym,
        GenericKey,
        FillerHint,
        HintRepeatsExplanation,
        UnusedEntry,
    ];
}
