using ErrorCatalog.Compiler;

namespace ErrorCatalog.Exchange.Foreign;

/// <summary>The merged catalog that translations are held against.</summary>
/// <param name="Catalog">The catalog.</param>
/// <param name="Order">Order of its keys.</param>
/// <param name="Entries">Its entries by code.</param>
/// <param name="Sources">Its texts by id.</param>
/// <param name="Names">Names of arguments by code of the message.</param>
internal sealed record ForeignTarget(
    CatalogModel Catalog,
    CatalogOrder Order,
    IReadOnlyDictionary<string, EntryModel> Entries,
    IReadOnlyDictionary<string, SourceUnit> Sources,
    IReadOnlyDictionary<string, IReadOnlyDictionary<string, string>> Names)
{
    public static ForeignTarget Of(CompiledCatalogs compiled, IReadOnlyDictionary<string, IReadOnlyDictionary<string, string>> names) => new(
        compiled.Catalogs[0],
        compiled.Orders[0],
        compiled.Catalogs[0].Entries.ToDictionary(entry => entry.Code, StringComparer.Ordinal),
        SourceUnits.Of(compiled.Catalogs[0]).ToDictionary(unit => unit.Id, StringComparer.Ordinal),
        names);
}
