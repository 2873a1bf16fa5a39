using ErrorCatalog.Compiler;

namespace ErrorCatalog.Exchange;

/// <summary>What an import of a foreign catalog does. Nothing is written yet; with errors nothing may be.</summary>
/// <param name="Changes">Files to write, ordered by path (ordinal).</param>
/// <param name="Findings">What is wrong with the files of the foreign catalog.</param>
/// <param name="Diagnostics">What is wrong with files of this catalog, those there are or those there would be.</param>
public sealed record ForeignImportResult(IReadOnlyList<FileChange> Changes, IReadOnlyList<ExchangeFinding> Findings, IReadOnlyList<CatalogDiagnostic> Diagnostics)
{
    /// <summary>Name of the catalog.</summary>
    public string Catalog { get; init; } = string.Empty;

    /// <summary>Messages that were read; each is one entry.</summary>
    public int Messages { get; init; }

    /// <summary>Records of the source; more than messages where several share one code and became one entry.</summary>
    public int Records { get; init; }

    /// <summary>Every field of the source, and what became of it; ordered by name (ordinal).</summary>
    public IReadOnlyList<ForeignFieldSummary> Fields { get; init; } = [];

    /// <summary>Required fields that living entries of the catalog lack; their keys stand under <c>legacy</c>.</summary>
    public IReadOnlyList<ForeignGap> Gaps { get; init; } = [];

    /// <summary>Entries that are new.</summary>
    public int Added { get; init; }

    /// <summary>Entries whose text changed; their translations are outdated now.</summary>
    public int Reworded { get; init; }

    /// <summary>Entries that the foreign catalog has no more; they are retired now.</summary>
    public int Retired { get; init; }

    /// <summary>Languages, ordered by tag.</summary>
    public IReadOnlyList<ForeignLanguageSummary> Languages { get; init; } = [];

    /// <summary>True when nothing may be written.</summary>
    public bool HasErrors => Findings.Any(finding => finding.Severity == CatalogSeverity.Error) || Diagnostics.Any(finding => finding.Severity == CatalogSeverity.Error);
}
