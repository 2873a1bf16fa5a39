namespace ErrorCatalog.Compiler;

/// <summary>What a set of sources compiles to.</summary>
/// <param name="Catalogs">The catalogs, ordered by name (ordinal). Entries with errors are left out.</param>
/// <param name="Locales">Valid translations, ordered by catalog and locale (ordinal).</param>
/// <param name="Diagnostics">Every finding, ordered by path and position.</param>
public sealed record CompiledCatalogs(
    EquatableArray<CatalogModel> Catalogs,
    EquatableArray<LocaleModel> Locales,
    EquatableArray<CatalogDiagnostic> Diagnostics)
{
    /// <summary>True when some finding is an error.</summary>
    public bool HasErrors => Diagnostics.Any(d => d.Severity == CatalogSeverity.Error);
}
