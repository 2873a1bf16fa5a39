using ErrorCatalog.Compiler;
using ErrorCatalog.Site.Html;
using ErrorCatalog.Site.Layout;
using ErrorCatalog.Site.Pages;
using ErrorCatalog.Site.Texts;

namespace ErrorCatalog.Site.Search;

/// <summary>The page of the search in one language: the form, and for those without scripts lists of every entry.</summary>
internal static class SearchPage
{
    /// <summary>Entries in one list, so that no page of a large catalog gets too heavy.</summary>
    public const int PerPage = 500;

    /// <summary>Address of the first page, inside a root.</summary>
    public static string AddressIn(string locale) => locale + "/search/";

    /// <summary>Address of the index, inside a root.</summary>
    public static string IndexIn(string locale) => AddressIn(locale) + "index.json";

    /// <summary>The index of each root in its source language.</summary>
    /// <param name="roots">The roots.</param>
    /// <param name="up">What leads to the top of the site.</param>
    public static IReadOnlyList<string> IndexesOf(IReadOnlyList<SiteRoot> roots, string up) =>
        [.. roots.Select(root => up + root.Folder + IndexIn(root.Catalogs[0].SourceLocale))];

    /// <summary>True for the address of a page of the search, inside a root.</summary>
    public static bool IsAt(string path) => path.Split('/') is [_, "search", ..];

    /// <summary>Address of a page, inside a root.</summary>
    /// <param name="locale">Language of the page.</param>
    /// <param name="number">Number of the page, from 0.</param>
    public static string AddressOf(string locale, int number) => number == 0 ? AddressIn(locale) : $"{AddressIn(locale)}{number + 1}/";

    /// <summary>How many pages there are.</summary>
    public static int CountIn(SiteRoot root) => Math.Max(1, (root.Catalogs.Sum(catalog => catalog.Entries.Count) + PerPage - 1) / PerPage);

    /// <param name="page">The page.</param>
    /// <param name="number">Which part of the lists it shows, from 0.</param>
    public static byte[] Render(PageContext page, int number)
    {
        HtmlWriter html = new();
        PageFrame.Open(html, page, page.Chrome.Plain("search-title"), html => html.Write($"<meta name=\"robots\" content=\"noindex\">\n"));
        html.Write($"<h1>{page.Word("search-title")}</h1>\n<p>{page.Word("search-intro")}</p>\n");
        SearchForm.WriteInPage(html, page.Chrome, page.Up + AddressIn(page.Locale), [page.Up + IndexIn(page.Locale)]);
        html.Write($"<noscript><p class=\"notice\">{page.Word("search-without-script")}</p></noscript>\n");
        (CatalogModel Catalog, EntryModel Entry)[] entries =
        [
            .. page.Root.Catalogs.SelectMany(catalog => catalog.Entries.OrderBy(entry => entry.Code, StringComparer.OrdinalIgnoreCase).ThenBy(entry => entry.Key, StringComparer.Ordinal).Select(entry => (catalog, entry))),
        ];
        foreach (IGrouping<CatalogModel, (CatalogModel Catalog, EntryModel Entry)> group in entries.Skip(number * PerPage).Take(PerPage).GroupBy(item => item.Catalog))
        {
            WriteCatalog(html, page, group.Key, group.Select(item => item.Entry));
        }

        WritePages(html, page, number, entries);
        PageFrame.Close(html, page, locale => AddressOf(locale, number));
        return html.ToArray();
    }

    private static void WriteCatalog(HtmlWriter html, PageContext page, CatalogModel catalog, IEnumerable<EntryModel> entries)
    {
        html.Write($"<h2>{page.Word("catalog")} <code>{catalog.Name}</code></h2>\n<ul class=\"search-list\">\n");
        foreach (EntryModel entry in entries)
        {
            LocalizedText title = page.Texts.Localize(catalog, entry, page.Locale).Title ?? new LocalizedText(entry.Key, page.Locale);
            html.Write($"<li><a href=\"{page.LinkTo(entry.Key)}\"><code>{entry.Code}</code></a> ");
            html.WriteLocalized(page.Locale, title, static (html, text) => new MessageText(text.Value).WriteTemplate(html));
            html.Write($"</li>\n");
        }

        html.Write($"</ul>\n");
    }

    private static void WritePages(HtmlWriter html, PageContext page, int number, (CatalogModel Catalog, EntryModel Entry)[] entries)
    {
        int count = CountIn(page.Root);
        if (count == 1)
        {
            return;
        }

        html.Write($"<nav aria-labelledby=\"pages\">\n<h2 id=\"pages\">{page.Word("search-pages")}</h2>\n<ol class=\"search-list\">\n");
        for (int i = 0; i < count; i++)
        {
            EntryModel first = entries[i * PerPage].Entry;
            EntryModel last = entries[Math.Min(entries.Length, (i + 1) * PerPage) - 1].Entry;
            html.Write($"<li><a href=\"{page.Up}{AddressOf(page.Locale, i)}\"{new HtmlFragment(i == number ? " aria-current=\"page\"" : "")}><bdi>{first.Code}</bdi> – <bdi>{last.Code}</bdi></a></li>\n");
        }

        html.Write($"</ol>\n</nav>\n");
    }
}
