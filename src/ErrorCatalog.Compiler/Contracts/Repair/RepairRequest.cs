namespace ErrorCatalog.Compiler;

/// <summary>What <see cref="ContractRepair"/> is to do.</summary>
/// <param name="Sources">Catalog, locale and lock files; baselines among them are passed over.</param>
/// <param name="Baseline">The promises that are to be kept.</param>
/// <param name="Version">The version that retires entries which are gone, for example <c>1.3.0</c>.</param>
public sealed record RepairRequest(IReadOnlyList<CatalogSource> Sources, BaselineFile Baseline, string Version)
{
    /// <summary>Keys of the entries to mend, as the baseline has them; none for all entries and the catalogs themselves.</summary>
    public IReadOnlyCollection<string> Keys { get; init; } = [];

    /// <summary>The files of older revisions, newest first: baselines hold no texts, so what is gone is taken from there.</summary>
    public IReadOnlyList<IReadOnlyList<CatalogSource>> Former { get; init; } = [];
}
