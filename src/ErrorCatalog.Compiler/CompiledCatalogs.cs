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
    /// <summary>The status of every text in every language that has a locale file, ordered by catalog and locale (ordinal).</summary>
    public EquatableArray<LocaleTranslations> Translations { get; init; }

    /// <summary>The keys of every catalog in the order of its files, ordered by catalog.</summary>
    public EquatableArray<CatalogOrder> Orders { get; init; }

    /// <summary>The parsed catalog files, ordered by path.</summary>
    public EquatableArray<CatalogFile> Files { get; init; }

    /// <summary>The parsed locale files, ordered by path.</summary>
    public EquatableArray<LocaleFile> LocaleFiles { get; init; }

    /// <summary>The parsed lock files, ordered by path.</summary>
    public EquatableArray<LockFile> LockFiles { get; init; }

    /// <summary>True when some finding is an error.</summary>
    public bool HasErrors => Diagnostics.Any(d => d.Severity == CatalogSeverity.Error);
}
