using AngleSharp.Html.Dom;
using ErrorCatalog.Site.Tests.Sites;

namespace ErrorCatalog.Site.Tests;

public sealed class ThemeTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("theme-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void The_example_of_the_documentation_works()
    {
        // docs/site-themes.md shows these files; the text between the fences is what a reader copies.
        foreach ((string name, string text) in DocumentedFiles())
        {
            With(name, text);
        }

        BuiltSite site = Site();
        IHtmlDocument page = site.Page("de/cant-find-route/index.html");

        Assert.Equal("Kontakt", page.QuerySelector("footer + p a[href^='mailto:']")!.TextContent);
        Assert.Contains("did:example:bob", page.QuerySelector(".our-fix")!.TextContent);
        Assert.NotNull(page.QuerySelector(".our-fix .our-badge"));
        Assert.Equal("../../assets/custom.css", page.QuerySelectorAll("link[rel=stylesheet]")[^1].GetAttribute("href"));
        Assert.Contains("--accent", site.Text("assets/custom.css"));
    }

    [Fact]
    public void A_template_replaces_one_part_and_the_others_stay()
    {
        With("templates/explain.hbs", "<section><h2>{{words.explain}}</h2><p id=\"mine\">{{text.explain}}</p></section>");
        BuiltSite plain = BuiltSite.Agent;

        BuiltSite site = Site();

        IHtmlDocument page = site.Page("en/cant-find-route/index.html");
        Assert.Equal("Expected a route to {recipient}, but {hops} mediators know none.", page.GetElementById("mine")!.TextContent);
        Assert.Equal(plain.Page("en/cant-find-route/index.html").QuerySelector("section:has(#causes)")!.OuterHtml, page.QuerySelector("section:has(#causes)")!.OuterHtml);
        Assert.Equal(plain.Bytes("en/_changes/index.html"), site.Bytes("en/_changes/index.html"));
    }

    [Fact]
    public void A_part_can_be_wrapped_and_moved()
    {
        With("templates/explain.hbs", "<div class=\"frame\">{{parts.explain}}</div>{{parts.rule}}").With("templates/rule.hbs", "<p id=\"rule\">{{text.rule}}</p>");

        IHtmlDocument page = Site().Page("en/cant-find-route/index.html");

        Assert.NotNull(page.QuerySelector(".frame > section > #explain"));
    }

    [Fact]
    public void Templates_see_the_entry_as_it_is_published()
    {
        With("templates/facts.hbs", "<ul>{{#each entry.params}}<li>{{name}}={{type}}</li>{{/each}}</ul><i id=\"n\">{{entry.number}} {{entry.retired}} {{page.locale}} {{page.kind}}</i>");

        IHtmlDocument page = Site().Page("de/cant-find-route/index.html");

        Assert.Equal(["recipient=did", "hops=integer", "medium=enum"], page.QuerySelectorAll("li").Select(item => item.TextContent).Where(text => text.Contains('=')));
        Assert.Equal("1001  de entry", page.GetElementById("n")!.TextContent);
    }

    [Fact]
    public void Values_are_escaped_in_text_and_in_attributes()
    {
        With("templates/heading.hbs", "<h1 title=\"{{entry.title}}\">{{entry.title}}</h1>");
        const string Title = "\"><script>alert(1)</script> \u202E";

        BuiltSite site = new(
            SampleCatalogs.Compiled([SampleCatalogs.Catalog("agent", null, SampleCatalogs.Entry("a") with { Text = SampleCatalogs.Entry("a").Text with { Title = Title } })]),
            new SiteOptions { Theme = SiteTheme.Load(_folder) });

        IHtmlDocument page = site.Page("en/a/index.html");
        Assert.Equal(Title.Replace('\u202E', '\uFFFD'), page.QuerySelector("h1")!.TextContent);
        Assert.Equal(Title.Replace('\u202E', '\uFFFD'), page.QuerySelector("h1")!.GetAttribute("title"));
        Assert.Empty(page.QuerySelectorAll("script:not([src])"));
    }

    [Theory]
    [InlineData("{{{entry.title}}}")]
    [InlineData("{{& entry.title}}")]
    [InlineData("{{~{entry.title}~}}")]
    [InlineData("{{&entry.title}}")]
    public void A_template_that_would_not_escape_is_refused(string template) =>
        Assert.Contains("escaped", Assert.Throws<SiteBuildException>(() => SiteTheme.Load(With("templates/main.hbs", template)._folder)).Message);

    [Theory]
    [InlineData("templates/nothing.hbs", "x", "nothing.hbs")]
    [InlineData("templates/main.hbs", "{{#if x}}", "main.hbs")]
    [InlineData("partials/a.hbs", "{{/if}}", "a.hbs")]
    public void A_template_that_cannot_work_is_refused_by_name(string name, string text, string told) =>
        Assert.Contains(told, Assert.Throws<SiteBuildException>(() => SiteTheme.Load(With(name, text)._folder)).Message);

    [Fact]
    public void A_folder_that_is_none_is_refused() =>
        Assert.Contains("missing", Assert.Throws<SiteBuildException>(() => SiteTheme.Load(Path.Combine(_folder, "missing"))).Message);

    [Fact]
    public void The_style_sheet_can_be_replaced_and_files_be_added()
    {
        With("assets/site.css", "body{}").With("assets/fonts/a.woff2", "font");

        BuiltSite site = Site();

        Assert.Equal("body{}", site.Text("assets/site.css"));
        Assert.Equal("font", site.Text("assets/fonts/a.woff2"));
    }

    private static IEnumerable<(string Name, string Text)> DocumentedFiles()
    {
        string[] lines = File.ReadAllLines(Checkout.PathOf("docs/site-themes.md"));
        for (int i = 0; i < lines.Length; i++)
        {
            if (lines[i].StartsWith("`mytheme/") && lines[i + 2].StartsWith("```"))
            {
                int end = Array.IndexOf(lines, "```", i + 3);
                yield return (lines[i].Split('`')[1]["mytheme/".Length..], string.Join('\n', lines[(i + 3)..end]));
            }
        }
    }

    private BuiltSite Site() => new(SampleCatalogs.Agent(), new SiteOptions { Theme = SiteTheme.Load(_folder) });

    private ThemeTests With(string name, string text)
    {
        string path = Path.Combine(_folder, name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text);
        return this;
    }
}
