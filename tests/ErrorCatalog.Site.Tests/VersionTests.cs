using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using ErrorCatalog.Compiler;
using ErrorCatalog.Site.Tests.Sites;

namespace ErrorCatalog.Site.Tests;

/// <summary>What published versions promise: addresses that resolve, copies that stay, a log of what changed.</summary>
public sealed class VersionTests
{
    private static readonly EntryModel Moved = SampleCatalogs.Entry("moved", code: "e.p.moved") with { Aliases = SampleCatalogs.List("was-here") };

    private static readonly BaselineFile First = Baseline("1.0.0", SampleCatalogs.Entry("stays") with { Aliases = SampleCatalogs.List("old-name"), Number = 7 }, SampleCatalogs.Entry("was-here", code: "e.p.was-here"));

    private static readonly BaselineFile Second = Baseline("1.1.0", SampleCatalogs.Entry("stays"), Moved, SampleCatalogs.Entry("extra"));

    private static readonly BuiltSite Site = Build(SampleCatalogs.Entry("stays", "Expected another wording but got this."), Moved, SampleCatalogs.Entry("extra") with { Retired = new RetiredModel("1.2.0", "stays", null) });

    [Fact]
    public void Every_address_of_every_version_still_resolves()
    {
        int addresses = 0;
        foreach (ContractEntry entry in new[] { First, Second }.SelectMany(version => version.Catalogs).SelectMany(catalog => catalog.Entries))
        {
            foreach (string name in entry.Number is { } number ? entry.Names.Append(number.ToString()) : entry.Names)
            {
                Assert.NotNull(Site.Serve($"error-codes/{name}/"));
                Assert.NotNull(Site.Serve($"error-codes/{name}"));
                Assert.True(Site.Json("keys.json").TryGetProperty(name, out _), name);
                addresses++;
            }
        }

        Assert.True(addresses >= 10);
    }

    [Fact]
    public void A_name_that_the_catalog_lists_no_longer_leads_to_the_entry_that_had_it()
    {
        Assert.Equal("../../error-codes/stays/", Site.Page("error-codes/old-name/index.html").QuerySelector("main a")!.GetAttribute("href"));
        Assert.Equal("../../error-codes/stays/", Site.Page("error-codes/7/index.html").QuerySelector("main a")!.GetAttribute("href"));
        Assert.Equal("../../error-codes/moved/", Site.Page("error-codes/e.p.was-here/index.html").QuerySelector("main a")!.GetAttribute("href"));
    }

    [Fact]
    public void An_entry_that_is_gone_fails_the_build()
    {
        SiteBuildException error = Assert.Throws<SiteBuildException>(() => Build(SampleCatalogs.Entry("stays"), Moved));

        Assert.Contains("'extra' of catalog 'agent' (version 1.1.0)", error.Message);
        Assert.Contains("retired", error.Message);
    }

    [Fact]
    public void A_catalog_that_is_gone_fails_the_build() =>
        Assert.Contains("'stays' of catalog 'agent'", Assert.Throws<SiteBuildException>(() => new BuiltSite(
            SampleCatalogs.Compiled([SampleCatalogs.Catalog("other", null, SampleCatalogs.Entry("a"))]), new SiteOptions { Baselines = [First] })).Message);

    [Fact]
    public void Each_version_has_a_copy_with_its_hash()
    {
        JsonElement versions = Site.Json("versions.json").GetProperty("versions");

        Assert.Equal(["1.0.0", "1.1.0"], versions.EnumerateArray().Select(version => version.GetProperty("version").GetString()));
        foreach (JsonElement version in versions.EnumerateArray())
        {
            string path = version.GetProperty("path").GetString()!;
            string hash = Convert.ToHexStringLower(SHA256.HashData(Site.Bytes(path)));
            Assert.Equal(hash, version.GetProperty("sha256").GetString());
            Assert.Equal($"{hash}  catalog.json\n", Site.Text(path + ".sha256"));
            Assert.Equal(SampleCatalogs.BaseUri + path, version.GetProperty("url").GetString());
        }
    }

    [Fact]
    public void The_copy_is_the_baseline_itself_whatever_the_catalog_says_now() =>
        Assert.Equal(First.Catalogs, BaselineFileParser.Parse("baseline/1.0.0.json", Site.Text("1.0.0/catalog.json")).Catalogs);

    [Fact]
    public void The_did_document_names_the_newest_copy()
    {
        JsonElement service = Site.Json("did.json").GetProperty("service")[1];

        Assert.EndsWith("#catalog", service.GetProperty("id").GetString());
        Assert.Equal(SampleCatalogs.BaseUri + "1.1.0/", service.GetProperty("serviceEndpoint").GetString());
    }

    [Fact]
    public void The_change_log_tells_what_the_compiler_finds_the_newest_version_first()
    {
        IHtmlDocument page = Site.Page("en/_changes/index.html");

        Assert.Equal(["Not in a published version yet", "1.1.0", "1.0.0"], page.QuerySelectorAll("h2").Select(heading => heading.TextContent));
        string[] expected = [.. ContractDiff.Compare(First.Catalogs, Second.Catalogs).Select(change => change.Message)];
        IElement version = page.QuerySelectorAll("section").Single(section => section.QuerySelector("h2")!.TextContent == "1.1.0");
        Assert.Equal(expected, version.QuerySelectorAll("li").Select(item => item.ChildNodes.OfType<IText>().Last().TextContent.TrimStart()));
    }

    [Fact]
    public void Versions_of_other_catalogs_are_not_part_of_a_root()
    {
        CompiledCatalogs two = SampleCatalogs.Compiled(
        [
            SampleCatalogs.Catalog("agent", "https://e.example/agent/", SampleCatalogs.Entry("stays"), SampleCatalogs.Entry("was-here", code: "e.p.was-here")),
            SampleCatalogs.Catalog("tool", "https://e.example/tool/", SampleCatalogs.Entry("t")),
        ]);

        BuiltSite site = new(two, new SiteOptions { Baselines = [First] });

        Assert.Contains("agent/1.0.0/catalog.json", site.Paths);
        Assert.DoesNotContain(site.Paths, path => path.StartsWith("tool/1.0.0") || path == "tool/versions.json");
    }

    private static BuiltSite Build(params EntryModel[] entries) =>
        new(SampleCatalogs.Compiled([SampleCatalogs.Catalog("agent", SampleCatalogs.BaseUri, entries)]), new SiteOptions { Baselines = [Second, First] });

    private static BaselineFile Baseline(string version, params EntryModel[] entries)
    {
        EquatableArray<ContractCatalog> catalogs = ContractCatalog.Of(new([SampleCatalogs.Catalog("agent", SampleCatalogs.BaseUri, entries)]), default);
        BaselineFile file = BaselineFileParser.Parse($"baseline/{version}.json", BaselineFileWriter.Write(version, catalogs));
        Assert.False(file.HasErrors);
        return file;
    }
}
