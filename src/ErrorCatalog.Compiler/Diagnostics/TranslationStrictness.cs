namespace ErrorCatalog.Compiler;

/// <summary>
/// How much a bad translation counts. By default it is a warning and readers fall back to another language; release branches ask
/// to be strict. Generator and tool ask the same rule, so that both fail on the same findings.
/// </summary>
public static class TranslationStrictness
{
    /// <summary>The word that asks for it: <c>-p:ErrorCatalogTranslations=strict</c>, <c>--translations strict</c>.</summary>
    public const string Strict = "strict";

    /// <summary>The word for the default.</summary>
    public const string Lenient = "lenient";

    /// <summary>True when a setting asks to be strict; case does not count, and no setting is lenient.</summary>
    /// <param name="setting">The word that a project or a command line gives, or null.</param>
    public static bool IsStrict(string? setting) => string.Equals(setting?.Trim(), Strict, StringComparison.OrdinalIgnoreCase);

    /// <summary>The finding as it counts when translations are strict: warnings about translations are errors, infos stay.</summary>
    /// <param name="finding">Any finding.</param>
    public static CatalogDiagnostic Raise(CatalogDiagnostic finding) =>
        finding.Severity == CatalogSeverity.Warning && TranslationRules.IsOne(finding.RuleId)
            ? finding with { Severity = CatalogSeverity.Error }
            : finding;

    /// <summary>All findings as they count when translations are strict.</summary>
    /// <param name="compiled">What was compiled.</param>
    public static CompiledCatalogs Raise(CompiledCatalogs compiled) => compiled with
    {
        Diagnostics = new EquatableArray<CatalogDiagnostic>(compiled.Diagnostics.Select(Raise).ToArray()),
    };
}
