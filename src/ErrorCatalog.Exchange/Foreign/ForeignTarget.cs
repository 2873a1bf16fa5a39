using ErrorCatalog.Compiler;

namespace ErrorCatalog.Exchange.Foreign;

/// <summary>The merged catalog that translations are held against.</summary>
/// <param name="Catalog">The catalog.</param>
/// <param name="Order">Order of its keys.</param>
/// <param name="Entries">Its entries by number.</param>
/// <param name="Sources">Its texts by id.</param>
/// <param name="Names">Names of arguments by number of the message.</param>
internal sealed record ForeignTarget(
    CatalogModel Catalog,
    CatalogOrder Order,
    IReadOnlyDictionary<int, EntryModel> Entries,
    IReadOnlyDictionary<string, SourceUnit> Sources,
    IReadOnlyDictionary<int, IReadOnlyDictionary<int, string>> Names)
{
    public static ForeignTarget Of(CompiledCatalogs compiled, IReadOnlyDictionary<int, IReadOnlyDictionary<int, string>> names) => new(
        compiled.Catalogs[0],
        compiled.Orders[0],
        compiled.Catalogs[0].Entries.Where(entry => entry.Number is not null).ToDictionary(entry => entry.Number!.Value),
        SourceUnits.Of(compiled.Catalogs[0]).ToDictionary(unit => unit.Id, StringComparer.Ordinal),
        names);
}
