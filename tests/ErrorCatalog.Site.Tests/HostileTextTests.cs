using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using ErrorCatalog.Compiler;
using ErrorCatalog.Site.Tests.Sites;

namespace ErrorCatalog.Site.Tests;

public sealed class HostileTextTests
{
    private const string Script = "\"'></title></script><script>alert(1)</script><img src=x onerror=alert(1)>&lt;";

    private static readonly BuiltSite Site = new(HostileCatalog(), new SiteOptions { Title = "T " + Script });

    [Fact]
    public void No_text_of_a_catalog_becomes_markup()
    {
        foreach (string path in Site.PagePaths)
        {
            IHtmlDocument page = Site.Page(path);

            Assert.Empty(page.QuerySelectorAll("script:not([src^='../'], [src^='./'], [src^='/agent/']), img, iframe, style, object, form:not([role='search'])"));
            Assert.DoesNotContain(page.All.SelectMany(element => element.Attributes), attribute => attribute.Name.StartsWith("on"));
        }
    }

    [Fact]
    public void Every_text_of_a_catalog_is_shown_as_it_was_written()
    {
        string text = Site.Page("en/hostile/index.html").QuerySelector("main")!.TextContent;

        foreach (string field in (string[])["title", "explain", "fix", "rule", "cause", "check", "reason", "note", "example", "since"])
        {
            Assert.Contains(field + " " + Script, text);
        }
    }

    [Fact]
    public void Links_lead_only_to_https_mailto_and_the_site_itself()
    {
        foreach (string path in Site.PagePaths)
        {
            Uri address = new(SampleCatalogs.BaseUri + path);
            foreach (IElement link in Site.Page(path).QuerySelectorAll("[href]"))
            {
                Uri target = new(address, link.GetAttribute("href"));
                Assert.True(
                    target.Scheme == "mailto" || (target.Scheme == "https" && target.Host is "errors.example.org" or "ok.example"),
                    $"{path}: {link.GetAttribute("href")}");
            }
        }
    }

    [Fact]
    public void The_links_that_are_allowed_stay_and_say_where_they_lead()
    {
        IElement doc = Site.Page("en/hostile/index.html").GetElementById("doc")!.ParentElement!;

        Assert.Equal(
            ["https://ok.example/a", "https://ok.example/b", "mailto:a@ok.example", "mailto:b@ok.example", "#fix", "../other/"],
            doc.QuerySelectorAll("a").Select(link => link.GetAttribute("href")));
        Assert.Equal("(ok.example)", Assert.Single(doc.QuerySelectorAll("small")).TextContent);
        Assert.Equal(2, doc.QuerySelectorAll("a[rel~=noopener]").Length);
        Assert.Contains("picture text", doc.TextContent);
    }

    [Fact]
    public void Characters_that_turn_or_hide_text_never_reach_a_page()
    {
        foreach (string path in Site.PagePaths)
        {
            string page = Site.Text(path);

            Assert.DoesNotContain(page, c => c is (>= '\u202A' and <= '\u202E') or (>= '\u2066' and <= '\u2069') or '\0' or '\u0085');
        }

        Assert.Contains("turned \uFFFDhere", Site.Page("en/bidi/index.html").QuerySelector("main")!.TextContent);
    }

    [Fact]
    public void A_value_cannot_close_the_isolation_around_it()
    {
        IElement example = Site.Page("en/isolates/index.html").QuerySelector("section:has(#explain) p.example")!;

        Assert.Equal("before x\uFFFDy\uFFFDz after", example.TextContent);
        Assert.Equal("x\uFFFDy\uFFFDz", example.QuerySelector("bdi")!.TextContent);
    }

    [Fact]
    public void Characters_that_turn_or_hide_text_never_reach_json_unescaped()
    {
        foreach (string path in Site.Paths.Where(path => path.EndsWith(".json")))
        {
            Assert.DoesNotContain(Site.Text(path), c => c is (>= '\u202A' and <= '\u202E') or (>= '\u2066' and <= '\u2069') or '<');
        }

        Assert.Equal("entity turned \uFFFDhere and lone \uFFFD", Site.Json("error-codes/bidi.json").GetProperty("explain").GetString());
    }

    [Fact]
    public void Markdown_that_nests_without_end_is_shown_as_text() =>
        Assert.StartsWith(">>>>", Site.Page("en/deep/index.html").QuerySelector("section:has(#doc) pre")!.TextContent);

    [Fact]
    public void Names_that_no_file_system_holds_get_no_page_but_a_note_and_stay_in_the_maps()
    {
        Assert.Equal(4, Site.Notes.Count(note => note.Contains("'other'")));
        Assert.DoesNotContain(Site.Paths, path => path.Contains("..") || path.Contains(':') || path.Contains('\\'));
        Assert.Equal("other", Site.Json("keys.json").GetProperty("../../../etc/passwd").GetString());
        Assert.True(Site.Json("error-codes/index.json").TryGetProperty("e.p.msg.https://x", out _));
    }

    private static CompiledCatalogs HostileCatalog() => SampleCatalogs.Compiled(
    [
        SampleCatalogs.Catalog(
            "agent",
            SampleCatalogs.BaseUri,
            SampleCatalogs.Entry("other") with { Aliases = SampleCatalogs.List("../../../etc/passwd", "e.p.msg.https://x", "con", "back\\slash") },
            SampleCatalogs.Entry("bidi", "entity turned \u202Ehere and lone \uD800") with
            {
                Text = new EntryText("bidi", "a \u2067b", "entity turned \u202Ehere and lone \uD800", "x\0y\u0085", null, default, "&#x202E;turned &#8295;"),
            },
            SampleCatalogs.Entry("isolates", "before {p} after") with
            {
                Parameters = SampleCatalogs.List(
                    new ParameterModel("p", Compiler.ParameterType.Text, false, "x\u2069y\u2067z", null, Compiler.ParameterSensitivity.Public, default)),
            },
            SampleCatalogs.Entry("deep") with
            {
                Text = new EntryText("deep", null, "x", "y", null, default, new string('>', 20_000) + new string('[', 20_000)),
            },
            SampleCatalogs.Entry("hostile") with
            {
                Since = "since " + Script,
                Where = Script,
                GrpcStatus = Script,
                GrpcReason = Script,
                Parameters = SampleCatalogs.List(
                    new ParameterModel("p", Compiler.ParameterType.Text, false, "example " + Script, "note " + Script, Compiler.ParameterSensitivity.Public, SampleCatalogs.List(Script))),
                Retired = new RetiredModel("since " + Script, Script, "reason " + Script),
                Text = new EntryText(
                    "hostile",
                    "title " + Script,
                    "explain " + Script + " {p}",
                    "fix " + Script,
                    "rule " + Script,
                    SampleCatalogs.List(new CauseModel("c", "cause " + Script, "peer", "check " + Script)),
                    """
                    <script>alert(1)</script> <b onclick=x>b</b>

                    [a](javascript:alert(1)) [b](JaVaScRiPt:alert(1)) [c](&#106;avascript:alert(1)) [d](data:text/html,x) [e](vbscript:x)
                    [f](//evil.example/) [g](\\evil.example) [h](/\evil.example) [i](http://plain.example) [j](/outside) [k](java&#9;script:x)
                    <javascript:alert(1)> <data:text/html,x> <https:evil> <ftp://x.example>
                    ![picture text](https://tracker.example/x.png) [ref] [l](https:/\evil.example) [m](https://a@evil.example\@b)

                    # heading {#id onclick=alert(1)}

                    [good](https://ok.example/a) <https://ok.example/b> [mail](mailto:a@ok.example) <b@ok.example> [here](#fix) [there](../other/)

                    [ref]: javascript:alert(1)
                    """),
            }),
    ]);
}
