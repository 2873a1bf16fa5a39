using System.Collections.Immutable;
using ErrorCatalog.Compiler;

namespace ErrorCatalog.Generator;

/// <summary>Everything that the data of one language depends on.</summary>
internal sealed record LocaleCode(LocaleModel Texts, CatalogNames Names, GeneratorSettings Settings)
{
    /// <summary>One item per catalog and language; of texts for the same key in several files the first by path stays.</summary>
    public static IEnumerable<LocaleCode> Merge(ImmutableArray<LocaleTexts> files, EquatableArray<CatalogNames> names, GeneratorSettings settings) =>
        files
            .OrderBy(file => file.Path, StringComparer.Ordinal)
            .GroupBy(file => (file.Texts.Catalog, file.Texts.Locale))
            .OrderBy(group => group.Key.Catalog, StringComparer.Ordinal)
            .ThenBy(group => group.Key.Locale, StringComparer.Ordinal)
            .Select(group => new LocaleCode(
                group.Count() == 1 ? group.Single().Texts : Union(group.Key.Catalog, group.Key.Locale, group),
                names.First(name => name.Catalog == group.Key.Catalog),
                settings));

    private static LocaleModel Union(string catalog, string locale, IEnumerable<LocaleTexts> files) => new(
        catalog,
        locale,
        new EquatableArray<EntryText>(files
            .SelectMany(file => file.Texts.Entries)
            .GroupBy(text => text.Key, StringComparer.Ordinal)
            .Select(same => same.First())
            .OrderBy(text => text.Key, StringComparer.Ordinal)));
}
