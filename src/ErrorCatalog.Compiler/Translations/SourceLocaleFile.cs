namespace ErrorCatalog.Compiler;

/// <summary>
/// The file <c>locales/SOURCE/CATALOG.yaml</c>: the source texts in the shape of a translation. Translation platforms start
/// from it; the compiler does not read it, because the texts in the catalog count.
/// </summary>
public static class SourceLocaleFile
{
    /// <summary>The content of the file.</summary>
    /// <param name="catalog">The merged catalog.</param>
    /// <param name="order">Order of its keys.</param>
    public static string Write(CatalogModel catalog, CatalogOrder order)
    {
        LocaleDocument document = new();
        document.SetHeader([$"# The source texts of the catalog '{catalog.Name}', written by 'errorcatalog l10n sync'. Edit the catalog, not this file."]);
        foreach (EntryModel entry in catalog.Entries)
        {
            foreach ((string field, string text) in SourceUnits.Texts(entry.Text))
            {
                document.Set(entry.Key, field, text);
            }
        }

        return document.ToText(catalog, order);
    }
}
