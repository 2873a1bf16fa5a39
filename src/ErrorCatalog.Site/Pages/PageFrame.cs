using ErrorCatalog.Site.Html;
using ErrorCatalog.Site.Search;
using ErrorCatalog.Site.Texts;

namespace ErrorCatalog.Site.Pages;

/// <summary>What all pages share: head, header and language links.</summary>
internal static class PageFrame
{
    // No page needs a script, and nothing comes from other hosts. frame-ancestors works as a header only (docs/site.md).
    public const string ContentSecurityPolicy =
        "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'self'; "
        + "require-trusted-types-for 'script'; trusted-types 'none'";

    /// <summary>Writes everything up to the content, and opens <c>main</c>.</summary>
    /// <param name="html">Where to.</param>
    /// <param name="page">The page.</param>
    /// <param name="title">Title of the page, without the name of the site.</param>
    /// <param name="head">More elements of the head, or null.</param>
    public static void Open(HtmlWriter html, PageContext page, string title, Action<HtmlWriter>? head = null)
    {
        OpenHead(html, page.Locale, page.Up, title == page.SiteTitle ? title : $"{title} – {page.SiteTitle}");
        head?.Invoke(html);
        html.Write($"""
            </head>
            <body>
            <a class="skip" href="#content">{page.Word("skip")}</a>
            <header>
            <a class="site" href="{page.Up}"><bdi>{page.SiteTitle}</bdi></a>
            <a href="{page.LinkToIndex}">{page.Word("all-errors")}</a>

            """);
        if (!SearchPage.IsAt(page.Path))
        {
            SearchForm.WriteInHeader(html, page);
        }

        html.Write($"""
            </header>
            <main id="content">

            """);
    }

    /// <summary>Writes the document up to and without the end of <c>head</c>.</summary>
    public static void OpenHead(HtmlWriter html, string locale, string up, string title) => html.Write($"""
        <!DOCTYPE html>
        <html lang="{locale}" dir="{LocaleNames.Direction(locale)}">
        <head>
        <meta charset="utf-8">
        <meta http-equiv="Content-Security-Policy" content="{ContentSecurityPolicy}">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <title>{title}</title>
        <link rel="stylesheet" href="{up}assets/site.css">
        <link rel="stylesheet" href="{up}assets/search.css">
        <script src="{up}assets/search.js" defer></script>
        <link rel="icon" href="{up}assets/icon.svg" type="image/svg+xml">

        """);

    /// <summary>Closes <c>main</c> and writes the links to the other languages.</summary>
    /// <param name="html">Where to.</param>
    /// <param name="page">The page.</param>
    /// <param name="pathIn">Address of this page in a language, inside the root.</param>
    public static void Close(HtmlWriter html, PageContext page, Func<string, string> pathIn)
    {
        html.Write($"</main>\n<footer>\n");
        if (page.Texts.Locales.Count > 1)
        {
            html.Write($"<nav aria-labelledby=\"languages\">\n<h2 id=\"languages\">{page.Word("languages")}</h2>\n<ul class=\"languages\">\n");
            foreach (string locale in page.Texts.Locales)
            {
                html.Write($"<li><a href=\"{page.Up}{pathIn(locale)}\" hreflang=\"{locale}\" lang=\"{locale}\" dir=\"{LocaleNames.Direction(locale)}\"");
                html.Write($"{new HtmlFragment(locale == page.Locale ? " aria-current=\"true\"" : "")}>{LocaleNames.NativeName(locale)}</a></li>\n");
            }

            html.Write($"</ul>\n</nav>\n");
        }

        html.Write($"</footer>\n</body>\n</html>\n");
    }
}
