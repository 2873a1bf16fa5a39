using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using ErrorCatalog.Compiler;
using ErrorCatalog.Site.Tests.Sites;

namespace ErrorCatalog.Site.Tests;

/// <summary>Publishes the project's own catalogs, from their YAML.</summary>
public sealed class ProjectCatalogTests
{
    private const string SiteAddress = "https://errors.example.org/";

    [Fact]
    public void The_catalogs_of_the_project_become_valid_pages_whose_links_all_lead_somewhere()
    {
        CompiledCatalogs catalogs = CatalogCompiler.Compile(Sources(), TestContext.Current.CancellationToken);

        BuiltSite site = new(catalogs);

        Assert.Empty(site.Notes);
        Assert.True(site.PagePaths.Count() > catalogs.Catalogs.Sum(catalog => catalog.Entries.Count) * 4);
        foreach (string path in site.PagePaths)
        {
            IHtmlDocument page = site.Page(path);
            Assert.Single(page.QuerySelectorAll("h1"));
            Uri address = new(SiteAddress + path);
            foreach (Uri target in page.QuerySelectorAll("[href]").Select(link => new Uri(address, link.GetAttribute("href"))))
            {
                Assert.True(target.Host != address.Host || site.Serve(target.AbsolutePath) is not null, $"{path} links to {target}");
            }
        }
    }

    private static IEnumerable<CatalogSource> Sources()
    {
        string folder = Checkout.PathOf("catalog");
        return Directory.EnumerateFiles(folder, "*.yaml", SearchOption.AllDirectories)
            .Select(path => new CatalogSource(Path.GetRelativePath(folder, path).Replace('\\', '/'), File.ReadAllText(path)));
    }
}
