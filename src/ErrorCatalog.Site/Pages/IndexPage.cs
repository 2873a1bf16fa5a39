using ErrorCatalog.Compiler;
using ErrorCatalog.Site.Html;
using ErrorCatalog.Site.Layout;
using ErrorCatalog.Site.Texts;

namespace ErrorCatalog.Site.Pages;

/// <summary>The list of all errors of a root: the root itself, each language, and the frozen <c>/error-codes/</c>.</summary>
internal static class IndexPage
{
    public static byte[] Render(PageContext page)
    {
        HtmlWriter html = new();
        string title = page.Path.Length == 0 ? page.SiteTitle : page.Chrome.Plain("all-errors");
        PageFrame.Open(html, page, title, html => WriteHead(html, page));
        html.Write($"<h1><bdi>{page.SiteTitle}</bdi></h1>\n<p>{page.Word("index-intro")}</p>\n");
        foreach (CatalogModel catalog in page.Root.Catalogs)
        {
            WriteCatalog(html, page, catalog);
        }

        html.Write($"<p><a href=\"{page.Up}{SiteRoot.CodesFolder}index.json\" type=\"application/json\">{page.Word("index-json")}</a></p>\n");
        PageFrame.Close(html, page, static locale => locale + "/");
        return html.ToArray();
    }

    private static void WriteHead(HtmlWriter html, PageContext page)
    {
        if (page.Root.AddressOf(page.Path) is { } address)
        {
            html.Write($"<link rel=\"canonical\" href=\"{address}\">\n");
        }

        foreach (string locale in page.Texts.Locales)
        {
            html.Write($"<link rel=\"alternate\" hreflang=\"{locale}\" href=\"{page.Up}{locale}/\">\n");
        }

        html.Write($"<link rel=\"alternate\" type=\"application/json\" href=\"{page.Up}{SiteRoot.CodesFolder}index.json\">\n");
    }

    private static void WriteCatalog(HtmlWriter html, PageContext page, CatalogModel catalog)
    {
        string id = "catalog-" + catalog.Name;
        html.Write($"<section aria-labelledby=\"{id}\">\n<h2 id=\"{id}\">{page.Word("catalog")} <code>{catalog.Name}</code></h2>\n");
        WriteTable(html, page, catalog, id, [.. catalog.Entries.Where(entry => entry.Retired is null)]);
        EntryModel[] retired = [.. catalog.Entries.Where(entry => entry.Retired is not null)];
        if (retired.Length > 0)
        {
            string retiredId = "retired-" + catalog.Name;
            html.Write($"<h3 id=\"{retiredId}\">{page.Word("index-retired")}</h3>\n");
            WriteTable(html, page, catalog, retiredId, retired);
        }

        html.Write($"</section>\n");
    }

    private static void WriteTable(HtmlWriter html, PageContext page, CatalogModel catalog, string labelId, EntryModel[] entries)
    {
        if (entries.Length == 0)
        {
            return;
        }

        html.Write($"""
            <div class="scroll" role="region" aria-labelledby="{labelId}" tabindex="0">
            <table>
            <thead><tr><th scope="col">{page.Word("code")}</th><th scope="col">{page.Word("index-title")}</th></tr></thead>
            <tbody>

            """);
        foreach (EntryModel entry in entries)
        {
            LocalizedText title = page.Texts.Localize(catalog, entry, page.Locale).Title ?? new LocalizedText(entry.Key, page.Locale);
            html.Write($"<tr><td><a href=\"{page.LinkTo(entry.Key)}\"><code>{entry.Code}</code></a></td><td>");
            html.WriteLocalized(page.Locale, title, static (html, text) => new MessageText(text.Value).WriteTemplate(html));
            html.Write($"</td></tr>\n");
        }

        html.Write($"</tbody>\n</table>\n</div>\n");
    }
}
