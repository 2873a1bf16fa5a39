using ErrorCatalog.Compiler;
using ErrorCatalog.Site.Chrome;
using ErrorCatalog.Site.Json;
using ErrorCatalog.Site.Layout;
using ErrorCatalog.Site.Pages;
using ErrorCatalog.Site.Search;
using ErrorCatalog.Site.Texts;

namespace ErrorCatalog.Site;

/// <summary>Lists the files of one root. docs/site.md describes the layout.</summary>
internal sealed class RootPlanner(SitePlan plan, SiteRoot root, RootTexts texts, string title)
{
    private readonly Dictionary<string, ChromeTexts> _chrome = texts.Locales.ToDictionary(locale => locale, locale => new ChromeTexts(locale));

    public void AddFiles(CancellationToken cancellationToken)
    {
        SiteAssets.AddTo(plan, root.Folder);
        AddPage("", texts.SourceLocale, "the first page", IndexPage.Render);
        AddPage(SiteRoot.CodesFolder, texts.SourceLocale, "the list of all errors", IndexPage.Render);
        Add(SiteRoot.CodesFolder + "index.json", "the map of all codes", () => CodeMapJson.Write(root, texts, texts.Locales));
        Add("keys.json", "the map of all keys", () => KeysJson.Write(root));
        foreach (string locale in texts.Locales)
        {
            AddPage(locale + "/", locale, $"the list of all errors in {locale}", IndexPage.Render);
            AddSearch(locale);
            Add($"l10n/{locale}.json", $"the map of all codes in {locale}", () => CodeMapJson.Write(root, texts, [locale]));
        }

        if (DidDocument.For(root.BaseUri) is { } did)
        {
            Add(did.Path, "the DID document", () => did.Write(root.BaseUri!));
        }

        foreach (CatalogModel catalog in root.Catalogs)
        {
            foreach (EntryModel entry in catalog.Entries)
            {
                cancellationToken.ThrowIfCancellationRequested();
                AddEntry(catalog, entry);
            }
        }

        // After all entries, so that an address that an entry needs is never taken by another name.
        foreach (CatalogModel catalog in root.Catalogs)
        {
            foreach (EntryModel entry in catalog.Entries)
            {
                AddOtherNames(catalog, entry);
            }
        }
    }

    private static string Describe(CatalogModel catalog, EntryModel entry) => $"entry '{entry.Key}' of catalog '{catalog.Name}'";

    private void AddEntry(CatalogModel catalog, EntryModel entry)
    {
        string owner = Describe(catalog, entry);
        Add(EntryAddresses.Json(entry.Key), owner, () => EntryJson.Write(root, texts, catalog, entry));
        AddPage(EntryAddresses.Frozen(entry.Key), catalog.SourceLocale, owner, page => EntryPage.Render(page, texts.Localize(catalog, entry, page.Locale)));
        foreach (string locale in texts.Locales)
        {
            AddPage(EntryAddresses.Localized(entry.Key, locale), locale, owner, page => EntryPage.Render(page, texts.Localize(catalog, entry, page.Locale)));
        }
    }

    private void AddSearch(string locale)
    {
        string[] more = [.. texts.Locales.Where(other => other != locale).Select(other => "../../" + SearchPage.IndexIn(other))];
        Add(SearchPage.IndexIn(locale), $"the search index in {locale}", () => SearchIndexJson.Write(SearchIndex.Of(root, texts, locale), more));
        for (int i = 0; i < SearchPage.CountIn(root); i++)
        {
            int number = i;
            AddPage(SearchPage.AddressOf(locale, number), locale, $"the search in {locale}", page => SearchPage.Render(page, number));
        }
    }

    private void AddOtherNames(CatalogModel catalog, EntryModel entry)
    {
        HashSet<string> folders = [entry.Key];
        foreach (string name in EntryAddresses.OtherNames(entry))
        {
            string owner = $"the name '{name}' of {Describe(catalog, entry)}";
            if (Slug.ForFolder(name) is not { } folder)
            {
                plan.Note($"No page was made for {owner}: not every file system can hold it. Programs find it in keys.json.");
            }
            else if (folders.Add(folder))
            {
                AddPage($"{SiteRoot.CodesFolder}{folder}/", catalog.SourceLocale, owner, page => RedirectPage.Render(page, name, entry.Key));
            }
        }
    }

    private void AddPage(string address, string locale, string owner, Func<PageContext, byte[]> render) =>
        Add(address + "index.html", owner, () => render(new PageContext(root, texts, _chrome[locale], title, locale, address)));

    private void Add(string path, string owner, Func<byte[]> make) => plan.Add(root.Folder + path, owner, make);
}
