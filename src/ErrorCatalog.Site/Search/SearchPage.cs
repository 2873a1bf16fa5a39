using ErrorCatalog.Compiler;
using ErrorCatalog.Site.Html;
using ErrorCatalog.Site.Layout;
using ErrorCatalog.Site.Pages;
using ErrorCatalog.Site.Texts;

namespace ErrorCatalog.Site.Search;

/// <summary>The page of the search in one language: the form, and for those without scripts lists of every entry.</summary>
/// <param name="context">The page.</param>
/// <param name="number">Which part of the lists it shows, from 1.</param>
internal sealed class SearchPage(PageContext context, int number) : Page(context)
{
    /// <inheritdoc/>
    public override string Title => Context.Chrome.Plain("search-title");

    /// <inheritdoc/>
    public override bool IsIndexed => false;

    /// <summary>Address of the first page, inside a root. An entry of that name keeps its own address.</summary>
    public static string AddressIn(SiteRoot root, string locale) => $"{locale}/{root.SearchFolder}";

    /// <summary>Address of the index, inside a root.</summary>
    public static string IndexIn(SiteRoot root, string locale) => AddressIn(root, locale) + "index.json";

    /// <summary>The index of each root in its source language.</summary>
    /// <param name="roots">The roots.</param>
    /// <param name="up">What leads to the top of the site.</param>
    public static IReadOnlyList<string> IndexesOf(IReadOnlyList<SiteRoot> roots, string up) =>
        [.. roots.Select(root => up + root.Folder + IndexIn(root, root.Catalogs[0].SourceLocale))];

    /// <summary>Address of a page, inside a root.</summary>
    /// <param name="root">The root.</param>
    /// <param name="locale">Language of the page.</param>
    /// <param name="number">Number of the page, from 1.</param>
    public static string AddressOf(SiteRoot root, string locale, int number) => number == 1 ? AddressIn(root, locale) : $"{AddressIn(root, locale)}{number}/";

    /// <summary>How many pages there are.</summary>
    public static int CountIn(SiteRoot root) => ListPart.CountOf(root.Catalogs.Sum(catalog => catalog.Entries.Count));

    /// <inheritdoc/>
    public override string AddressIn(string locale) => AddressOf(Context.Root, locale, number);

    /// <inheritdoc/>
    protected override bool HasOwnSearch => true;

    /// <inheritdoc/>
    protected override void WriteMain()
    {
        Html.Write($"<h1>{Context.Word("search-title")}</h1>\n<p>{Context.Word("search-intro")}</p>\n");
        SearchForm.WriteInPage(Html, Context);
        Html.Write($"<noscript><p class=\"notice\">{Context.Word("search-without-script")}</p></noscript>\n");
        (CatalogModel Catalog, EntryModel Entry)[] entries =
        [
            .. Context.Root.Catalogs.SelectMany(catalog => catalog.Entries.OrderBy(entry => entry.Code, StringComparer.OrdinalIgnoreCase).ThenBy(entry => entry.Key, StringComparer.Ordinal).Select(entry => (catalog, entry))),
        ];
        // By name: the hash of a catalog is that of everything in it.
        foreach (IGrouping<string, (CatalogModel Catalog, EntryModel Entry)> group in new ListPart(number).Of(entries).GroupBy(item => item.Catalog.Name, StringComparer.Ordinal))
        {
            WriteCatalog(group.First().Catalog, group.Select(item => item.Entry));
        }

        WritePages(entries);
    }

    private void WriteCatalog(CatalogModel catalog, IEnumerable<EntryModel> entries)
    {
        Html.Write($"<h2>{Context.Word("catalog")} <code>{catalog.Name}</code></h2>\n<ul class=\"search-list\">\n");
        foreach (EntryModel entry in entries)
        {
            PageText title = Context.Texts.Localize(catalog, entry, Context.Locale).Title ?? new PageText(entry.Key, Context.Locale);
            Html.Write($"<li><a href=\"{Context.LinkTo(entry.Key)}\"><code>{entry.Code}</code></a> ");
            Html.WriteLocalized(Context.Locale, title, static (html, text) => text.Message.WriteTemplate(html));
            Html.Write($"</li>\n");
        }

        Html.Write($"</ul>\n");
    }

    private void WritePages((CatalogModel Catalog, EntryModel Entry)[] entries)
    {
        int count = CountIn(Context.Root);
        if (count == 1)
        {
            return;
        }

        Html.Write($"<nav aria-labelledby=\"pages\">\n<h2 id=\"pages\">{Context.Word("search-pages")}</h2>\n<ol class=\"search-list\">\n");
        for (int part = 1; part <= count; part++)
        {
            ArraySegment<(CatalogModel Catalog, EntryModel Entry)> listed = new ListPart(part).Of(entries);
            Html.Write($"<li><a href=\"{Context.Up}{AddressOf(Context.Root, Context.Locale, part)}\"{new HtmlFragment(part == number ? " aria-current=\"page\"" : "")}><bdi>{listed[0].Entry.Code}</bdi> – <bdi>{listed[^1].Entry.Code}</bdi></a></li>\n");
        }

        Html.Write($"</ol>\n</nav>\n");
    }
}
