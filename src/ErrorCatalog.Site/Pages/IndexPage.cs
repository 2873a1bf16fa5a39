using ErrorCatalog.Compiler;
using ErrorCatalog.Site.Html;
using ErrorCatalog.Site.Layout;
using ErrorCatalog.Site.Search;
using ErrorCatalog.Site.Texts;

namespace ErrorCatalog.Site.Pages;

/// <summary>The first page of a root, of each language, and of the frozen <c>/error-codes/</c>: search, catalogs, errors, languages.</summary>
internal sealed class IndexPage(PageContext context) : Page(context)
{
    /// <summary>With more, a page would be slow to load, so it names the catalogs only.</summary>
    public const int MostListed = 1000;

    /// <inheritdoc/>
    public override string Title => Context.Path.Length == 0 ? Context.SiteTitle : Context.Chrome.Plain("all-errors");

    /// <inheritdoc/>
    public override string? Description => Context.Chrome.Plain("index-intro");

    /// <inheritdoc/>
    public override string AddressIn(string locale) => locale + "/";

    /// <inheritdoc/>
    public override void WriteHead(HtmlWriter html) =>
        html.Write($"<link rel=\"alternate\" type=\"application/json\" href=\"{Context.Up}{SiteRoot.CodesFolder}index.json\">\n");

    /// <inheritdoc/>
    protected override bool HasOwnSearch => true;

    /// <inheritdoc/>
    protected override void WriteMain()
    {
        Html.Write($"<div class=\"hero\">\n<h1><bdi>{Context.SiteTitle}</bdi></h1>\n<p>{Context.Word("index-intro")}</p>\n");
        SearchForm.WriteInPage(Html, Context);
        Html.Write($"</div>\n");
        bool isListed = Context.Site.Count <= MostListed;
        if (!isListed || Context.Root.Catalogs.Count > 1)
        {
            WriteCatalogs();
        }

        if (isListed)
        {
            EntryTable.WriteFilters(Html, Context, [.. Context.Root.Catalogs.SelectMany(catalog => catalog.Entries)]);
            foreach (CatalogModel catalog in Context.Root.Catalogs)
            {
                WriteCatalog(catalog);
            }
        }

        WriteLanguages();
    }

    private void WriteCatalogs()
    {
        Html.Write($"<section aria-labelledby=\"catalogs\">\n<h2 id=\"catalogs\">{Context.Word("catalogs")}</h2>\n<ul class=\"cards\">\n");
        foreach (CatalogModel catalog in Context.Root.Catalogs)
        {
            Html.Write($"<li><a href=\"{Context.Up}{RootSite.List(Context.Locale, catalog.Name)}\"><code>{catalog.Name}</code></a> <span>{Context.Word("errors-count")}: {catalog.Entries.Count}</span></li>\n");
        }

        Html.Write($"</ul>\n</section>\n");
    }

    private void WriteCatalog(CatalogModel catalog)
    {
        string id = "catalog-" + catalog.Name;
        Html.Write($"<section aria-labelledby=\"{id}\">\n<h2 id=\"{id}\">{Context.Word("catalog")} <a href=\"{Context.Up}{RootSite.List(Context.Locale, catalog.Name)}\"><code>{catalog.Name}</code></a></h2>\n");
        EntryTable.Write(Html, Context, catalog, id, [.. catalog.Entries.Where(entry => entry.Retired is null)]);
        EntryModel[] retired = [.. catalog.Entries.Where(entry => entry.Retired is not null)];
        if (retired.Length > 0)
        {
            string retiredId = "retired-" + catalog.Name;
            Html.Write($"<h3 id=\"{retiredId}\">{Context.Word("index-retired")}</h3>\n");
            EntryTable.Write(Html, Context, catalog, retiredId, retired);
        }

        Html.Write($"</section>\n");
    }

    private void WriteLanguages()
    {
        if (Context.Texts.Locales.Count < 2)
        {
            return;
        }

        Html.Write($"<section aria-labelledby=\"languages\">\n<h2 id=\"languages\">{Context.Word("languages")}</h2>\n<ul class=\"language-list\">\n");
        foreach (string locale in Context.Texts.Locales)
        {
            Html.Write($"<li><a href=\"{Context.Up}{locale}/\" hreflang=\"{locale}\" lang=\"{locale}\" dir=\"{LocaleNames.Direction(locale)}\">{LocaleNames.NativeName(locale)}</a></li>\n");
        }

        Html.Write($"</ul>\n</section>\n");
    }
}
