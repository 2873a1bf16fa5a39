using ErrorCatalog.Compiler;

namespace ErrorCatalog.Exchange;

/// <summary>Finds the texts of one catalog and language, also of a language that has no file yet.</summary>
internal static class TranslationLookup
{
    public static LocaleTranslations Of(CompiledCatalogs compiled, CatalogModel catalog, string locale)
    {
        LocaleTranslations? known = compiled.Translations.FirstOrDefault(translations => translations.Catalog == catalog.Name && translations.Locale == locale);
        return known ?? new TranslationTable(catalog, Order(compiled, catalog)).Build(locale, [], new LocaleModel(catalog.Name, locale, default), compiled.LockFiles);
    }

    public static CatalogOrder Order(CompiledCatalogs compiled, CatalogModel catalog) => compiled.Orders.First(order => order.Catalog == catalog.Name);

    /// <summary>The status that texts would have if the locale file had this content, by the one rule.</summary>
    public static LocaleTranslations With(CompiledCatalogs compiled, CatalogModel catalog, string locale, string path, string text)
    {
        LocaleFile[] files =
        [
            .. compiled.LocaleFiles.Where(file => file.Catalog == catalog.Name && file.Locale == locale && file.Path != path),
            LocaleFileParser.Parse(path, text),
        ];
        Array.Sort(files, (left, right) => string.CompareOrdinal(left.Path, right.Path));
        LocaleModel fitting = LocaleLinker.Merge(catalog, locale, new EquatableArray<EntryText>(files.SelectMany(file => file.Entries).ToArray()));
        return new TranslationTable(catalog, Order(compiled, catalog)).Build(locale, files, fitting, compiled.LockFiles);
    }
}
