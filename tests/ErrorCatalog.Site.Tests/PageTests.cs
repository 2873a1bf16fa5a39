using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using ErrorCatalog.Compiler;
using ErrorCatalog.Site.Tests.Sites;

namespace ErrorCatalog.Site.Tests;

public sealed class PageTests
{
    private readonly BuiltSite _site = BuiltSite.Agent;

    [Fact]
    public void Every_page_is_valid_html_with_one_heading_unique_ids_and_a_language()
    {
        foreach (string path in _site.PagePaths)
        {
            IHtmlDocument page = _site.Page(path);

            Assert.Single(page.QuerySelectorAll("h1"));
            string[] ids = [.. page.QuerySelectorAll("[id]").Select(element => element.Id!)];
            Assert.Equal(ids.Distinct(), ids);
            Assert.False(string.IsNullOrEmpty(page.DocumentElement.GetAttribute("lang")), path);
            Assert.Contains(page.DocumentElement.GetAttribute("dir"), new[] { "ltr", "rtl" });
            Assert.False(string.IsNullOrWhiteSpace(page.Title), path);
        }
    }

    [Fact]
    public void Every_link_on_every_page_leads_to_a_file_of_the_site()
    {
        int checkedLinks = 0;
        foreach (string path in _site.PagePaths)
        {
            Uri address = new(SampleCatalogs.BaseUri + path);
            foreach (IElement element in _site.Page(path).QuerySelectorAll("[href]"))
            {
                Uri target = new(address, element.GetAttribute("href"));
                if (target.Host != "errors.example.org")
                {
                    continue;
                }

                Assert.StartsWith("/agent/", target.AbsolutePath);
                Assert.True(_site.Serve(target.AbsolutePath["/agent/".Length..]) is not null, $"{path} links to {target}");
                checkedLinks++;
            }
        }

        Assert.True(checkedLinks > 300, $"only {checkedLinks} links found");
    }

    [Fact]
    public void Every_described_element_exists_on_its_page()
    {
        foreach (string path in _site.PagePaths)
        {
            IHtmlDocument page = _site.Page(path);
            foreach (IElement element in page.QuerySelectorAll("[aria-labelledby], a[href^='#']"))
            {
                string id = element.GetAttribute("aria-labelledby") ?? element.GetAttribute("href")![1..];
                Assert.NotNull(page.GetElementById(id));
            }
        }
    }

    [Fact]
    public void The_content_security_policy_comes_first_and_script_comes_from_files_of_the_site_only()
    {
        foreach (string path in _site.PagePaths)
        {
            IHtmlDocument page = _site.Page(path);
            Assert.Equal("utf-8", page.Head!.Children[0].GetAttribute("charset"));
            Assert.Equal("Content-Security-Policy", page.Head.Children[1].GetAttribute("http-equiv"));
            Assert.StartsWith("default-src 'none'", page.Head.Children[1].GetAttribute("content"));
            Assert.Empty(page.QuerySelectorAll("style, [style], iframe, img, script:not([src])"));
            Assert.All(page.QuerySelectorAll("script"), script => Assert.True(script.TextContent.Length == 0 && script.GetAttribute("src")!.Contains("assets/"), path));
        }
    }

    [Fact]
    public void The_frozen_page_is_in_the_source_language_and_links_to_every_other()
    {
        IHtmlDocument page = _site.Page("error-codes/cant-find-route/index.html");

        Assert.Equal("en", page.DocumentElement.GetAttribute("lang"));
        Assert.Equal(["ar", "de", "en", "es", "x-default"], page.QuerySelectorAll("link[rel=alternate][hreflang]").Select(link => link.GetAttribute("hreflang")).Order(StringComparer.Ordinal));
        Assert.Equal("https://errors.example.org/agent/error-codes/cant-find-route/", page.QuerySelector("link[rel=canonical]")!.GetAttribute("href"));
        Assert.Equal("../../error-codes/cant-find-route.json", page.QuerySelector("link[type='application/json']")!.GetAttribute("href"));
    }

    [Fact]
    public void The_page_in_the_source_language_names_the_frozen_address_as_canonical_and_other_languages_name_themselves()
    {
        Assert.EndsWith("/error-codes/cant-find-route/", _site.Page("en/cant-find-route/index.html").QuerySelector("link[rel=canonical]")!.GetAttribute("href"));
        Assert.EndsWith("/de/cant-find-route/", _site.Page("de/cant-find-route/index.html").QuerySelector("link[rel=canonical]")!.GetAttribute("href"));
    }

    [Fact]
    public void Arabic_pages_run_from_right_to_left_and_keep_codes_apart()
    {
        IHtmlDocument page = _site.Page("ar/cant-find-route/index.html");

        Assert.Equal("rtl", page.DocumentElement.GetAttribute("dir"));
        Assert.Equal("لم يُعثر على طريق إلى المستلم", page.QuerySelector("h1")!.TextContent);
        Assert.All(page.QuerySelectorAll("section:has(#explain) code"), code => Assert.Equal("BDI", code.ParentElement!.TagName));
    }

    [Fact]
    public void A_message_is_shown_as_template_and_with_the_examples_filled_in()
    {
        IElement section = Section(_site.Page("error-codes/cant-find-route/index.html"), "explain");

        Assert.Equal("Pattern Expected a route to {recipient}, but {hops} mediators know none.", section.QuerySelector("p.template")!.TextContent);
        Assert.Equal(["{recipient}", "{hops}"], section.QuerySelectorAll("bdi > code").Select(code => code.TextContent));
        IElement example = section.QuerySelector("p.example")!;
        Assert.Equal("Expected a route to did:example:bob, but 3 mediators know none.", example.TextContent);
        Assert.Equal(["did:example:bob", "3"], example.QuerySelectorAll("bdi").Select(value => value.TextContent));
    }

    [Fact]
    public void Plurals_follow_the_language_of_the_text()
    {
        string example = Section(_site.Page("ar/cant-find-route/index.html"), "explain").QuerySelector("p.example")!.TextContent;

        Assert.Contains("did:example:bob", example);
        Assert.Contains("وسطاء", example);
    }

    [Fact]
    public void Missing_translations_are_marked_with_their_language_and_a_note()
    {
        IHtmlDocument page = _site.Page("de/cant-find-route/index.html");

        IElement fallback = Section(page, "fix").QuerySelector("p > span")!;
        Assert.Equal("en", fallback.GetAttribute("lang"));
        Assert.Equal("ltr", fallback.GetAttribute("dir"));
        Assert.Equal("(noch nicht übersetzt)", Section(page, "fix").QuerySelector("small.untranslated")!.TextContent);
        Assert.NotNull(page.QuerySelector("div.notice"));
        Assert.Null(Section(page, "explain").QuerySelector("small.untranslated"));
    }

    [Fact]
    public void A_complete_page_has_no_translation_notice() =>
        Assert.Null(_site.Page("en/cant-find-route/index.html").QuerySelector(".notice, small.untranslated"));

    [Fact]
    public void Who_retries_is_told_to_the_one_who_received_the_report()
    {
        Assert.StartsWith("You do", Section(_site.Page("en/cant-find-route/index.html"), "retry").QuerySelector("p")!.TextContent);
        Assert.StartsWith("The side that reported", Section(_site.Page("en/no-route/index.html"), "retry").QuerySelector("p")!.TextContent);
        Assert.StartsWith("Nobody", Section(_site.Page("en/declined/index.html"), "retry").QuerySelector("p")!.TextContent);
        Assert.StartsWith("Sie:", Section(_site.Page("de/cant-find-route/index.html"), "retry").QuerySelector("p")!.TextContent);
    }

    [Fact]
    public void An_entry_page_shows_every_fact_of_the_entry()
    {
        string text = _site.Page("en/cant-find-route/index.html").QuerySelector("main")!.TextContent;

        foreach (string fact in (string[])
            ["e.m.xfer.cant-find-route", "e.p.xfer.cant-find-route", "1001", "502", "UNAVAILABLE", "XFER_CANT_FIND_ROUTE", "1.0.0", "wire", "radio",
                "who the message was for", "The recipient moved to another mediator.", "Resolve the DID again.", "On the other side",
                "An agent publishes an endpoint", "On the side that reported the error (wire)", "Nobody: never sent", "optional"])
        {
            Assert.Contains(fact, text);
        }
    }

    [Fact]
    public void Background_is_rendered_from_markdown_below_the_headings_of_the_page()
    {
        IElement section = Section(_site.Page("en/cant-find-route/index.html"), "doc");

        Assert.Equal("Background", section.QuerySelector("h3")!.TextContent);
        Assert.Equal("../no-route/", section.QuerySelector("a")!.GetAttribute("href"));
        Assert.NotNull(section.QuerySelector("table"));
    }

    [Fact]
    public void A_retired_entry_keeps_its_page_and_names_its_successor()
    {
        IElement tombstone = _site.Page("en/old-route/index.html").QuerySelector("div.retired")!;

        Assert.Contains("2.0.0", tombstone.TextContent);
        Assert.Contains("Two entries said the same.", tombstone.TextContent);
        Assert.Equal("../../en/no-route/", tombstone.QuerySelector("a")!.GetAttribute("href"));
        IHtmlDocument index = _site.Page("en/index.html");
        Assert.Equal("No longer reported", index.QuerySelector("h3")!.TextContent);
    }

    [Theory]
    [InlineData("error-codes/e.m.xfer.cant-find-route/index.html", "../../error-codes/cant-find-route/")]
    [InlineData("error-codes/e.p.xfer.cant-find-route/index.html", "../../error-codes/cant-find-route/")]
    [InlineData("error-codes/1001/index.html", "../../error-codes/cant-find-route/")]
    [InlineData("error-codes/no route/found/index.html", "../../../error-codes/cant-find-route/")]
    [InlineData("error-codes/request declined/index.html", "../../error-codes/declined/")]
    public void Codes_aliases_and_numbers_lead_to_the_entry(string path, string target)
    {
        IHtmlDocument page = _site.Page(path);

        Assert.Equal($"0; url={target}", page.QuerySelector("meta[http-equiv=refresh]")!.GetAttribute("content"));
        Assert.Equal(target, page.QuerySelector("main a")!.GetAttribute("href"));
        Assert.StartsWith(SampleCatalogs.BaseUri + "error-codes/", page.QuerySelector("link[rel=canonical]")!.GetAttribute("href"));
    }

    [Theory]
    [InlineData("index.html", "./error-codes/no-route/")]
    [InlineData("error-codes/index.html", "../error-codes/no-route/")]
    [InlineData("es/index.html", "../es/no-route/")]
    public void Lists_of_errors_link_to_every_entry(string path, string link)
    {
        IHtmlDocument page = _site.Page(path);

        Assert.Equal(4, page.QuerySelectorAll("tbody a").Length);
        Assert.Contains(link, page.QuerySelectorAll("tbody a").Select(anchor => anchor.GetAttribute("href")));
    }

    [Fact]
    public void The_page_for_unknown_addresses_works_from_any_depth() =>
        Assert.Equal("/agent/assets/site.css", _site.Page("404.html").QuerySelector("link[rel=stylesheet]")!.GetAttribute("href"));

    [Fact]
    public void A_language_without_page_texts_gets_english_ones_marked_as_english()
    {
        BuiltSite site = new(SampleCatalogs.Compiled(
            [SampleCatalogs.Catalog("agent", null, SampleCatalogs.Entry("a"))],
            new LocaleModel("agent", "cy", SampleCatalogs.List(new EntryText("a", "Teitl", "Esboniad", "Cyngor", null, default, null)))));

        IElement heading = site.Page("cy/a/index.html").GetElementById("explain")!;

        Assert.Equal("What happened", heading.TextContent);
        Assert.Equal("en", heading.QuerySelector("span")!.GetAttribute("lang"));
    }

    private static IElement Section(IHtmlDocument page, string id) => page.GetElementById(id)!.ParentElement!;
}
