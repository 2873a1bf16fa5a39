using ErrorCatalog.Compiler;

namespace ErrorCatalog.Generator;

/// <summary>What a catalog is beside its entries.</summary>
internal sealed record CatalogHead(string Name, string? Namespace, string SourceLocale, string? BaseUri, EquatableArray<string> Complete)
{
    public static CatalogHead Of(CatalogModel catalog) => new(catalog.Name, catalog.Namespace, catalog.SourceLocale, catalog.BaseUri, catalog.Complete);
}
