namespace ErrorCatalog.Compiler;

/// <summary>The source texts of one catalog with what is asked of their translations. Free of positions.</summary>
/// <param name="Catalog">Name of the catalog.</param>
/// <param name="SourceLocale">BCP 47 tag of its own language.</param>
/// <param name="Complete">Languages that must have every text.</param>
/// <param name="Units">The texts: entries ordered by key (ordinal), fields in the order of the format.</param>
public sealed record TranslationSources(string Catalog, string SourceLocale, EquatableArray<string> Complete, EquatableArray<SourceUnit> Units)
{
    /// <summary>The source texts of a catalog.</summary>
    /// <param name="catalog">The merged catalog.</param>
    public static TranslationSources Of(CatalogModel catalog) => new(catalog.Name, catalog.SourceLocale, catalog.Complete, SourceUnits.Of(catalog));

    /// <inheritdoc/>
    public override int GetHashCode() => unchecked((Catalog.GetHashCode() * 31) + Units.Count);
}
