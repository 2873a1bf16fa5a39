using ErrorCatalog.Compiler;

namespace ErrorCatalog.Generator;

/// <summary>Keys that a catalog's files declare, those of entries with errors included.</summary>
internal sealed record DeclaredKeys(string Catalog, EquatableArray<string> Keys);
