namespace ErrorCatalog.Compiler;

/// <summary>One parsed lock file: <c>locales/.state/TAG/CATALOG.tsv</c>, written by the tool alone.</summary>
/// <param name="Path">Path as handed in.</param>
/// <param name="Catalog">Catalog name, from the file name.</param>
/// <param name="Locale">BCP 47 tag in canonical case, from the folder name; empty when it is none.</param>
/// <param name="Rows">The rows, ordered by id; of an unresolved merge the rows of both sides, so an id can occur more than once.</param>
/// <param name="HasConflict">True when the file has the marks of an unresolved merge; the next sync repairs it.</param>
/// <param name="Diagnostics">Rows that are none, and unresolved merges.</param>
public sealed record LockFile(
    string Path,
    string Catalog,
    string Locale,
    EquatableArray<LockRow> Rows,
    bool HasConflict,
    EquatableArray<CatalogDiagnostic> Diagnostics);
