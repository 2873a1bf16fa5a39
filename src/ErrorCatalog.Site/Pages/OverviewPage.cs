using ErrorCatalog.Site.Chrome;
using ErrorCatalog.Site.Html;
using ErrorCatalog.Site.Layout;
using ErrorCatalog.Site.Search;

namespace ErrorCatalog.Site.Pages;

/// <summary>The first page of a site that has several roots and none at the top.</summary>
internal static class OverviewPage
{
    public static byte[] Render(IReadOnlyList<SiteRoot> roots, string siteTitle, string locale, bool hasDocuments)
    {
        HtmlWriter html = new();
        ChromeTexts chrome = new(locale);
        PageFrame.OpenHead(html, locale, "./", siteTitle);
        PageFrame.WriteScripts(html, "./");
        html.Write($"</head>\n<body>\n<main>\n<div class=\"hero\">\n<h1><bdi>{siteTitle}</bdi></h1>\n<p>{chrome.Html("index-intro")}</p>\n");
        SearchForm.WriteInPage(html, chrome, "./", SearchPage.IndexesOf(roots, "./"));
        html.Write($"</div>\n<h2>{chrome.Html("catalogs")}</h2>\n<ul class=\"cards\">\n");
        foreach (SiteRoot root in roots)
        {
            html.Write($"<li><a href=\"{root.Folder}\"><code>{string.Join(", ", root.Catalogs.Select(catalog => catalog.Name))}</code></a> <span>{chrome.Html("errors-count")}: {root.Catalogs.Sum(catalog => catalog.Entries.Count)}</span></li>\n");
        }

        html.Write($"</ul>\n");
        if (hasDocuments)
        {
            html.Write($"<p><a href=\"{SiteDocuments.ListAddress}\">{chrome.Html("documentation")}</a></p>\n");
        }

        html.Write($"</main>\n</body>\n</html>\n");
        return html.ToArray();
    }
}
