using ErrorCatalog.Site.Html;
using ErrorCatalog.Site.Layout;
using ErrorCatalog.Site.Texts;

namespace ErrorCatalog.Site.Pages;

/// <summary>What all pages share: head, header and footer.</summary>
internal static class PageFrame
{
    // Scripts are files of the site, and nothing comes from other hosts. frame-ancestors works as a header only (docs/hosting.md).
    public const string ContentSecurityPolicy =
        "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'self'; " +
        "require-trusted-types-for 'script'; trusted-types 'none'";

    // All of it is ours, and quotes inside a quoted attribute need no escape when they are the other kind.
    private static readonly HtmlFragment ContentSecurityPolicyMarkup = new(ContentSecurityPolicy);

    /// <summary>Writes everything up to the content.</summary>
    public static void WriteOpening(HtmlWriter html, Page page)
    {
        PageContext context = page.Context;
        string title = page.Title == context.SiteTitle ? page.Title : $"{page.Title} – {context.SiteTitle}";
        OpenHead(html, context.Locale, context.Up, title);
        if (context.Site.Options.Theme?.HasCustomStyle == true)
        {
            html.Write($"<link rel=\"stylesheet\" href=\"{context.Up}assets/custom.css\">\n");
        }

        WriteScripts(html, context.Up);
        if (page.IsIndexed)
        {
            WriteMeta(html, page);
        }
        else
        {
            html.Write($"<meta name=\"robots\" content=\"noindex\">\n");
        }

        page.WriteHead(html);
        html.Write($"</head>\n<body>\n<a class=\"skip\" href=\"#content\">{context.Word("skip")}</a>\n");
    }

    /// <summary>Writes the document up to and without the end of <c>head</c>.</summary>
    public static void OpenHead(HtmlWriter html, string locale, string up, string title) => html.Write($"""
        <!DOCTYPE html>
        <html lang="{locale}" dir="{LocaleNames.Direction(locale)}">
        <head>
        <meta charset="utf-8">
        <meta http-equiv="Content-Security-Policy" content="{ContentSecurityPolicyMarkup}">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <title>{title}</title>
        <link rel="stylesheet" href="{up}assets/site.css">
        <link rel="stylesheet" href="{up}assets/search.css">
        <link rel="icon" href="{up}assets/icon.svg" type="image/svg+xml">

        """);

    /// <summary>Writes what loads the scripts; a page is complete without them.</summary>
    public static void WriteScripts(HtmlWriter html, string up)
    {
        foreach (string script in SiteAssets.Scripts)
        {
            html.Write($"<script src=\"{up}assets/{script}\" defer></script>\n");
        }
    }

    /// <summary>Writes name of the site, search, links and languages.</summary>
    public static void WriteHeader(HtmlWriter html, Page page, Action writeSearch)
    {
        PageContext context = page.Context;
        html.Write($"<header class=\"top\">\n<a class=\"site\" href=\"{context.Up}\"><bdi>{context.SiteTitle}</bdi></a>\n");
        writeSearch();
        html.Write($"""
            <nav aria-label="{context.Chrome.Plain("site-nav")}">
            <a href="{context.LinkToIndex}">{context.Word("all-errors")}</a>
            <a href="{context.Up}{RootSite.Changes(context.Locale)}">{context.Word("changes")}</a>

            """);
        if (context.Texts.Locales.Count > 1)
        {
            html.Write($"<a href=\"{context.Up}{RootSite.TranslationState(context.Locale)}\">{context.Word("translations")}</a>\n");
        }

        if (context.Site.Options.Documents is not null)
        {
            html.Write($"<a href=\"{context.Up}{context.Root.UpToTop}{SiteDocuments.ListAddress}\">{context.Word("documentation")}</a>\n");
        }

        html.Write($"</nav>\n");
        if (context.Texts.Locales.Count > 1)
        {
            WriteLanguages(html, page);
        }

        html.Write($"</header>\n");
    }

    /// <summary>Writes the end of the page.</summary>
    public static void WriteFooter(HtmlWriter html, PageContext page) => html.Write($"""
        <footer>
        <p><bdi>{page.SiteTitle}</bdi></p>
        <p><a href="{page.Up}{SiteRoot.CodesFolder}index.json" type="application/json">{page.Word("index-json")}</a> <a href="{page.Up}llms.txt" type="text/plain">llms.txt</a></p>
        </footer>

        """);

    private static void WriteMeta(HtmlWriter html, Page page)
    {
        PageContext context = page.Context;
        if (page.Description is { } description)
        {
            html.Write($"<meta name=\"description\" content=\"{description}\">\n<meta property=\"og:description\" content=\"{description}\">\n");
        }

        html.Write($"<meta property=\"og:title\" content=\"{page.Title}\">\n<meta property=\"og:site_name\" content=\"{context.SiteTitle}\">\n<meta property=\"og:type\" content=\"{(page is EntryPage ? "article" : "website")}\">\n");
        if (context.Root.AddressOf(page.Canonical) is { } address)
        {
            html.Write($"<meta property=\"og:url\" content=\"{address}\">\n<link rel=\"canonical\" href=\"{address}\">\n");
        }

        foreach (string locale in context.Texts.Locales)
        {
            if (locale != context.Locale || context.IsFrozen)
            {
                html.Write($"<link rel=\"alternate\" hreflang=\"{locale}\" href=\"{context.Up}{page.AddressIn(locale)}\">\n");
            }
        }
    }

    private static void WriteLanguages(HtmlWriter html, Page page)
    {
        PageContext context = page.Context;
        html.Write($"<details class=\"languages\">\n<summary><span class=\"hidden\">{context.Word("languages")}: </span>{LocaleNames.NativeName(context.Locale)}</summary>\n<ul>\n");
        foreach (string locale in context.Texts.Locales)
        {
            html.Write($"<li><a href=\"{context.Up}{page.AddressIn(locale)}\" hreflang=\"{locale}\" lang=\"{locale}\" dir=\"{LocaleNames.Direction(locale)}\"");
            html.Write($"{new HtmlFragment(locale == context.Locale ? " aria-current=\"true\"" : "")}>{LocaleNames.NativeName(locale)}</a></li>\n");
        }

        html.Write($"</ul>\n</details>\n");
    }
}
