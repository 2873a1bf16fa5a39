namespace ErrorCatalog.CodeFixes;

/// <summary>One message that moves to the catalog.</summary>
/// <param name="Path">The C# file.</param>
/// <param name="Line">Line of the throw, counted from 1.</param>
/// <param name="Column">Column of the throw, counted from 1.</param>
/// <param name="ExceptionType">Name of the exception's type.</param>
/// <param name="Catalog">Name of the catalog.</param>
/// <param name="CatalogPath">The catalog file that has or gets the entry.</param>
/// <param name="Entry">The entry; its texts are those of an entry that exists already when <paramref name="IsNew"/> is false.</param>
/// <param name="IsNew">True when the entry is added for this message.</param>
public sealed record PlannedMove(string Path, int Line, int Column, string ExceptionType, string Catalog, string CatalogPath, Compiler.EntryDraft Entry, bool IsNew);
