using ErrorCatalog.Compiler;

namespace ErrorCatalog.Exchange;

/// <summary>What an import does. Nothing is written yet; with errors nothing may be.</summary>
/// <param name="Changes">Files to write, ordered by path (ordinal); empty when there are errors or nothing is new.</param>
/// <param name="Texts">Every text of the exchange files, in their order.</param>
/// <param name="Findings">What is wrong with exchange files.</param>
/// <param name="Diagnostics">What is wrong with locale files that would be changed.</param>
public sealed record TranslationImportResult(
    IReadOnlyList<FileChange> Changes,
    IReadOnlyList<ImportedText> Texts,
    IReadOnlyList<ExchangeFinding> Findings,
    IReadOnlyList<CatalogDiagnostic> Diagnostics)
{
    /// <summary>True when nothing may be written.</summary>
    public bool HasErrors => Diagnostics.Count > 0 || Findings.Any(finding => finding.Severity == CatalogSeverity.Error);
}
