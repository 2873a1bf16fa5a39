using ErrorCatalog.Site.Chrome;
using ErrorCatalog.Site.Html;
using ErrorCatalog.Site.Layout;
using ErrorCatalog.Site.Pages;

namespace ErrorCatalog.Site.Documents;

/// <summary>The pages made of Markdown files, and the list of them. They lie at the top of the site and belong to no catalog.</summary>
/// <param name="documents">The files.</param>
/// <param name="siteTitle">Name of the site as readers see it.</param>
/// <param name="locale">Language of the frame; files have no language of their own.</param>
/// <param name="theme">Its style sheet is linked; its templates are made for errors.</param>
internal sealed class DocumentPages(SiteDocuments documents, string siteTitle, string locale, SiteTheme? theme)
{
    private readonly ChromeTexts _chrome = new(locale);

    public void AddTo(SitePlan plan)
    {
        foreach (SiteDocument document in documents.All.Where(document => document.Address != SiteDocuments.ListAddress))
        {
            plan.Add(document.Address + "index.html", $"the page '{document.Source}'", () => Render(document));
        }

        plan.Add(SiteDocuments.ListAddress + "index.html", "the list of pages", RenderList);
    }

    private byte[] Render(SiteDocument document)
    {
        string up = Up(document.Address);
        HtmlWriter html = HtmlWriter.Rent();
        Open(html, up, document.Title);
        WriteText(html, document, up, sectionLevel: 0);
        Close(html);
        return html.Return();
    }

    private byte[] RenderList()
    {
        string title = _chrome.Plain("documentation"), up = Up(SiteDocuments.ListAddress);
        HtmlWriter html = HtmlWriter.Rent();
        Open(html, up, title);
        html.Write($"<h1>{title}</h1>\n");
        if (documents.Find("") is { } introduction)
        {
            WriteText(html, introduction, up, sectionLevel: 1);
        }

        foreach (IGrouping<string, SiteDocument> folder in documents.All.Where(document => document.Address != SiteDocuments.ListAddress).GroupBy(document => document.Folder).OrderBy(folder => folder.Key, StringComparer.Ordinal))
        {
            if (folder.Key.Length > 0)
            {
                html.Write($"<h2>{documents.Find(folder.Key)?.Title ?? folder.Key}</h2>\n");
            }

            html.Write($"<ul class=\"parts\">\n");
            foreach (SiteDocument document in folder)
            {
                html.Write($"<li><a href=\"{up}{document.Address}\">{document.Title}</a></li>\n");
            }

            html.Write($"</ul>\n");
        }

        Close(html);
        return html.Return();
    }

    private void WriteText(HtmlWriter html, SiteDocument document, string up, int sectionLevel)
    {
        html.Write($"<article class=\"doc\">\n");
        SafeMarkdown.Write(html, document.Text, sectionLevel, new DocumentLinks(documents, document, up).Rewrite, withAnchors: true);
        html.Write($"</article>\n");
    }

    private void Open(HtmlWriter html, string up, string title)
    {
        PageFrame.OpenHead(html, locale, up, title == siteTitle ? title : $"{title} – {siteTitle}");
        if (theme?.HasCustomStyle == true)
        {
            html.Write($"<link rel=\"stylesheet\" href=\"{up}assets/custom.css\">\n");
        }

        PageFrame.WriteScripts(html, up);
        html.Write($"""
            </head>
            <body>
            <a class="skip" href="#content">{_chrome.Html("skip")}</a>
            <header class="top">
            <a class="site" href="{up}"><bdi>{siteTitle}</bdi></a>
            <nav aria-label="{_chrome.Plain("site-nav")}">
            <a href="{up}">{_chrome.Html("all-errors")}</a>
            <a href="{up}{SiteDocuments.ListAddress}">{_chrome.Html("documentation")}</a>
            </nav>
            </header>
            <main id="content" tabindex="-1">

            """);
    }

    private void Close(HtmlWriter html) => html.Write($"</main>\n<footer>\n<p><bdi>{siteTitle}</bdi></p>\n</footer>\n</body>\n</html>\n");

    private static string Up(string address) => string.Concat(Enumerable.Repeat("../", address.AsSpan().Count('/')));
}
