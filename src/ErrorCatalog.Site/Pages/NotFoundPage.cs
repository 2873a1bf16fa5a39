using ErrorCatalog.Site.Chrome;
using ErrorCatalog.Site.Html;
using ErrorCatalog.Site.Layout;
using ErrorCatalog.Site.Search;

namespace ErrorCatalog.Site.Pages;

/// <summary>What a host shows for an address that does not exist. It appears under any path, so its links begin at the host.</summary>
internal static class NotFoundPage
{
    /// <param name="roots">The roots, to search in.</param>
    /// <param name="siteUri">Address of the output folder, or null when it is not known; the top of the host is assumed then.</param>
    /// <param name="siteTitle">Name of the site.</param>
    /// <param name="locale">Language of the page.</param>
    public static byte[] Render(IReadOnlyList<SiteRoot> roots, Uri? siteUri, string siteTitle, string locale)
    {
        HtmlWriter html = new();
        ChromeTexts chrome = new(locale);
        string top = siteUri?.AbsolutePath ?? "/";
        PageFrame.OpenHead(html, locale, top, $"{chrome.Plain("not-found")} – {siteTitle}");
        html.Write($"""
            <meta name="robots" content="noindex">
            </head>
            <body>
            <main>
            <h1>{chrome.Html("not-found")}</h1>
            <p>{chrome.Html("not-found-text")}</p>

            """);
        SearchForm.WriteInPage(html, chrome, roots is [{ Folder: "" }] ? top + SearchPage.AddressIn(locale) : top, SearchPage.IndexesOf(roots, top), isFromPath: true);
        html.Write($"""
            <p><a href="{top}">{chrome.Html("all-errors")}</a></p>
            </main>
            </body>
            </html>

            """);
        return html.ToArray();
    }
}
