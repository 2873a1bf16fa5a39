using ErrorCatalog.Compiler;
using ErrorCatalog.Site.Html;
using ErrorCatalog.Site.Json;
using ErrorCatalog.Site.Layout;

namespace ErrorCatalog.Site.Pages;

/// <summary>The list at the end of an entry's page: names, numbers and classes.</summary>
internal static class EntryFacts
{
    public static void Write(HtmlWriter html, PageContext page, CatalogModel catalog, EntryModel entry)
    {
        html.Write($"<section aria-labelledby=\"facts\" class=\"card\">\n<h2 id=\"facts\">{page.Word("facts")}</h2>\n<dl class=\"facts\">\n");
        Code(html, page, "code", entry.Code);
        Code(html, page, "key", entry.Key);
        Code(html, page, "catalog", catalog.Name);
        if (entry.Aliases.Count > 0)
        {
            html.Write($"<dt>{page.Word("aliases")}</dt>");
            foreach (string alias in entry.Aliases)
            {
                html.Write($"<dd><code>{alias}</code></dd>");
            }

            html.Write($"\n");
        }

        Number(html, page, "number", entry.Number);
        Class(html, page, "severity", Tokens.Of(entry.Severity));
        Class(html, page, "category", Tokens.Of(entry.Category));
        Class(html, page, "kind", Tokens.Of(entry.Kind));
        Number(html, page, "http-status", entry.HttpStatus);
        Code(html, page, "grpc-status", entry.GrpcStatus);
        Code(html, page, "grpc-reason", entry.GrpcReason);
        Code(html, page, "since", entry.Since);
        string frozen = EntryAddresses.Frozen(entry.Key);
        html.Write($"<dt>{page.Word("permalink")}</dt><dd><a id=\"the-address\" href=\"{page.Up}{frozen}\"><bdi>{page.Root.AddressOf(frozen) ?? frozen}</bdi></a> <button type=\"button\" class=\"copy\" data-copy=\"the-address\" data-done=\"{page.Chrome.Plain("copied")}\" hidden>{page.Word("copy")}</button></dd>\n");
        html.Write($"<dt>{page.Word("json")}</dt><dd><a href=\"{page.Up}{EntryAddresses.Json(entry.Key)}\" type=\"application/json\"><bdi>{entry.Key}.json</bdi></a></dd>\n");
        html.Write($"</dl>\n</section>\n");
    }

    private static void Code(HtmlWriter html, PageContext page, string word, string? value)
    {
        if (value is not null)
        {
            html.Write($"<dt>{page.Word(word)}</dt><dd><code>{value}</code></dd>\n");
        }
    }

    private static void Number(HtmlWriter html, PageContext page, string word, int? value)
    {
        if (value is { } number)
        {
            html.Write($"<dt>{page.Word(word)}</dt><dd>{number}</dd>\n");
        }
    }

    private static void Class(HtmlWriter html, PageContext page, string word, string token) =>
        html.Write($"<dt>{page.Word(word)}</dt><dd>{page.Word($"{word}-{token}")}</dd>\n");
}
