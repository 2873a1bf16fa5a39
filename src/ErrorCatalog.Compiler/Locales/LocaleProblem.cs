namespace ErrorCatalog.Compiler;

/// <summary>Something wrong with one text of a locale file.</summary>
/// <param name="Key">Key of the entry.</param>
/// <param name="Field">Field below it; null when the key itself is what is wrong.</param>
/// <param name="IsLeftOut">True when readers fall back to another language.</param>
/// <param name="Diagnostic">The finding.</param>
public sealed record LocaleProblem(string Key, string? Field, bool IsLeftOut, CatalogDiagnostic Diagnostic);
