namespace ErrorCatalog.Compiler;

/// <summary>What <see cref="EntryRename"/> found out.</summary>
/// <param name="Compiled">What the files compile to afterwards.</param>
/// <param name="Error">An error that the files would have then and do not have now, or null.</param>
/// <param name="Changes">The files that change, ordered by path (ordinal); none when the entry cannot be renamed by editing them.</param>
public sealed record EntryRenaming(CompiledCatalogs Compiled, CatalogDiagnostic? Error, IReadOnlyList<CatalogSource> Changes);
