using ErrorCatalog.Compiler;
using ErrorCatalog.Site.Chrome;
using ErrorCatalog.Site.History;
using ErrorCatalog.Site.Inputs;
using ErrorCatalog.Site.Json;
using ErrorCatalog.Site.Layout;
using ErrorCatalog.Site.Pages;
using ErrorCatalog.Site.Publishing;
using ErrorCatalog.Site.Search;
using ErrorCatalog.Site.Texts;

namespace ErrorCatalog.Site;

/// <summary>Lists the files of one root. docs/site.md describes the layout.</summary>
internal sealed class RootPlanner(SitePlan plan, RootSite site)
{
    private readonly SiteRoot _root = site.Root;
    private readonly RootTexts _texts = site.Texts;

    /// <summary>Every name that leads to an entry but is not its key, with the key and whether it has a page.</summary>
    public List<(SiteRoot Root, string Name, string Key, bool HasPage)> Names { get; } = [];

    public void AddFiles(CancellationToken cancellationToken)
    {
        SiteAssets.AddTo(plan, _root.Folder, site.Options.Theme);
        AddPage("", _texts.SourceLocale, "the first page", page => new IndexPage(page), Listed("first page", _texts.SourceLocale));
        AddPage(SiteRoot.CodesFolder, _texts.SourceLocale, "the list of all errors", page => new IndexPage(page), Listed("codes", _texts.SourceLocale));
        AddJson();
        foreach (string locale in _texts.Locales)
        {
            AddLocale(locale);
        }

        AddVersions();
        foreach ((string path, Func<byte[]> make) in Sitemap.Files(site))
        {
            Add(path, "the sitemap", make, () => site.Inputs.Keys("sitemap"));
        }

        foreach (CatalogModel catalog in _root.Catalogs)
        {
            foreach (EntryModel entry in catalog.Entries)
            {
                cancellationToken.ThrowIfCancellationRequested();
                AddEntry(catalog, entry);
            }
        }

        // After all entries, so that an address that an entry needs is never taken by another name.
        HashSet<string> taken = new(StringComparer.Ordinal);
        foreach (CatalogModel catalog in _root.Catalogs)
        {
            foreach (EntryModel entry in catalog.Entries)
            {
                AddOtherNames(catalog, entry, taken);
            }
        }

        AddPastNames(taken);
    }

    private void AddJson()
    {
        Add(SiteRoot.CodesFolder + "index.json", "the map of all codes", () => CodeMapJson.Write(_root, _texts, _texts.Locales), Listed("code map", _texts.Locales));
        Add("keys.json", "the map of all keys", () => KeysJson.Write(_root, site.History.PastNames));
        Add(LlmsText.EntrySchemaPath, "the schema of an entry", () => EmbeddedTexts.Read("schema/entry.schema.json"));
        Add("llms.txt", "the map for language models", () => LlmsText.Write(site));
        if (DidDocument.For(_root.BaseUri) is { } did)
        {
            string? version = site.History.Copies is [.., var newest] ? newest.Version : null;
            Add(did.Path, "the DID document", () => did.Write(_root.BaseUri!, version));
        }
    }

    private void AddLocale(string locale)
    {
        AddPage(locale + "/", locale, $"the list of all errors in {locale}", page => new IndexPage(page), Listed("index", locale));
        AddPage(RootSite.Changes(locale), locale, $"the change log in {locale}", page => new ChangesPage(page));
        if (_texts.Locales.Count > 1)
        {
            AddPage(RootSite.TranslationState(locale), locale, $"the state of the translations in {locale}", page => new TranslationsPage(page));
        }

        foreach (CatalogModel catalog in _root.Catalogs)
        {
            for (int number = 1; number <= ListPage.PartsOf(catalog); number++)
            {
                int part = number;
                AddPage(RootSite.List(locale, catalog.Name, part), locale, $"the list of catalog '{catalog.Name}' in {locale}", page => new ListPage(page, catalog, part), Listed("list", locale));
            }
        }

        AddSearch(locale);
        Add($"l10n/{locale}.json", $"the map of all codes in {locale}", () => CodeMapJson.Write(_root, _texts, [locale]), Listed("code map", locale));
    }

    private void AddSearch(string locale)
    {
        string[] more = [.. _texts.Locales.Where(other => other != locale).Select(other => "../../" + SearchPage.IndexIn(_root, other))];
        Add(SearchPage.IndexIn(_root, locale), $"the search index in {locale}", () => SearchIndexJson.Write(SearchIndex.Of(_root, _texts, locale), more, site.PageSuffix), Listed("search index", locale));
        for (int number = 1; number <= SearchPage.CountIn(_root); number++)
        {
            int part = number;
            AddPage(SearchPage.AddressOf(_root, locale, part), locale, $"the search in {locale}", page => new SearchPage(page, part), Listed("search", locale));
        }
    }

    private void AddVersions()
    {
        if (site.History.Copies.Count == 0)
        {
            return;
        }

        Add("versions.json", "the list of versions", () => VersionsJson.Write(_root, site.History));
        foreach (VersionCopy copy in site.History.Copies)
        {
            Add(copy.Path, $"the copy of version {copy.Version}", () => copy.Content);
            Add(copy.Path + ".sha256", $"the hash of version {copy.Version}", copy.HashFile);
        }
    }

    private void AddEntry(CatalogModel catalog, EntryModel entry)
    {
        EntryOwner owner = new(catalog, entry);
        plan.Add(_root.Folder + EntryAddresses.Json(entry.Key), owner, () => EntryJson.Write(site, catalog, entry), () => site.Inputs.Json(catalog, entry));
        AddPage(EntryAddresses.Frozen(entry.Key), catalog.SourceLocale, owner, page => new EntryPage(page, _texts.Localize(catalog, entry, page.Locale)), () => site.Inputs.Page(catalog, entry, catalog.SourceLocale));
        foreach (string locale in _texts.Locales)
        {
            AddPage(site.Localized(entry.Key, locale), locale, owner, page => new EntryPage(page, _texts.Localize(catalog, entry, page.Locale)), () => site.Inputs.Page(catalog, entry, locale));
        }
    }

    private void AddOtherNames(CatalogModel catalog, EntryModel entry, HashSet<string> taken)
    {
        HashSet<string> folders = [entry.Key];
        foreach (string name in EntryAddresses.OtherNames(entry))
        {
            NameOwner owner = new(name, new EntryOwner(catalog, entry));
            string? folder = Slug.ForFolder(name);
            if (folder is null)
            {
                plan.Note($"No page was made for {owner}: not every file system can hold it. Programs find it in keys.json.");
            }
            else if (folders.Add(folder))
            {
                AddRedirect(folder, catalog.SourceLocale, owner, name, entry.Key);
                taken.Add(folder);
            }

            if (folder is null || folder != entry.Key)
            {
                Names.Add((_root, name, entry.Key, folder is not null));
            }
        }
    }

    // What an earlier version published goes on resolving, also when the catalog no longer lists it.
    private void AddPastNames(HashSet<string> taken)
    {
        foreach ((string name, string key) in site.History.PastNames)
        {
            string? folder = Slug.ForFolder(name);
            if (folder is not null && !site.Has(folder) && taken.Add(folder))
            {
                AddRedirect(folder, _texts.SourceLocale, $"the former name '{name}' of '{key}'", name, key);
            }

            if (folder is null || !site.Has(folder))
            {
                Names.Add((_root, name, key, folder is not null));
            }
        }
    }

    private void AddRedirect(string folder, string locale, object owner, string name, string key)
    {
        string address = $"{SiteRoot.CodesFolder}{folder}/";
        plan.Add($"{_root.Folder}{address}index.html", owner, () => RedirectPage.Render(new PageContext(site, locale, address), name, key), () => site.Inputs.Redirect(locale, name, key));
    }

    private void AddPage(string address, string locale, object owner, Func<PageContext, Page> make, Func<InputHash>? inputs = null) =>
        plan.Add(
            _root.Folder + (address.Length == 0 || address.EndsWith('/') ? address + "index.html" : address),
            owner,
            () => make(new PageContext(site, locale, address)).Render(),
            inputs);

    private void Add(string path, string owner, Func<byte[]> make, Func<InputHash>? inputs = null) => plan.Add(_root.Folder + path, owner, make, inputs);

    private Func<InputHash> Listed(string kind, params IReadOnlyList<string> locales) => () => site.Inputs.List(kind, locales);

    // Only a collision needs the words.
    private sealed record EntryOwner(CatalogModel Catalog, EntryModel Entry)
    {
        public override string ToString() => $"entry '{Entry.Key}' of catalog '{Catalog.Name}'";
    }

    private sealed record NameOwner(string Name, EntryOwner Entry)
    {
        public override string ToString() => $"the name '{Name}' of {Entry}";
    }
}
