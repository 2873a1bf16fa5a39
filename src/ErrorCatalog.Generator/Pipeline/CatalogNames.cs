using ErrorCatalog.Compiler;

namespace ErrorCatalog.Generator;

/// <summary>Names of the code of one catalog.</summary>
/// <param name="Catalog">The catalog's name.</param>
/// <param name="Namespace">Namespace of everything generated for it.</param>
/// <param name="ClassName">The class with the factories, for example <c>AgentErrors</c>.</param>
/// <param name="HintPrefix">Start of the generated files' names; unique among the catalogs of a project.</param>
internal sealed record CatalogNames(string Catalog, string Namespace, string ClassName, string HintPrefix)
{
    public static CatalogNames Of(CatalogModel catalog, GeneratorSettings settings) => Of(catalog.Name, catalog.Namespace, settings);

    public static CatalogNames Of(string catalog, string? space, GeneratorSettings settings) => new(
        catalog,
        space ?? settings.RootNamespace,
        CSharpNames.CatalogClass(catalog),
        CSharpNames.GeneratedFile(catalog));
}
