using ErrorCatalog.Compiler;
using ErrorCatalog.Site.Layout;

namespace ErrorCatalog.Site.Texts;

/// <summary>All texts of the catalogs of one root, by language and key.</summary>
internal sealed class RootTexts
{
    private readonly Dictionary<(string Catalog, string Locale), Dictionary<string, EntryText>> _texts = [];

    public RootTexts(SiteRoot root, IEnumerable<LocaleModel> locales)
    {
        HashSet<string> catalogs = [.. root.Catalogs.Select(catalog => catalog.Name)];
        SortedSet<string> tags = new(StringComparer.Ordinal);
        foreach (LocaleModel model in locales.Where(model => catalogs.Contains(model.Catalog)))
        {
            tags.Add(model.Locale);
            Dictionary<string, EntryText> texts = [];
            foreach (EntryText text in model.Entries)
            {
                texts[text.Key] = text;
            }

            _texts[(model.Catalog, model.Locale)] = texts;
        }

        SourceLocale = root.Catalogs[0].SourceLocale;
        tags.UnionWith(root.Catalogs.Select(catalog => catalog.SourceLocale));
        tags.Remove(SourceLocale);
        Locales = [SourceLocale, .. tags];
    }

    /// <summary>Language of the lists that have no language in their address; an entry there is in the language of its own catalog.</summary>
    public string SourceLocale { get; }

    /// <summary>Every language of the root: the source language, then the others in ordinal order.</summary>
    public IReadOnlyList<string> Locales { get; }

    /// <summary>The entry as a reader of <paramref name="locale"/> gets it.</summary>
    public LocalizedEntry Localize(CatalogModel catalog, EntryModel entry, string locale)
    {
        List<(string, EntryText)> chain = [];
        foreach (string tag in LocaleNames.Chain(locale))
        {
            if (Find(catalog, entry, tag) is { } text)
            {
                chain.Add((tag, text));
            }
        }

        chain.Add((catalog.SourceLocale, entry.Text));
        return new LocalizedEntry(catalog, entry, locale, chain);
    }

    /// <summary>The text of exactly this language, without falling back, or null.</summary>
    public EntryText? Find(CatalogModel catalog, EntryModel entry, string locale) =>
        locale == catalog.SourceLocale
            ? entry.Text
            : _texts.GetValueOrDefault((catalog.Name, locale))?.GetValueOrDefault(entry.Key);
}
