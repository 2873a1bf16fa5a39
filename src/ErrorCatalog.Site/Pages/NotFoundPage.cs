using ErrorCatalog.Site.Html;
using ErrorCatalog.Site.Layout;
using ErrorCatalog.Site.Search;

namespace ErrorCatalog.Site.Pages;

/// <summary>
/// What a host shows for an address that does not exist. It appears under any path, so its links begin at the host.
/// Script begins with what the address ends in.
/// </summary>
/// <param name="context">The page, as one of the first root.</param>
/// <param name="top">Address of the output folder.</param>
/// <param name="roots">All roots of the site.</param>
internal sealed class NotFoundPage(PageContext context, string top, IReadOnlyList<SiteRoot> roots) : Page(context)
{
    /// <inheritdoc/>
    public override string Title => Context.Chrome.Plain("not-found");

    /// <inheritdoc/>
    public override bool IsIndexed => false;

    /// <inheritdoc/>
    public override string AddressIn(string locale) => locale + "/";

    /// <inheritdoc/>
    protected override bool HasOwnSearch => true;

    /// <inheritdoc/>
    protected override void WriteMain()
    {
        Html.Write($"<div class=\"hero\">\n<h1>{Context.Word("not-found")}</h1>\n<p>{Context.Word("not-found-text")}</p>\n");
        SearchForm.WriteInPage(Html, Context.Chrome, Context.Up + SearchPage.AddressIn(Context.Root, Context.Locale), SearchPage.IndexesOf(roots, top), isFromPath: true);
        Html.Write($"<p><a href=\"{Context.Up}\">{Context.Word("all-errors")}</a></p>\n</div>\n");
        if (roots.Count > 1)
        {
            Html.Write($"<h2>{Context.Word("catalogs")}</h2>\n<ul class=\"cards\">\n");
            foreach (SiteRoot root in roots)
            {
                Html.Write($"<li><a href=\"{top}{root.Folder}\"><code>{string.Join(", ", root.Catalogs.Select(catalog => catalog.Name))}</code></a></li>\n");
            }

            Html.Write($"</ul>\n");
        }
    }
}
