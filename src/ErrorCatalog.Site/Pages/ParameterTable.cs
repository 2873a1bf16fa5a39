using ErrorCatalog.Compiler;
using ErrorCatalog.Site.Html;
using ErrorCatalog.Site.Json;
using ErrorCatalog.Site.Texts;

namespace ErrorCatalog.Site.Pages;

/// <summary>The table of the values that the messages of an entry carry.</summary>
internal static class ParameterTable
{
    public static void Write(HtmlWriter html, PageContext page, CatalogModel catalog, EntryModel entry)
    {
        if (entry.Parameters.Count == 0)
        {
            return;
        }

        // The scroll area takes the focus, so that it can be scrolled from the keyboard on a narrow screen.
        html.Write($"""
            <section aria-labelledby="params">
            <h2 id="params">{page.Word("params")}</h2>
            <div class="scroll" role="group" aria-labelledby="params" tabindex="0">
            <table>
            <thead><tr><th scope="col">{page.Word("param-name")}</th><th scope="col">{page.Word("param-type")}</th><th scope="col">{page.Word("param-example")}</th><th scope="col">{page.Word("param-note")}</th><th scope="col">{page.Word("param-sensitivity")}</th></tr></thead>
            <tbody>

            """);
        foreach (ParameterModel parameter in entry.Parameters)
        {
            html.Write($"<tr><th scope=\"row\"><code>{parameter.Name}</code></th><td><code>{Tokens.Of(parameter.Type)}</code>");
            if (parameter.EnumValues.Count > 0)
            {
                html.Write($": ");
                for (int i = 0; i < parameter.EnumValues.Count; i++)
                {
                    html.Write($"{(i == 0 ? "" : ", ")}<code>{parameter.EnumValues[i]}</code>");
                }
            }

            if (parameter.IsOptional)
            {
                html.Write($" ({page.Word("optional")})");
            }

            html.Write($"</td><td>");
            if (parameter.Example is { } example)
            {
                html.Write($"<bdi><code>{example}</code></bdi>");
            }

            html.Write($"</td><td>");
            if (parameter.Note is { } note)
            {
                html.WriteLocalized(page.Locale, new PageText(note, catalog.SourceLocale), static (html, text) => html.Text(text.Value));
            }

            html.Write($"</td><td>{page.Word("sensitivity-" + Tokens.Of(parameter.Sensitivity))}</td></tr>\n");
        }

        html.Write($"</tbody>\n</table>\n</div>\n</section>\n");
    }
}
