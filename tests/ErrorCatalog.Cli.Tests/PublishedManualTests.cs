using ErrorCatalog.Analyzers;
using ErrorCatalog.Cli.Tests.Running;
using ErrorCatalog.Compiler;

namespace ErrorCatalog.Cli.Tests;

/// <summary>The site of the product, built with the options of its workflow.</summary>
public sealed class PublishedManualTests
{
    private const string Home = "https://errorcatalog.dev/";

    [Fact]
    public async Task Every_help_link_of_every_finding_is_a_page_of_the_published_manual()
    {
        using Workspace work = Samples.Shop();
        string options = File.ReadAllLines(Checkout.PathOf(".github/workflows/site.yml")).Single(line => line.Contains("site build catalog", StringComparison.Ordinal));
        Assert.Contains(" --pages docs ", options, StringComparison.Ordinal);

        (await Tool.RunAsync(work.Root, "site", "build", "catalog", "-o", "site", "--pages", Checkout.PathOf("docs"), "--pages-url", "https://repository.example/docs")).Fine();

        string[] links = [.. CatalogRules.All.Select(rule => rule.HelpLink), .. CodeRules.All.Select(rule => rule.HelpLinkUri), Home + "cli/diff", Home + "catalog-format"];
        Assert.True(links.Length > 150);
        Assert.All(links, link =>
        {
            Assert.StartsWith(Home, link, StringComparison.Ordinal);
            string page = work.Read($"site/{link[Home.Length..]}/index.html");
            Assert.Contains("<h1 id=\"", page, StringComparison.Ordinal);
        });
    }
}
