using ErrorCatalog.Site.Chrome;
using ErrorCatalog.Site.Html;
using ErrorCatalog.Site.Pages;

namespace ErrorCatalog.Site.Search;

/// <summary>The search form. Without a script it leads to the page of the search; <c>search.js</c> shows results below the field.</summary>
internal static class SearchForm
{
    /// <summary>The form at the top of every page but the page of the search itself.</summary>
    public static void WriteInHeader(HtmlWriter html, PageContext page)
    {
        WriteStart(html, page.Chrome, page.Up + SearchPage.AddressIn(page.Root, page.Locale), [page.Up + SearchPage.IndexIn(page.Root, page.Locale)], "");
        html.Write($"""
            <label for="q">{page.Word("search-label")}</label>
            <input id="q" name="q" type="search" autocomplete="off" spellcheck="false" placeholder="{page.Chrome.Plain("search-hint")}">
            <button type="submit">{page.Word("search")}</button>
            </form>

            """);
    }

    /// <summary>The form in the middle of a page of a root.</summary>
    public static void WriteInPage(HtmlWriter html, PageContext page) =>
        WriteInPage(html, page.Chrome, page.Up + SearchPage.AddressIn(page.Root, page.Locale), [page.Up + SearchPage.IndexIn(page.Root, page.Locale)]);

    /// <summary>The form of a page that is for searching: room for a whole message, and the results stay on the page.</summary>
    /// <param name="html">Where to.</param>
    /// <param name="chrome">Words of the page.</param>
    /// <param name="action">Where the form leads without a script.</param>
    /// <param name="indexes">Addresses of the indexes to search in.</param>
    /// <param name="isFromPath">True to begin with the end of the page's own address, for pages that were not found.</param>
    public static void WriteInPage(HtmlWriter html, ChromeTexts chrome, string action, IReadOnlyList<string> indexes, bool isFromPath = false)
    {
        WriteStart(html, chrome, action, indexes, isFromPath ? " data-inline data-from-path" : " data-inline");
        html.Write($"""
            <label for="query">{chrome.Html("search-label")}</label>
            <textarea id="query" name="q" rows="2" autocomplete="off" spellcheck="false" placeholder="{chrome.Plain("search-hint")}"></textarea>
            <button type="submit">{chrome.Html("search")}</button>
            </form>

            """);
    }

    private static void WriteStart(HtmlWriter html, ChromeTexts chrome, string action, IReadOnlyList<string> indexes, string more) => html.Write($"""
        <form class="search" role="search" action="{action}" method="get" data-search="{string.Join(' ', indexes)}" data-none="{chrome.Plain("search-none")}" data-count="{chrome.Plain("search-count")}" data-values="{chrome.Plain("search-values")}" data-retired="{chrome.Plain("index-retired")}" data-failed="{chrome.Plain("search-failed")}"{new HtmlFragment(more)}>

        """);
}
