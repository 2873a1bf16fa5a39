using ErrorCatalog.Site.Chrome;
using ErrorCatalog.Site.Html;
using ErrorCatalog.Site.Layout;
using ErrorCatalog.Site.Search;

namespace ErrorCatalog.Site.Pages;

/// <summary>The first page of a site that has several roots and none at the top.</summary>
internal static class OverviewPage
{
    public static byte[] Render(IReadOnlyList<SiteRoot> roots, string siteTitle, string locale)
    {
        HtmlWriter html = new();
        ChromeTexts chrome = new(locale);
        PageFrame.OpenHead(html, locale, "./", siteTitle);
        html.Write($"</head>\n<body>\n<main>\n<h1><bdi>{siteTitle}</bdi></h1>\n");
        SearchForm.WriteInPage(html, chrome, "./", SearchPage.IndexesOf(roots, "./"));
        html.Write($"<h2>{chrome.Html("catalogs")}</h2>\n<ul>\n");
        foreach (SiteRoot root in roots)
        {
            html.Write($"<li><a href=\"{root.Folder}\"><code>{string.Join(", ", root.Catalogs.Select(catalog => catalog.Name))}</code></a></li>\n");
        }

        html.Write($"</ul>\n</main>\n</body>\n</html>\n");
        return html.ToArray();
    }
}
