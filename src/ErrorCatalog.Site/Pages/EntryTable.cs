using ErrorCatalog.Compiler;
using ErrorCatalog.Site.Html;
using ErrorCatalog.Site.Json;
using ErrorCatalog.Site.Texts;

namespace ErrorCatalog.Site.Pages;

/// <summary>
/// A list of entries with filters. The filters are radio buttons and the style sheet hides the rows that do not fit, so
/// they work without script.
/// </summary>
internal static class EntryTable
{
    private static readonly (string Name, string[] Values)[] Facets =
    [
        ("severity", ["error", "warning"]),
        ("category", ["processing", "routing", "transaction", "channel", "timeout"]),
        ("retry", ["you", "me", "both", "none"]),
    ];

    /// <summary>Writes the filters for all tables of the page; nothing where there is little to filter.</summary>
    public static void WriteFilters(HtmlWriter html, PageContext page, IReadOnlyCollection<EntryModel> entries)
    {
        var useful = Facets.Select(facet => (facet.Name, Values: facet.Values.Where(value => entries.Any(entry => ValueOf(entry, facet.Name) == value)).ToArray())).Where(facet => facet.Values.Length > 1).ToArray();
        if (useful.Length == 0)
        {
            return;
        }

        html.Write($"<details class=\"filters\" open>\n<summary>{page.Word("filter")}</summary>\n<div class=\"facets\">\n");
        foreach ((string name, string[] values) in useful)
        {
            html.Write($"<fieldset>\n<legend>{page.Word(name)}</legend>\n");
            Option(html, page, name, "any", "filter-any", isChecked: true);
            foreach (string value in values)
            {
                Option(html, page, name, value, "short-" + value, isChecked: false);
            }

            html.Write($"</fieldset>\n");
        }

        html.Write($"</div>\n</details>\n");
    }

    /// <summary>Writes a table.</summary>
    /// <param name="html">Where to.</param>
    /// <param name="page">The page.</param>
    /// <param name="catalog">The catalog of the entries.</param>
    /// <param name="labelId">Id of the heading of the table.</param>
    /// <param name="entries">The entries.</param>
    public static void Write(HtmlWriter html, PageContext page, CatalogModel catalog, string labelId, IReadOnlyCollection<EntryModel> entries)
    {
        if (entries.Count == 0)
        {
            return;
        }

        html.Write($"""
            <div class="scroll" role="group" aria-labelledby="{labelId}" tabindex="0">
            <table class="entries">
            <thead><tr><th scope="col">{page.Word("code")}</th><th scope="col">{page.Word("index-title")}</th><th scope="col">{page.Word("retry")}</th></tr></thead>
            <tbody>

            """);
        foreach (EntryModel entry in entries)
        {
            PageText title = page.Texts.Localize(catalog, entry, page.Locale).Title ?? new PageText(entry.Key, page.Locale);
            html.Write($"<tr class=\"{Tokens.Of(entry.Severity)} {Tokens.Of(entry.Category)} {Tokens.Of(entry.WhoRetries)}\"><td><a href=\"{page.LinkTo(entry.Key)}\"><code>{entry.Code}</code></a></td><td>");
            html.WriteLocalized(page.Locale, title, static (html, text) => text.Message.WriteTemplate(html));
            html.Write($"</td><td>{page.Word("short-" + Tokens.Of(entry.WhoRetries))}</td></tr>\n");
        }

        html.Write($"</tbody>\n</table>\n</div>\n");
    }

    private static void Option(HtmlWriter html, PageContext page, string facet, string value, string word, bool isChecked)
    {
        string id = $"{facet}-{value}";
        html.Write($"<input type=\"radio\" name=\"{facet}\" id=\"{id}\" value=\"{value}\"{new HtmlFragment(isChecked ? " checked" : "")}><label for=\"{id}\">{page.Word(word)}</label>\n");
    }

    private static string ValueOf(EntryModel entry, string facet) => facet switch
    {
        "severity" => Tokens.Of(entry.Severity),
        "category" => Tokens.Of(entry.Category),
        _ => Tokens.Of(entry.WhoRetries),
    };
}
