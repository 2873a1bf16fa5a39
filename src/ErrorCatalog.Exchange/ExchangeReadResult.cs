using ErrorCatalog.Compiler;

namespace ErrorCatalog.Exchange;

/// <summary>What was read from a file.</summary>
/// <param name="Documents">The texts by catalog and language; of no use when there are errors.</param>
/// <param name="Findings">What is wrong, in the order of the file.</param>
public sealed record ExchangeReadResult(IReadOnlyList<ExchangeDocument> Documents, IReadOnlyList<ExchangeFinding> Findings)
{
    /// <summary>True when the file must not be imported.</summary>
    public bool HasErrors => Findings.Any(finding => finding.Severity == CatalogSeverity.Error);
}
