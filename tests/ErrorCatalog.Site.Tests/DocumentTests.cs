using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using ErrorCatalog.Site.Tests.Sites;

namespace ErrorCatalog.Site.Tests;

/// <summary>Markdown pages that are published beside the catalogs.</summary>
public sealed class DocumentTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("pages größe ").FullName;

    [Fact]
    public void The_manual_of_the_project_becomes_valid_pages_whose_links_and_anchors_all_lead_somewhere()
    {
        const string Repository = "https://repository.example/";
        string docs = Checkout.PathOf("docs");
        SiteOptions options = new() { Documents = SiteDocuments.Load(docs, new Uri(Repository + "docs/"), TestContext.Current.CancellationToken) };
        BuiltSite site = new(SampleCatalogs.Agent(), options);
        string[] pages = [.. Directory.EnumerateFiles(docs, "*.md", SearchOption.AllDirectories).Select(file => PageOf(Path.GetRelativePath(docs, file)))];
        Dictionary<string, IHtmlDocument> read = pages.ToDictionary(path => path, site.Page);

        Assert.True(pages.Length > 200);
        foreach ((string path, IHtmlDocument page) in read)
        {
            Assert.Single(page.QuerySelectorAll("h1"));
            Uri address = new(SampleCatalogs.BaseUri + path);
            foreach (Uri target in page.QuerySelectorAll("[href], [src]").Select(element => new Uri(address, element.GetAttribute("href") ?? element.GetAttribute("src"))))
            {
                if (target.AbsoluteUri.StartsWith(Repository, StringComparison.Ordinal))
                {
                    Assert.True(Path.Exists(Checkout.PathOf(Uri.UnescapeDataString(target.AbsolutePath[1..]))), $"{path} links to {target}");
                }
                else if (target.Host == address.Host)
                {
                    string? file = site.Serve(target.AbsolutePath["/agent/".Length..]);
                    Assert.True(file is not null, $"{path} links to {target}");
                    Assert.True(target.Fragment.Length < 2 || read[file].GetElementById(Uri.UnescapeDataString(target.Fragment[1..])) is not null, $"{path} links to {target}");
                }
            }
        }
    }

    [Fact]
    public void A_file_becomes_a_page_and_README_the_page_of_its_folder()
    {
        Write("README.md", "Hello to all.");
        Write("rules/README.md", "# All rules\n");
        Write("rules/R1.md", "---\nid: R1\n---\n\n# The `first` rule\n\n## How to fix, quickly\n\nText.\n\n## How to fix, quickly\n");

        BuiltSite site = Built();

        IHtmlDocument page = site.Page("rules/R1/index.html");
        Assert.Equal("The first rule – agent", page.Title);
        Assert.Equal(["how-to-fix-quickly", "how-to-fix-quickly-1"], page.QuerySelectorAll("h2").Select(heading => heading.Id));
        Assert.DoesNotContain("id: R1", page.Body!.TextContent, StringComparison.Ordinal);
        Assert.Equal("All rules", site.Page("rules/index.html").QuerySelector("h1")!.TextContent);
        IHtmlDocument list = site.Page("_pages/index.html");
        Assert.Contains("Hello to all.", list.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(["../rules/", "../rules/R1/"], list.QuerySelectorAll(".parts a").Select(link => link.GetAttribute("href")));
    }

    [Fact]
    public void Links_between_files_lead_to_pages_and_others_to_the_repository_or_nowhere()
    {
        Write("guides/a.md", "[b](../other/b.md#part) [folder](../other/) [code](../../src/A.cs) [picture](p.png) [web](https://example.org/) [here](#top)");
        Write("other/README.md", "# Other\n");
        Write("other/b.md", "# B\n\n## Part\n");

        string[] Links(Uri? address) => [.. Built(address).Page("guides/a/index.html").QuerySelectorAll("article a").Select(link => link.GetAttribute("href")!)];

        Assert.Equal(["../../other/b/#part", "../../other/", "https://example.org/", "#top"], Links(null));
        Assert.Equal(
            ["../../other/b/#part", "../../other/", "https://code.example/src/A.cs", "https://code.example/docs/guides/p.png", "https://example.org/", "#top"],
            Links(new Uri("https://code.example/docs/")));
    }

    [Fact]
    public void Every_page_of_the_catalogs_leads_to_the_list_of_pages()
    {
        Write("hello.md", "# Hello\n");
        BuiltSite single = Built();
        BuiltSite several = new(
            SampleCatalogs.Compiled([SampleCatalogs.Catalog("a", "https://e.example/x/a/", SampleCatalogs.NoRoute()), SampleCatalogs.Catalog("b", "https://e.example/x/b/", SampleCatalogs.NoRoute())]),
            new SiteOptions { Documents = SiteDocuments.Load(_folder) });

        Assert.Contains("../../_pages/", Links(single, "en/no-route/index.html"));
        Assert.Contains("../../../_pages/", Links(several, "a/en/no-route/index.html"));
        Assert.Contains("_pages/", Links(several, "index.html"));

        static IEnumerable<string?> Links(BuiltSite site, string path) => site.Page(path).QuerySelectorAll("a").Select(link => link.GetAttribute("href"));
    }

    [Fact]
    public void Markup_in_a_file_is_text_and_no_link_runs_code()
    {
        Write("evil.md", "# <img src=x onerror=alert(1)>\n\n<script>alert(1)</script> [x](javascript:alert(1)) ![y](https://evil.example/pixel.png)\n");

        IHtmlDocument page = Built(new Uri("https://code.example/docs/")).Page("evil/index.html");

        Assert.Empty(page.QuerySelectorAll("article script, article img, article a"));
        Assert.Contains("<script>alert(1)</script>", page.QuerySelector("article")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void A_page_that_would_take_the_address_of_an_error_and_a_folder_that_there_is_not_are_refused()
    {
        Write("error-codes/no-route.md", "# Mine\n");

        Assert.Contains("no-route", Assert.Throws<SiteBuildException>(() => Built()).Message, StringComparison.Ordinal);
        Assert.StartsWith("Expected a folder with Markdown pages but ", Assert.Throws<SiteBuildException>(() => SiteDocuments.Load(Path.Combine(_folder, "none"))).Message, StringComparison.Ordinal);
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private static string PageOf(string file) =>
        Path.GetFileName(file) != "README.md" ? Path.ChangeExtension(file, null) + "/index.html" : Path.GetDirectoryName(file) is { Length: > 0 } folder ? folder + "/index.html" : "_pages/index.html";

    private void Write(string path, string text)
    {
        string full = Path.Combine(_folder, path);
        Directory.CreateDirectory(Path.GetDirectoryName(full)!);
        File.WriteAllText(full, text);
    }

    private BuiltSite Built(Uri? address = null) => new(SampleCatalogs.Agent(), new SiteOptions { Documents = SiteDocuments.Load(_folder, address) });
}
