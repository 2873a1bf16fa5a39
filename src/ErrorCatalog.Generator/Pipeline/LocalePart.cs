using ErrorCatalog.Compiler;

namespace ErrorCatalog.Generator;

/// <summary>What one locale file says, without positions.</summary>
internal sealed record LocalePart(string Path, string Catalog, string Locale, EquatableArray<EntryText> Entries);
