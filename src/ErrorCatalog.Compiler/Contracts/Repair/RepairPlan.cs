namespace ErrorCatalog.Compiler;

/// <summary>What <see cref="ContractRepair"/> found out. Nothing is written.</summary>
/// <param name="Fixed">Promises that are kept again, in the order of a comparison by <see cref="ContractDiff"/>.</param>
/// <param name="Refused">Promises that stay broken, in the same order.</param>
/// <param name="Changes">The files that change, ordered by path (ordinal).</param>
/// <param name="Wanted">Entries whose texts would help, because they are in none of <see cref="RepairRequest.Former"/>: catalog and key.</param>
public sealed record RepairPlan(
    IReadOnlyList<ContractChange> Fixed,
    IReadOnlyList<RefusedRepair> Refused,
    IReadOnlyList<CatalogSource> Changes,
    IReadOnlyList<(string Catalog, string Key)> Wanted);
