using ErrorCatalog.Compiler;

namespace ErrorCatalog.Generator;

/// <summary>Everything that the code of one catalog depends on; its equality decides whether code is emitted again.</summary>
/// <param name="Catalog">The catalog.</param>
/// <param name="Locales">Its other languages, ordered (ordinal).</param>
/// <param name="Settings">Project options.</param>
internal sealed record CatalogCode(CatalogModel Catalog, EquatableArray<string> Locales, GeneratorSettings Settings)
{
    public CatalogNames Names => CatalogNames.Of(Catalog, Settings);
}
