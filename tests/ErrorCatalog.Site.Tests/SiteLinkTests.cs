using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using ErrorCatalog.Site.Tests.Sites;

namespace ErrorCatalog.Site.Tests;

public sealed class SiteLinkTests
{
    public static TheoryData<string> Layouts => ["nested", "flat"];

    [Theory]
    [MemberData(nameof(Layouts))]
    public void Every_internal_link_script_style_and_anchor_leads_somewhere(string layout)
    {
        BuiltSite site = Site(layout);
        int links = 0;
        Dictionary<string, HashSet<string>> ids = site.PagePaths.ToDictionary(path => path, path => site.Page(path).QuerySelectorAll("[id]").Select(element => element.Id!).ToHashSet());
        foreach (string path in site.PagePaths)
        {
            Uri address = new(SampleCatalogs.BaseUri + path);
            foreach (IElement element in site.Page(path).QuerySelectorAll("[href], [src], form[action]"))
            {
                Uri target = new(address, element.GetAttribute("href") ?? element.GetAttribute("src") ?? element.GetAttribute("action"));
                if (target.Host != address.Host)
                {
                    continue;
                }

                string? file = site.Serve(target.AbsolutePath["/agent/".Length..]);
                Assert.True(file is not null, $"{path} links to {target}");
                Assert.True(target.Fragment.Length < 2 || ids[file].Contains(target.Fragment[1..]), $"{path} links to {target}");
                links++;
            }
        }

        Assert.True(links > 1_000, $"only {links} links");
    }

    [Theory]
    [MemberData(nameof(Layouts))]
    public void Every_redirect_and_every_address_of_the_sitemaps_leads_somewhere(string layout)
    {
        BuiltSite site = Site(layout);
        string[] redirects = site.Text("_redirects").Split('\n', StringSplitOptions.RemoveEmptyEntries);

        Assert.Equal("302", redirects[0].Split(' ')[2]);
        Assert.All(redirects, line => Assert.NotNull(site.Serve(line.Split(' ')[1]["/agent/".Length..])));
        Assert.Contains("/agent/error-codes/no%20route/found /agent/error-codes/cant-find-route/ 302", redirects);
        System.Xml.Linq.XDocument index = System.Xml.Linq.XDocument.Parse(site.Text("sitemap.xml"));
        string[] maps = [.. index.Descendants().Where(element => element.Name.LocalName == "loc").Select(element => element.Value)];
        Assert.Equal(4, maps.Length);
        foreach (string map in maps)
        {
            System.Xml.Linq.XDocument document = System.Xml.Linq.XDocument.Parse(site.Text(map[SampleCatalogs.BaseUri.Length..]));
            string[] addresses = [.. document.Descendants().Where(element => element.Name.LocalName == "loc").Select(element => element.Value), .. document.Descendants().SelectMany(element => element.Attributes("href")).Select(attribute => attribute.Value)];
            Assert.True(addresses.Length > 20);
            Assert.All(addresses, address => Assert.NotNull(site.Serve(address[SampleCatalogs.BaseUri.Length..])));
        }
    }

    [Fact]
    public void The_flat_layout_keeps_the_frozen_addresses_and_halves_the_entries_of_the_others()
    {
        Assert.Contains("error-codes/cant-find-route/index.html", Samples.Flat.Paths);
        Assert.Contains("error-codes/cant-find-route.json", Samples.Flat.Paths);
        Assert.Contains("de/cant-find-route.html", Samples.Flat.Paths);
        Assert.DoesNotContain("de/cant-find-route/index.html", Samples.Flat.Paths);
        Assert.Equal("../en/no-route.html", Samples.Flat.Page("en/cant-find-route.html").QuerySelector("section:has(#doc) a")!.GetAttribute("href"));
    }

    [Fact]
    public void A_page_tells_where_its_text_is_edited_where_code_raises_it_and_where_to_report_a_mistake()
    {
        IHtmlDocument page = Samples.WithEverything.Page("de/cant-find-route/index.html");

        Assert.Equal("https://code.example/edit/locales/de/agent.yaml#L5", page.QuerySelector(".actions a")!.GetAttribute("href"));
        Assert.Equal("https://issues.example/new?title=cant-find-route&body=https%3A%2F%2Ferrors.example.org%2Fagent%2Fde%2Fcant-find-route%2F", page.QuerySelectorAll(".actions a")[1].GetAttribute("href"));
        IElement place = Assert.Single(Samples.WithEverything.Page("en/old-route/index.html").QuerySelectorAll("section:has(#raised) a"));
        Assert.Equal(("Sub/Router.cs:4", "https://code.example/Sub/Router.cs#L4"), (place.TextContent, place.GetAttribute("href")));
    }

    [Fact]
    public void A_translation_that_is_older_than_its_source_says_so()
    {
        IHtmlDocument page = Samples.WithEverything.Page("de/cant-find-route/index.html");

        Assert.Equal("(älter als der Originaltext)", page.QuerySelector("section:has(#explain) small.untranslated")!.TextContent);
        Assert.Equal(2, page.QuerySelectorAll("div.notice p").Length);
    }

    [Fact]
    public void The_state_of_the_translations_counts_as_the_compiler_does()
    {
        IHtmlDocument page = Samples.WithEverything.Page("de/_translations/index.html");

        Assert.Equal(["0 % 0 %", "1", "1", "0"], page.QuerySelectorAll(".states tbody td").Select(cell => cell.TextContent));
        Assert.Equal(["cant-find-route", "no-route"], page.QuerySelectorAll("details .places code").Select(code => code.TextContent));
    }

    [Fact]
    public void The_report_is_shown_in_every_json_form_as_the_runtime_writes_it()
    {
        IHtmlDocument page = Samples.WithEverything.Page("en/cant-find-route/index.html");

        IElement[] panels = [.. page.QuerySelectorAll(".panel code")];
        Assert.Equal(7, panels.Length);
        Assert.Equal(7, page.QuerySelectorAll(".tabs input[type=radio]").Length);
        foreach (IElement panel in panels)
        {
            ProblemReadResult read = ProblemReader.Read(System.Text.Encoding.UTF8.GetBytes(panel.TextContent), new ProblemReadOptions());
            Assert.True(read.Problem?.Code is "e.m.xfer.cant-find-route" or "XFER_CANT_FIND_ROUTE", panel.TextContent);
            Assert.DoesNotContain("did:example:bob", panel.TextContent);
        }
    }

    [Fact]
    public void Filters_hide_rows_by_classes_that_every_row_has()
    {
        IHtmlDocument page = Samples.WithEverything.Page("en/index.html");
        string style = Samples.WithEverything.Text("assets/site.css");

        foreach (IElement option in page.QuerySelectorAll(".facets input:not([value=any])"))
        {
            string value = option.GetAttribute("value")!;
            Assert.Contains($"main:has(#{option.Id}:checked) .entries tbody tr:not(.{value})", style);
            Assert.NotEmpty(page.QuerySelectorAll($".entries tbody tr.{value}"));
        }

        Assert.True(page.QuerySelectorAll(".facets input").Length >= 6);
    }

    [Fact]
    public void Long_lists_are_cut_into_parts_that_link_to_each_other()
    {
        BuiltSite site = new(
            SampleCatalogs.Compiled([SampleCatalogs.Catalog("big", SampleCatalogs.BaseUri, [.. Enumerable.Range(0, 1_201).Select(i => SampleCatalogs.Entry($"key-{i:D4}"))])]),
            path => path.Contains("_list") || path == "en/index.html");

        IHtmlDocument second = site.Page("en/_list/big/2/index.html");
        Assert.Equal(500, second.QuerySelectorAll("tbody tr").Length);
        Assert.Equal(["../../../../en/_list/big/", "../../../../en/_list/big/2/", "../../../../en/_list/big/3/"], second.QuerySelectorAll(".parts a").Select(link => link.GetAttribute("href")));
        Assert.Equal(201, site.Page("en/_list/big/3/index.html").QuerySelectorAll("tbody tr").Length);
        Assert.Empty(site.Page("en/index.html").QuerySelectorAll("tbody tr"));
    }

    [Fact]
    public void An_entry_page_fits_the_transfer_budget_with_style_and_script()
    {
        BuiltSite site = Samples.WithEverything;
        long Packed(string path)
        {
            using MemoryStream stream = new();
            using (System.IO.Compression.GZipStream gzip = new(stream, System.IO.Compression.CompressionLevel.Optimal, leaveOpen: true))
            {
                gzip.Write(site.Bytes(path));
            }

            return stream.Length;
        }

        long bytes = new[] { "ar/cant-find-route/index.html", "assets/site.css", "assets/search.css", "assets/site.js", "assets/icon.svg" }.Sum(Packed);
        Assert.True(bytes < 15_000, $"{bytes} bytes");
    }

    [Fact]
    public void The_map_for_language_models_lists_every_entry_and_no_text_breaks_out_of_its_line()
    {
        string[] lines = Samples.WithEverything.Text("llms.txt").Split('\n');

        Assert.StartsWith("# ", lines[0]);
        Assert.Contains(lines, line => line.StartsWith("- [e.m.xfer.cant-find-route](https://errors.example.org/agent/error-codes/cant-find-route.json): Route"));
        BuiltSite hostile = new(SampleCatalogs.Compiled([SampleCatalogs.Catalog("agent", null, SampleCatalogs.Entry("a", "x\n# Heading\n[click](javascript:x)"))]));
        Assert.Contains("- [a](error-codes/a.json): x \\# Heading \\[click\\]\\(javascript:x\\)", hostile.Text("llms.txt"));
    }

    private static BuiltSite Site(string layout) => layout == "flat" ? Samples.Flat : Samples.WithEverything;
}
