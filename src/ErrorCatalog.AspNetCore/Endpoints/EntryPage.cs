using System.Text.Encodings.Web;
using ErrorCatalog.Messages;

namespace ErrorCatalog.AspNetCore;

/// <summary>Plain pages of entries for people: what is compiled into the application. The built site has more.</summary>
internal static class EntryPage
{
    /// <summary>What a page may load: its own style and nothing else.</summary>
    public const string ContentSecurityPolicy = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    private const string Style =
        "body{font:1rem/1.5 system-ui,sans-serif;max-width:44rem;margin:2rem auto;padding:0 1rem}code{overflow-wrap:anywhere}"
        + "dt{font-weight:600}dd{margin:0 0 .75rem}:root{color-scheme:light dark}";

    /// <summary>The page of one entry in a language; values of the example stand for the placeholders.</summary>
    public static string Of(ProblemDescriptor entry, string? locale, string root)
    {
        Problem example = entry.CreateExample();
        LocalizedText title = example.GetTitle(locale);
        LocalizedText explain = example.GetExplain(locale);
        LocalizedText hint = example.GetFixHint(locale);
        LocalizedText rule = example.GetRule(locale);
        return Page(
            explain.Locale,
            title.Text,
            $"""
            <p><a href="{Text(root)}/">{Text(entry.Catalog!.Name)}</a></p>
            <h1>{Text(title.Text)}</h1>
            <p><code>{Text(entry.Code)}</code></p>
            <p>{Text(explain.Text)}</p>
            <p><strong>{Text(hint.Text)}</strong></p>
            {(rule.Text.Length > 0 ? $"<p>{Text(rule.Text)}</p>" : string.Empty)}
            <dl lang="en" dir="ltr">
            <dt>HTTP</dt><dd>{ProblemResponder.StatusOf(entry)}</dd>
            <dt>Who retries</dt><dd>{Text(entry.Retry is { } party ? WireTokens.Token(party) : null)}</dd>
            <dt>Impact</dt><dd>{Text(entry.Impact is { } impact ? WireTokens.Token(impact) : null)}</dd>
            {(entry.Retired is { } retired ? $"<dt>Retired</dt><dd>{Text(retired.Since)} {Text(retired.Reason)}</dd>" : string.Empty)}
            </dl>
            <p lang="en" dir="ltr"><a href="{Text(root)}/error-codes/{Text(Uri.EscapeDataString(entry.Key))}.json">JSON</a></p>
            """);
    }

    /// <summary>The list of all entries.</summary>
    public static string Index(IEnumerable<ProblemDescriptor> entries, string? locale, string root) => Page(
        locale ?? "en",
        "Errors",
        "<h1 lang=\"en\" dir=\"ltr\">Errors</h1><ul>" + string.Concat(entries.Select(entry =>
            $"<li><a href=\"{Text(root)}/error-codes/{Text(Uri.EscapeDataString(entry.Key))}/\"><code>{Text(entry.Code)}</code></a> {Text(entry.CreateExample().GetTitle(locale).Text)}</li>")) + "</ul>");

    private static string Page(string locale, string title, string body) =>
        $"""
        <!doctype html>
        <html lang="{Text(locale)}" dir="{(TextDirectionality.Of(locale) == TextDirection.RightToLeft ? "rtl" : "ltr")}">
        <head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>{Text(title)}</title><style>{Style}</style></head>
        <body>
        {body}
        </body>
        </html>
        """;

    private static string Text(string? text) => HtmlEncoder.Default.Encode(text ?? string.Empty);
}
