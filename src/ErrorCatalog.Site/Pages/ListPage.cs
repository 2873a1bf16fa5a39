using ErrorCatalog.Compiler;

namespace ErrorCatalog.Site.Pages;

/// <summary>The errors of one catalog; a long list is cut into parts.</summary>
/// <param name="context">The page.</param>
/// <param name="catalog">The catalog.</param>
/// <param name="number">Which part, from 1.</param>
internal sealed class ListPage(PageContext context, CatalogModel catalog, int number) : Page(context)
{
    /// <summary>How many parts the list of a catalog has.</summary>
    public static int PartsOf(CatalogModel catalog) => ListPart.CountOf(catalog.Entries.Count);

    /// <inheritdoc/>
    public override string Title => PartsOf(catalog) == 1 ? catalog.Name : $"{catalog.Name} ({number}/{PartsOf(catalog)})";

    /// <inheritdoc/>
    public override string AddressIn(string locale) => RootSite.List(locale, catalog.Name, number);

    /// <inheritdoc/>
    protected override void WriteMain()
    {
        Html.Write($"<p class=\"crumbs\"><a href=\"{Context.LinkToIndex}\">{Context.Word("all-errors")}</a></p>\n<h1 id=\"list\">{Context.Word("catalog")} <code>{catalog.Name}</code></h1>\n<p>{Context.Word("errors-count")}: {catalog.Entries.Count}</p>\n");
        EntryModel[] all = [.. catalog.Entries];
        WriteParts(all);
        ArraySegment<EntryModel> entries = new ListPart(number).Of(all);
        EntryTable.WriteFilters(Html, Context, entries);
        EntryTable.Write(Html, Context, catalog, "list", [.. entries.Where(entry => entry.Retired is null)]);
        EntryModel[] retired = [.. entries.Where(entry => entry.Retired is not null)];
        if (retired.Length > 0)
        {
            Html.Write($"<h2 id=\"retired\">{Context.Word("index-retired")}</h2>\n");
            EntryTable.Write(Html, Context, catalog, "retired", retired);
        }
    }

    private void WriteParts(EntryModel[] all)
    {
        int parts = PartsOf(catalog);
        if (parts == 1)
        {
            return;
        }

        Html.Write($"<nav aria-label=\"{Context.Chrome.Plain("parts")}\">\n<ul class=\"parts\">\n");
        for (int part = 1; part <= parts; part++)
        {
            ArraySegment<EntryModel> entries = new ListPart(part).Of(all);
            Html.Write($"<li><a href=\"{Context.Up}{RootSite.List(Context.Locale, catalog.Name, part)}\"{new Html.HtmlFragment(part == number ? " aria-current=\"page\"" : "")}><bdi>{entries[0].Key}</bdi> – <bdi>{entries[^1].Key}</bdi></a></li>\n");
        }

        Html.Write($"</ul>\n</nav>\n");
    }
}
