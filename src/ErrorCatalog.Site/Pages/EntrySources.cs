using ErrorCatalog.Site.Html;
using ErrorCatalog.Site.Layout;
using ErrorCatalog.Site.Texts;

namespace ErrorCatalog.Site.Pages;

/// <summary>Where the entry comes from: the code that raises it, the file of its text, and where to tell about a mistake.</summary>
internal static class EntrySources
{
    public static void Write(HtmlWriter html, PageContext page, LocalizedEntry localized)
    {
        SiteOptions options = page.Site.Options;
        string key = localized.Entry.Key;
        IReadOnlyList<RaisedPlace> places = options.RaisedPlaces?.Of(localized.Catalog.Name, key) ?? [];
        if (places.Count > 0)
        {
            html.Write($"<section aria-labelledby=\"raised\" class=\"card\">\n<h2 id=\"raised\">{page.Word("raised")}</h2>\n<ul class=\"places\">\n");
            foreach (RaisedPlace place in places)
            {
                html.Write($"<li>");
                if (place.Address is { } address)
                {
                    html.Write($"<a href=\"{address}\" rel=\"external noopener noreferrer\"><code>{place.Path}:{place.Line}</code></a>");
                }
                else
                {
                    html.Write($"<code>{place.Path}:{place.Line}</code>");
                }

                html.Write($"</li>\n");
            }

            html.Write($"</ul>\n</section>\n");
        }

        string? edit = options.TextSources?.AddressOf(localized.Catalog.Name, page.Locale, key);
        string? report = options.ReportUrl?.Fill(name => name switch
        {
            "key" => key,
            "locale" => page.Locale,
            _ => page.Root.AddressOf(page.Path) ?? page.Path,
        });
        if (edit is null && report is null)
        {
            return;
        }

        html.Write($"<ul class=\"actions\">\n");
        if (edit is not null)
        {
            html.Write($"<li><a href=\"{edit}\" rel=\"external noopener noreferrer\">{page.Word("edit")}</a></li>\n");
        }

        if (report is not null)
        {
            html.Write($"<li><a href=\"{report}\" rel=\"external noopener noreferrer\">{page.Word("report-page")}</a></li>\n");
        }

        html.Write($"</ul>\n");
    }
}
