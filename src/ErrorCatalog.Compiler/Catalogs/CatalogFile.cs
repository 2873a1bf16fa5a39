namespace ErrorCatalog.Compiler;

/// <summary>One parsed catalog file: its part of the model, where things are, and what is wrong with it.</summary>
/// <param name="Path">Path as handed in.</param>
/// <param name="Model">What the file declares; null when not even the catalog's name could be read. Free of positions.</param>
/// <param name="Positions">Where the header members and entries are; kept apart from the model so that a moved line changes no model.</param>
/// <param name="Diagnostics">Findings inside this file.</param>
public sealed record CatalogFile(
    string Path,
    CatalogModel? Model,
    EquatableArray<NamedPosition> Positions,
    EquatableArray<CatalogDiagnostic> Diagnostics);
