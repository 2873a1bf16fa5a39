using ErrorCatalog.Site.Browser.Tests.Browsers;
using ErrorCatalog.Site.Browser.Tests.Sites;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace ErrorCatalog.Site.Browser.Tests.Searching;

public sealed class SearchInBrowserTests(Chromium chromium, SampleOrigin sample) : IClassFixture<SampleOrigin>
{
    private const string Entry = "en/cant-find-route/";

    [Theory]
    [InlineData("e.m.xfer.cant-find-route")]
    [InlineData("E.M.XFER.CANT-FIND-ROUTE")]
    [InlineData("route-missing")]
    [InlineData("1001")]
    [InlineData("recip")]
    [InlineData("route recipient")]
    public async Task Codes_aliases_numbers_and_words_find_the_entry(string query)
    {
        await using Visit visit = await BeginAsync("en/declined/");

        await Field(visit).FillAsync(query);

        await Expect(Results(visit).First).ToHaveAttributeAsync("href", Address(Entry));
        await Expect(visit.Page.GetByRole(AriaRole.Status)).ToContainTextAsync("Results:");
        Assert.Empty(visit.Complaints);
    }

    [Fact]
    public async Task A_pasted_message_finds_its_entry_and_shows_the_values_in_it()
    {
        await using Visit visit = await BeginAsync("");

        await Field(visit).FillAsync("12:01 ERROR [7] Expected a route to did:example:\"<b>bob</b>\", but 12 mediators know none. (retry 3)");

        ILocator first = visit.Page.Locator(".search-results > li").First;
        await Expect(first.GetByRole(AriaRole.Link)).ToHaveAttributeAsync("href", Address(Entry));
        await Expect(first.Locator("dt")).ToHaveTextAsync(["recipient", "hops"]);
        await Expect(first.Locator("dd")).ToHaveTextAsync(["did:example:\"<b>bob</b>\"", "12"]);
        await visit.ScreenshotAsync("search-pasted-message");
        Assert.Empty(visit.Complaints);
    }

    [Theory]
    [InlineData("Erwartet war ein Weg zu did:example:bob, aber 1 Vermittler kennt keinen.", "de/cant-find-route/")]
    [InlineData("did:example:bob への経路が必要ですが、3 個の中継者のいずれも経路を知りません。", "ja/cant-find-route/")]
    [InlineData("كان متوقعًا طريق إلى did:example:bob، لكن وسيطان لا يعرفانه.", "ar/cant-find-route/")]
    [InlineData("Expected consent, but the bank refused.", "en/declined/")]
    public async Task A_message_in_another_language_than_the_page_finds_its_entry_there(string message, string address)
    {
        await using Visit visit = await BeginAsync("en/old-route/");

        await Field(visit).FillAsync(message);

        await Expect(Results(visit).First).ToHaveAttributeAsync("href", Address(address));
        Assert.Empty(visit.Complaints);
    }

    [Fact]
    public async Task Enter_opens_an_entry_that_is_certain_and_else_the_page_of_the_search()
    {
        await using Visit visit = await BeginAsync("en/old-route/");

        await Field(visit).FillAsync("1001");
        await Field(visit).PressAsync("Enter");
        await visit.Page.WaitForURLAsync(Address(Entry));
        await Field(visit).FillAsync("expected");
        await Field(visit).PressAsync("Enter");
        await visit.Page.WaitForURLAsync("**/en/search/?q=expected");

        await Expect(Results(visit)).ToHaveCountAsync(3);
        Assert.Empty(visit.Complaints);
    }

    [Fact]
    public async Task Lines_pasted_from_a_log_become_words_of_one_line()
    {
        await using Visit visit = await BeginAsync("en/old-route/", new BrowserNewContextOptions { Permissions = ["clipboard-read", "clipboard-write"] });

        await visit.Page.EvaluateAsync("navigator.clipboard.writeText('Expected a route to did:example:bob,\\nbut 3 mediators\\r\\nknow none.')");
        await Field(visit).FocusAsync();
        await visit.Page.Keyboard.PressAsync("Control+V");

        await Expect(Field(visit)).ToHaveValueAsync("Expected a route to did:example:bob, but 3 mediators know none.");
        await Expect(Results(visit).First).ToHaveAttributeAsync("href", Address(Entry));
    }

    [Fact]
    public async Task The_keyboard_walks_through_the_results_and_back()
    {
        await using Visit visit = await BeginAsync("en/declined/");
        await Field(visit).FillAsync("expected");
        await Expect(Results(visit)).ToHaveCountAsync(3);

        await Field(visit).PressAsync("ArrowDown");
        await Expect(Results(visit).First).ToBeFocusedAsync();
        await visit.Page.Keyboard.PressAsync("ArrowDown");
        await Expect(Results(visit).Nth(1)).ToBeFocusedAsync();
        await visit.Page.Keyboard.PressAsync("ArrowUp");
        await visit.Page.Keyboard.PressAsync("ArrowUp");
        await Expect(Field(visit)).ToBeFocusedAsync();
        await visit.Page.Keyboard.PressAsync("Escape");
        await Expect(visit.Page.Locator(".search-panel")).ToBeHiddenAsync();
    }

    [Fact]
    public async Task What_is_not_found_and_what_cannot_be_loaded_is_said()
    {
        await using Visit visit = await BeginAsync("en/declined/");
        await Field(visit).FillAsync("zzzz");
        await Expect(visit.Page.GetByRole(AriaRole.Status)).ToHaveTextAsync("Nothing found.");

        await using Visit broken = await BeginAsync("de/declined/");
        await broken.Page.RouteAsync("**/index.json", route => route.AbortAsync());
        await Field(broken).FillAsync("weg");
        await Expect(broken.Page.GetByRole(AriaRole.Status)).ToContainTextAsync("lässt sich gerade nicht laden");
    }

    [Fact]
    public async Task The_index_is_loaded_only_by_those_who_search()
    {
        List<string> requests = [];
        await using Visit visit = await Visit.BeginAsync(chromium.Browser, sample.Origin.Address);
        visit.Page.Request += (_, request) => requests.Add(request.Url);
        await visit.Page.GotoAsync(Entry, new PageGotoOptions { WaitUntil = WaitUntilState.NetworkIdle });
        Assert.DoesNotContain(requests, url => url.EndsWith("index.json", StringComparison.Ordinal));

        await visit.Page.RunAndWaitForResponseAsync(() => Field(visit).FocusAsync(), answer => answer.Url.EndsWith("en/search/index.json", StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_page_for_unknown_addresses_searches_for_the_end_of_the_address()
    {
        await using Visit visit = await BeginAsync("en/cant-find-rout/");

        await Expect(visit.Page.GetByRole(AriaRole.Searchbox).Or(visit.Page.Locator("textarea[name=q]")).First).ToHaveValueAsync("cant-find-rout");
        await Expect(Results(visit).First).ToHaveAttributeAsync("href", Address(Entry));
    }

    [Fact]
    public async Task Without_script_the_form_leads_to_lists_of_every_entry()
    {
        await using Visit visit = await BeginAsync("de/declined/", new BrowserNewContextOptions { JavaScriptEnabled = false });

        await Field(visit).FillAsync("Weg");
        await Field(visit).PressAsync("Enter");
        await visit.Page.WaitForURLAsync("**/de/search/?q=Weg");

        await Expect(visit.Page.Locator("main .notice")).ToBeVisibleAsync();
        foreach (string key in (string[])["cant-find-route", "declined", "old-route"])
        {
            await Expect(visit.Page.Locator($"main a[href='../../de/{key}/']")).ToBeVisibleAsync();
        }

        await visit.ScreenshotAsync("search-without-script");
    }

    private async Task<Visit> BeginAsync(string path, BrowserNewContextOptions? options = null)
    {
        Visit visit = await Visit.BeginAsync(chromium.Browser, sample.Origin.Address, options);
        await visit.Page.GotoAsync(path);
        return visit;
    }

    private string Address(string path) => new Uri(sample.Origin.Address, path).AbsoluteUri;

    private static ILocator Field(Visit visit) => visit.Page.Locator("form.search [name=q]").First;

    private static ILocator Results(Visit visit) => visit.Page.Locator(".search-results a");
}
