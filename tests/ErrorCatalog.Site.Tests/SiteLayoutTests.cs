using ErrorCatalog.Compiler;
using ErrorCatalog.Site.Tests.Sites;

namespace ErrorCatalog.Site.Tests;

public sealed class SiteLayoutTests
{
    [Fact]
    public void A_single_catalog_lies_at_the_top() =>
        Assert.Contains("error-codes/a/index.html", Site(("one", "https://e.example/x/y/", "a")).Paths);

    [Fact]
    public void Catalogs_that_share_a_base_uri_share_a_root()
    {
        BuiltSite site = Site(("one", "https://e.example/x/", "a"), ("two", "https://e.example/x", "b"));

        Assert.Contains("error-codes/a/index.html", site.Paths);
        Assert.Contains("error-codes/b/index.html", site.Paths);
        Assert.Equal(2, site.Json("error-codes/index.json").EnumerateObject().Count());
    }

    [Fact]
    public void The_frozen_page_is_in_the_language_of_its_own_catalog()
    {
        CatalogModel german = SampleCatalogs.Catalog("two", "https://e.example/", SampleCatalogs.Entry("b", "Erwartet war etwas.")) with { SourceLocale = "de" };

        BuiltSite site = new(SampleCatalogs.Compiled([SampleCatalogs.Catalog("one", "https://e.example/", SampleCatalogs.Entry("a")), german]));

        Assert.Equal("en", site.Page("error-codes/a/index.html").DocumentElement.GetAttribute("lang"));
        Assert.Equal("de", site.Page("error-codes/b/index.html").DocumentElement.GetAttribute("lang"));
        Assert.Equal("https://e.example/error-codes/b/", site.Page("de/b/index.html").QuerySelector("link[rel=canonical]")!.GetAttribute("href"));
    }

    [Fact]
    public void Catalogs_on_one_host_lie_as_their_addresses_do_below_the_folder_that_they_share()
    {
        BuiltSite site = Site(("one", "https://e.example/errors/agent/", "a"), ("two", "https://e.example/errors/tools/x/", "b"));

        Assert.Contains("agent/error-codes/a/index.html", site.Paths);
        Assert.Contains("tools/x/error-codes/b/index.html", site.Paths);
        Assert.Equal("did:web:e.example:errors:tools:x", site.Json("tools/x/did.json").GetProperty("id").GetString());
        Assert.Equal(["agent/", "tools/x/"], site.Page("index.html").QuerySelectorAll("main a").Select(link => link.GetAttribute("href")));
        Assert.Equal("/errors/agent/assets/site.css", site.Page("404.html").QuerySelector("link[rel=stylesheet]")!.GetAttribute("href"));
    }

    [Fact]
    public void A_catalog_can_lie_inside_the_root_of_another()
    {
        BuiltSite site = Site(("one", "https://e.example/", "a"), ("two", "https://e.example/two/", "b"));

        Assert.Contains("error-codes/a/index.html", site.Paths);
        Assert.Contains("two/error-codes/b/index.html", site.Paths);
        Assert.Contains(".well-known/did.json", site.Paths);
    }

    [Fact]
    public void Catalogs_on_different_hosts_lie_under_their_names()
    {
        BuiltSite site = Site(("one", "https://a.example/", "a"), ("two", "https://ab.example/", "b"));

        Assert.Contains("one/.well-known/did.json", site.Paths);
        Assert.Contains("two/error-codes/b/index.html", site.Paths);
    }

    [Fact]
    public void Catalogs_without_addresses_lie_under_their_names() =>
        Assert.Contains("two/error-codes/b/index.html", Site(("one", null, "a"), ("two", null, "b")).Paths);

    [Fact]
    public void The_address_of_the_output_folder_can_be_replaced()
    {
        CompiledCatalogs catalogs = SampleCatalogs.Compiled(
            [SampleCatalogs.Catalog("one", "https://e.example/x/", SampleCatalogs.Entry("a")), SampleCatalogs.Catalog("two", "https://e.example/y/", SampleCatalogs.Entry("b"))]);

        BuiltSite site = new(catalogs, new SiteOptions { BaseUri = new Uri("http://localhost:5001") });

        Assert.Equal("http://localhost:5001/x/error-codes/a/", site.Json("x/error-codes/a.json").GetProperty("url").GetString());
    }

    [Theory]
    [InlineData("ftp://e.example/")]
    [InlineData("https://e.example/?q")]
    [InlineData("https://e.example/#f")]
    [InlineData("https://user@e.example/")]
    [InlineData("https://e.example/a%20b/")]
    [InlineData("https://e.example/a//b/")]
    [InlineData("not an address")]
    public void A_base_uri_that_cannot_be_published_at_is_refused(string baseUri)
    {
        SiteBuildException error = Assert.Throws<SiteBuildException>(() => Site(("one", baseUri, "a")));

        Assert.Contains("catalog 'one'", error.Message);
        Assert.Contains($"'{baseUri}'", error.Message);
    }

    [Fact]
    public void Two_entries_that_need_the_same_address_are_refused_with_both_names()
    {
        SiteBuildException error = Assert.Throws<SiteBuildException>(() => Site(("one", "https://e.example/", "same"), ("two", "https://e.example/", "same")));

        Assert.Contains("entry 'same' of catalog 'one'", error.Message);
        Assert.Contains("entry 'same' of catalog 'two'", error.Message);
    }

    [Theory]
    [InlineData("index")]
    [InlineData("con")]
    [InlineData("../up")]
    public void A_key_that_cannot_have_its_address_is_refused(string key) =>
        Assert.Contains(key, Assert.Throws<SiteBuildException>(() => Site(("one", null, key))).Message);

    [Fact]
    public void An_alias_must_not_lie_where_an_entry_lies()
    {
        CompiledCatalogs catalogs = SampleCatalogs.Compiled(
            [SampleCatalogs.Catalog("one", null, SampleCatalogs.Entry("a"), SampleCatalogs.Entry("b") with { Aliases = SampleCatalogs.List("A") })]);

        Assert.Contains("the name 'A' of entry 'b'", Assert.Throws<SiteBuildException>(() => SiteBuilder.Build(catalogs, new SiteOptions())).Message);
    }

    [Fact]
    public void A_site_without_catalogs_is_refused() =>
        Assert.Throws<SiteBuildException>(() => SiteBuilder.Build(SampleCatalogs.Compiled([]), new SiteOptions()));

    [Fact]
    public void The_top_has_the_files_that_hosts_look_for()
    {
        BuiltSite site = Site(("one", null, "a"), ("two", null, "b"));

        Assert.Contains(".nojekyll", site.Paths);
        Assert.Contains("404.html", site.Paths);
        Assert.Contains("assets/site.css", site.Paths);
        Assert.Contains("one/assets/site.css", site.Paths);
    }

    [Fact]
    public void Building_can_be_cancelled()
    {
        using CancellationTokenSource source = new();
        source.Cancel();

        Assert.ThrowsAny<OperationCanceledException>(() => SiteBuilder.Build(SampleCatalogs.Agent(), new SiteOptions(), source.Token));
    }

    private static BuiltSite Site(params (string Name, string? BaseUri, string Key)[] catalogs) =>
        new(SampleCatalogs.Compiled(catalogs.Select(catalog => SampleCatalogs.Catalog(catalog.Name, catalog.BaseUri, SampleCatalogs.Entry(catalog.Key)))));
}
