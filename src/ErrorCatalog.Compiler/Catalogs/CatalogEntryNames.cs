namespace ErrorCatalog.Compiler;

/// <summary>The names that one file gives, by which entries collide. Equal as long as texts alone are edited.</summary>
/// <param name="Name">Name of the catalog.</param>
/// <param name="Namespace">C# namespace asked for, or null.</param>
/// <param name="Entries">The names of its entries, ordered by key (ordinal).</param>
public sealed record CatalogEntryNames(string Name, string? Namespace, EquatableArray<EntryNames> Entries);
