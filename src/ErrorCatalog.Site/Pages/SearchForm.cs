using ErrorCatalog.Site.Html;

namespace ErrorCatalog.Site.Pages;

/// <summary>The form that leads to the page that searches. It works without script; script improves it in place.</summary>
internal static class SearchForm
{
    /// <param name="html">Where to.</param>
    /// <param name="page">The page.</param>
    /// <param name="id">Id of the field, unique on the page.</param>
    public static void Write(HtmlWriter html, PageContext page, string id) => html.Write($"""
        <form class="search" role="search" action="{page.Up}{page.Site.Search(page.Locale)}" method="get" data-search="{page.Locale}">
        <label class="hidden" for="{id}">{page.Word("search")}</label>
        <input id="{id}" name="q" type="search" autocomplete="off" spellcheck="false" maxlength="4000" placeholder="{page.Chrome.Plain("search-hint")}">
        <button type="submit">{page.Word("search")}</button>
        </form>

        """);
}
