namespace ErrorCatalog.Compiler;

/// <summary>What a published catalog promises; the same for a catalog that was compiled and for one read from a baseline.</summary>
/// <param name="Name">Name of the catalog.</param>
/// <param name="Namespace">C# namespace asked for, or null for the project's root namespace.</param>
/// <param name="SourceLocale">BCP 47 tag of the language of the inline texts.</param>
/// <param name="BaseUri">Where the site is published, or null.</param>
/// <param name="Entries">The entries, ordered by key (ordinal).</param>
public sealed record ContractCatalog(
    string Name,
    string? Namespace,
    string SourceLocale,
    string? BaseUri,
    EquatableArray<ContractEntry> Entries)
{
    /// <summary>The promises of merged catalogs, ordered by name.</summary>
    /// <param name="catalogs">The catalogs, ordered by name.</param>
    /// <param name="locales">Their translations.</param>
    public static EquatableArray<ContractCatalog> Of(EquatableArray<CatalogModel> catalogs, EquatableArray<LocaleModel> locales)
    {
        ILookup<(string Catalog, string Key), TextMark> translations = locales
            .SelectMany(locale => locale.Entries.Select(text => (Name: (locale.Catalog, text.Key), Mark: new TextMark(locale.Locale, HashOf(text)))))
            .ToLookup(item => item.Name, item => item.Mark);
        return new EquatableArray<ContractCatalog>(catalogs
            .Select(catalog => new ContractCatalog(
                catalog.Name,
                catalog.Namespace,
                catalog.SourceLocale,
                catalog.BaseUri,
                new EquatableArray<ContractEntry>(catalog.Entries.Select(entry => ContractEntry.Of(entry, translations[(catalog.Name, entry.Key)])).ToArray())))
            .ToArray());
    }

    /// <summary>The promises without a trace of the texts: nobody relies on words, and their hashes cost more than all the rest.</summary>
    /// <param name="catalogs">The catalogs, ordered by name.</param>
    public static EquatableArray<ContractCatalog> WithoutTexts(EquatableArray<CatalogModel> catalogs) => new(catalogs
        .Select(catalog => new ContractCatalog(catalog.Name, catalog.Namespace, catalog.SourceLocale, catalog.BaseUri, new EquatableArray<ContractEntry>(catalog.Entries.Select(ContractEntry.WithoutTexts).ToArray())))
        .ToArray());

    /// <summary>Puts the promises of the chunks of catalogs together.</summary>
    /// <param name="chunks">The promises, those of a catalog one after the other in the order of its entries.</param>
    /// <returns>The catalogs, in the order of their first chunks.</returns>
    public static IEnumerable<ContractCatalog> Join(IEnumerable<ContractCatalog> chunks) => (chunks ?? throw new ArgumentNullException(nameof(chunks)))
        .GroupBy(chunk => chunk.Name, StringComparer.Ordinal)
        .Select(group => group.ToArray())
        .Select(group => group.Length == 1 ? group[0] : group[0] with { Entries = new EquatableArray<ContractEntry>(group.SelectMany(chunk => chunk.Entries).ToArray()) });

    private static string HashOf(EntryText text) =>
        TranslationHash.Of(string.Join("\n", SourceUnits.Texts(text).Select(item => item.Field + "\t" + TranslationHash.Of(item.Text))));
}
