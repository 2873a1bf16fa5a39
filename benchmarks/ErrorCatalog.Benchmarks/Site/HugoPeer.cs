using System.Globalization;
using System.Text;
using System.Text.Json;
using ErrorCatalog.Compiler;
using ErrorCatalog.Messages;
using ErrorCatalog.Site;

namespace ErrorCatalog.Benchmarks.Site;

/// <summary>
/// The same pages for Hugo: a file with front matter for each entry and language, and a layout that writes what our pages
/// have: head with alternates, header with search and languages, texts with examples, advice, causes, values, the report in
/// seven forms, Markdown and the reference.
/// </summary>
internal static class HugoPeer
{
    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true };

    private static readonly ProblemForm[] Forms =
        [ProblemForm.DidComm20, ProblemForm.Aries10, ProblemForm.Rfc9457, ProblemForm.Grpc, ProblemForm.Hipe201811, ProblemForm.Hipe201812, ProblemForm.ConnectionsProblemCode];

    /// <summary>Writes the project.</summary>
    public static void Write(string folder, SiteCatalog catalog, CompiledCatalogs compiled)
    {
        Directory.CreateDirectory(Path.Combine(folder, "layouts", "_default"));
        File.WriteAllText(Path.Combine(folder, "layouts", "_default", "single.html"), Single);
        File.WriteAllText(Path.Combine(folder, "layouts", "_default", "list.html"), List);
        File.WriteAllText(Path.Combine(folder, "layouts", "index.html"), List);
        StringBuilder config = new("baseURL = \"https://errors.example.org/\"\ndefaultContentLanguage = \"en\"\ndefaultContentLanguageInSubdir = true\ndisableKinds = [\"taxonomy\", \"term\", \"RSS\", \"sitemap\", \"robotsTXT\"]\n[languages]\n");
        foreach (string locale in catalog.Languages)
        {
            config.Append(CultureInfo.InvariantCulture, $"[languages.{locale}]\ncontentDir = \"content/{locale}\"\nlanguageName = \"{locale}\"\n");
            Directory.CreateDirectory(Path.Combine(folder, "content", locale));
        }

        File.WriteAllText(Path.Combine(folder, "hugo.toml"), config.ToString());
        foreach (CatalogModel model in compiled.Catalogs)
        {
            ProblemCatalog runtime = new(new CompiledCatalogData(model, compiled.Locales.Where(locale => locale.Catalog == model.Name)));
            for (int i = 0; i < model.Entries.Count; i++)
            {
                foreach (string locale in catalog.Languages)
                {
                    SiteText text = SiteCatalog.Text(model.Entries[i].Key, locale);
                    File.WriteAllText(
                        Path.Combine(folder, "content", locale, model.Entries[i].Key + ".md"),
                        FrontMatter(model, model.Entries[i], text, Reports(runtime, i, locale)) + "\n" + text.Doc + "\n");
                }
            }
        }
    }

    private static Dictionary<string, string> Reports(ProblemCatalog catalog, int index, string locale)
    {
        Problem problem = new Problem(new ProblemState(catalog, index, [MessageValue.From("main"), MessageValue.From(3)])).WithId("7c9f0f7e").InReplyTo("a1b2c3d4");
        return Forms.ToDictionary(ProblemForms.Token, form =>
        {
            using JsonDocument document = JsonDocument.Parse(ProblemWriter.Write(problem, form, new ProblemWriteOptions { Locale = locale }));
            return JsonSerializer.Serialize(document, Indented);
        });
    }

    private static string FrontMatter(CatalogModel catalog, EntryModel entry, SiteText text, Dictionary<string, string> reports) => JsonSerializer.Serialize(
        new
        {
            title = text.Title,
            code = entry.Code,
            key = entry.Key,
            catalog = catalog.Name,
            explain = text.Explain,
            explainExample = SiteText.Example(text.Explain),
            fix = text.FixHint,
            fixExample = SiteText.Example(text.FixHint),
            rule = text.Rule,
            causes = text.Causes.Select(cause => new { cause = cause.Cause, check = cause.Check }),
            values = entry.Parameters.Select(parameter => new { name = parameter.Name, type = parameter.Type.ToString(), example = parameter.Example, note = parameter.Note }),
            status = entry.HttpStatus,
            grpc = entry.GrpcStatus,
            reason = entry.GrpcReason,
            since = entry.Since,
            reports = reports.Select(report => new { form = report.Key, json = report.Value }),
        },
        Indented);

    private const string Single = """
        <!DOCTYPE html>
        <html lang="{{ .Language.Lang }}">
        <head>
        <meta charset="utf-8">
        <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'self'">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <title>{{ .Title }} ({{ .Params.code }}) – Errors</title>
        <link rel="stylesheet" href="/assets/site.css">
        <script src="/assets/site.js" defer></script>
        <meta name="description" content="{{ .Params.explain }}">
        <meta property="og:title" content="{{ .Title }}">
        <meta property="og:url" content="{{ .Permalink }}">
        <link rel="canonical" href="{{ .Permalink }}">
        {{ range .Translations }}<link rel="alternate" hreflang="{{ .Language.Lang }}" href="{{ .RelPermalink }}">
        {{ end }}</head>
        <body>
        <a class="skip" href="#content">Skip to the content</a>
        <header class="top">
        <a class="site" href="/"><bdi>Errors</bdi></a>
        <form class="search" role="search" action="/{{ .Language.Lang }}/search/" method="get"><label for="q">Search</label><input id="q" name="q" type="search"><button type="submit">Search</button></form>
        <nav aria-label="Pages"><a href="/{{ .Language.Lang }}/">All errors</a> <a href="/{{ .Language.Lang }}/changes/">Changes</a> <a href="/{{ .Language.Lang }}/translations/">Translations</a></nav>
        <details class="languages"><summary>{{ .Language.LanguageName }}</summary><ul>
        {{ range .AllTranslations }}<li><a href="{{ .RelPermalink }}" hreflang="{{ .Language.Lang }}" lang="{{ .Language.Lang }}">{{ .Language.LanguageName }}</a></li>
        {{ end }}</ul></details>
        </header>
        <main id="content">
        <article class="entry">
        <p class="crumbs"><a href="/{{ .Language.Lang }}/">All errors</a> / {{ .Params.catalog }}</p>
        <h1>{{ .Title }}</h1>
        <p class="code"><code>{{ .Params.code }}</code> <button type="button" class="copy" hidden>Copy</button></p>
        <p class="chips"><span class="chip error">Error</span> <span class="chip">HTTP {{ .Params.status }}</span> <span class="chip">gRPC {{ .Params.grpc }}</span></p>
        <div class="columns"><div class="story">
        <section aria-labelledby="explain"><h2 id="explain">What happened</h2><p class="example">{{ .Params.explainExample }}</p><p class="template"><b>Pattern</b> {{ .Params.explain }}</p></section>
        <section aria-labelledby="fix"><h2 id="fix">What you can do</h2><p class="example">{{ .Params.fixExample }}</p><p class="template"><b>Pattern</b> {{ .Params.fix }}</p></section>
        <div class="advice"><section aria-labelledby="retry"><h2 id="retry">Who tries again</h2><p>You do: follow the advice above, then send the message again.</p></section><section aria-labelledby="impact"><h2 id="impact">What is affected</h2><p>Only the message that caused the error. The rest of the exchange goes on.</p></section></div>
        <section aria-labelledby="causes"><h2 id="causes">Usual causes</h2><ul class="causes">
        {{ range .Params.causes }}<li><p>{{ .cause }}</p><p class="check"><b>What to check</b> {{ .check }}</p><p class="origin">On the other side</p></li>
        {{ end }}</ul></section>
        <section aria-labelledby="rule"><h2 id="rule">The rule behind it</h2><p>{{ .Params.rule }}</p></section>
        <section aria-labelledby="params"><h2 id="params">Values in the message</h2><table><thead><tr><th scope="col">Name</th><th scope="col">Type</th><th scope="col">Example</th><th scope="col">Meaning</th></tr></thead><tbody>
        {{ range .Params.values }}<tr><th scope="row"><code>{{ .name }}</code></th><td><code>{{ .type }}</code></td><td><code>{{ .example }}</code></td><td>{{ .note }}</td></tr>
        {{ end }}</tbody></table></section>
        <section aria-labelledby="reports"><h2 id="reports">What a program receives</h2><fieldset class="tabs"><legend>Form</legend>
        {{ range $i, $r := .Params.reports }}<input type="radio" name="form" id="f{{ $i }}" value="{{ $r.form }}"><label for="f{{ $i }}">{{ $r.form }}</label>
        {{ end }}{{ range .Params.reports }}<div class="panel"><pre tabindex="0"><code>{{ .json }}</code></pre><button type="button" class="copy" hidden>Copy</button></div>
        {{ end }}</fieldset></section>
        <section aria-labelledby="doc"><h2 id="doc">Background</h2>{{ .Content }}</section>
        </div><div class="side"><section class="card" aria-labelledby="facts"><h2 id="facts">Reference</h2><dl>
        <dt>Code</dt><dd><code>{{ .Params.code }}</code></dd><dt>Key</dt><dd><code>{{ .Params.key }}</code></dd><dt>Catalog</dt><dd><code>{{ .Params.catalog }}</code></dd><dt>HTTP status</dt><dd>{{ .Params.status }}</dd><dt>gRPC status</dt><dd><code>{{ .Params.grpc }}</code></dd><dt>gRPC reason</dt><dd><code>{{ .Params.reason }}</code></dd><dt>Since version</dt><dd><code>{{ .Params.since }}</code></dd><dt>Permanent address</dt><dd><a href="{{ .RelPermalink }}">{{ .Permalink }}</a></dd>
        </dl></section></div></div>
        </article>
        </main>
        <footer><p><bdi>Errors</bdi></p><p><a href="/error-codes/index.json">All codes as JSON</a></p></footer>
        </body>
        </html>
        """;

    private const string List = """
        <!DOCTYPE html>
        <html lang="{{ .Language.Lang }}"><head><meta charset="utf-8"><title>Errors</title></head><body><h1>Errors</h1><table>
        {{ range .Site.RegularPages }}<tr><td><a href="{{ .RelPermalink }}"><code>{{ .Params.code }}</code></a></td><td>{{ .Title }}</td></tr>
        {{ end }}</table></body></html>
        """;
}
