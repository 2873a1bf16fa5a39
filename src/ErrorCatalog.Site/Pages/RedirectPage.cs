using ErrorCatalog.Site.Html;
using ErrorCatalog.Site.Layout;

namespace ErrorCatalog.Site.Pages;

/// <summary>
/// The page under another name of an entry (code, alias, number). A static host cannot redirect, so it is a page that
/// leads on at once, and that has a link for readers whose browser does not.
/// </summary>
internal static class RedirectPage
{
    public static byte[] Render(PageContext page, string name, string key)
    {
        HtmlWriter html = new();
        string target = page.LinkTo(key);
        PageFrame.OpenHead(html, page.Locale, page.Up, $"{name} – {page.SiteTitle}");
        html.Write($"""
            <link rel="canonical" href="{page.Root.AddressOf(EntryAddresses.Frozen(key)) ?? target}">
            <meta http-equiv="refresh" content="0; url={target}">
            <meta name="robots" content="noindex">
            </head>
            <body>
            <main>
            <h1><code>{name}</code></h1>
            <p>{page.Word("redirect")} <a href="{target}"><code>{key}</code></a></p>
            </main>
            </body>
            </html>

            """);
        return html.ToArray();
    }
}
