using System.Text.Json;
using ErrorCatalog.Site.Browser.Tests.Browsers;
using ErrorCatalog.Site.Browser.Tests.Sites;
using Microsoft.Playwright;

namespace ErrorCatalog.Site.Browser.Tests.Pages;

/// <summary>axe-core (tests/node) on every kind of page, in both colour schemes; a picture of each is kept.</summary>
public sealed class AccessibilityTests(Chromium chromium, SampleOrigin sample) : IClassFixture<SampleOrigin>
{
    private const string Axe = """
        async () => {
          const result = await axe.run(document, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] });
          return JSON.stringify({ passes: result.passes.length, violations: result.violations.map(v => `${v.id}: ${v.help}: ${v.nodes.map(n => n.html).join(' | ')}`) });
        }
        """;

    private static readonly string Script = File.ReadAllText(Checkout.PathOf("tests/node/node_modules/axe-core/axe.min.js"));

    public static TheoryData<string, string> Kinds => new()
    {
        { "home", "" },
        { "list", "error-codes/" },
        { "list-de", "de/" },
        { "entry", "error-codes/cant-find-route/" },
        { "entry-rtl", "ar/cant-find-route/" },
        { "entry-japanese", "ja/cant-find-route/" },
        { "entry-partly-translated", "ja/declined/" },
        { "entry-retired", "en/old-route/" },
        { "search", "en/search/" },
        { "search-rtl", "ar/search/" },
        { "translations", "en/translations/" },
        { "not-found", "no/such/page/" },
    };

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task No_page_stands_in_the_way_of_anybody(string name, string path)
    {
        foreach (ColorScheme scheme in (ColorScheme[])[ColorScheme.Light, ColorScheme.Dark])
        {
            await using Visit visit = await Visit.BeginAsync(chromium.Browser, sample.Origin.Address, new BrowserNewContextOptions { BypassCSP = true, ColorScheme = scheme });
            await visit.Page.GotoAsync(path, new PageGotoOptions { WaitUntil = WaitUntilState.NetworkIdle });
            await visit.Page.EvaluateAsync(Script);
            JsonElement result = JsonDocument.Parse(await visit.Page.EvaluateAsync<string>(Axe)).RootElement;

            Assert.Empty(result.GetProperty("violations").EnumerateArray().Select(violation => $"{scheme}: {violation}"));
            Assert.True(result.GetProperty("passes").GetInt32() > 15);
            await visit.ScreenshotAsync($"{name}-{scheme}".ToLowerInvariant());
        }
    }

    [Fact]
    public async Task Results_of_the_search_are_accessible_too()
    {
        await using Visit visit = await Visit.BeginAsync(chromium.Browser, sample.Origin.Address, new BrowserNewContextOptions { BypassCSP = true });
        await visit.Page.GotoAsync("de/declined/");
        await visit.Page.Locator("form.search [name=q]").First.FillAsync("Expected a route to x, but 3 mediators know none.");
        await visit.Page.Locator(".search-values").WaitForAsync();
        await visit.Page.EvaluateAsync(Script);
        JsonElement result = JsonDocument.Parse(await visit.Page.EvaluateAsync<string>(Axe)).RootElement;

        Assert.Empty(result.GetProperty("violations").EnumerateArray().Select(violation => violation.GetString()));
    }

    [Theory]
    [InlineData("en/cant-find-route/")]
    [InlineData("ar/search/")]
    [InlineData("en/")]
    public async Task Pages_need_no_scrolling_to_the_side_on_a_narrow_screen(string path)
    {
        await using Visit visit = await Visit.BeginAsync(chromium.Browser, sample.Origin.Address, new BrowserNewContextOptions { ViewportSize = new ViewportSize { Width = 320, Height = 640 } });
        await visit.Page.GotoAsync(path);

        Assert.True(await visit.Page.EvaluateAsync<bool>("document.documentElement.scrollWidth <= 320"));
        await visit.ScreenshotAsync("narrow-" + path.Replace('/', '-').Trim('-'));
    }
}
