using ErrorCatalog.Site.Browser.Tests.Browsers;
using ErrorCatalog.Site.Browser.Tests.Sites;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace ErrorCatalog.Site.Browser.Tests.Pages;

public sealed class PageBehaviourTests(Chromium chromium, SampleOrigin sample) : IClassFixture<SampleOrigin>
{
    [Fact]
    public async Task The_language_can_be_switched_and_stays_on_the_entry()
    {
        await using Visit visit = await BeginAsync("en/cant-find-route/");
        await OpenLanguagesAsync(visit);

        await visit.Page.Locator("a[hreflang=de]:visible").First.ClickAsync();

        await visit.Page.WaitForURLAsync("**/de/cant-find-route/");
        await Expect(visit.Page.Locator("html")).ToHaveAttributeAsync("lang", "de");
        await Expect(visit.Page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToContainTextAsync("Kein Weg zum Empfänger gefunden");
        Assert.Empty(visit.Complaints);
    }

    [Fact]
    public async Task The_language_can_be_switched_without_script()
    {
        await using Visit visit = await BeginAsync("en/cant-find-route/", new BrowserNewContextOptions { JavaScriptEnabled = false });
        await OpenLanguagesAsync(visit);

        await visit.Page.Locator("a[hreflang=ja]:visible").First.ClickAsync();

        await visit.Page.WaitForURLAsync("**/ja/cant-find-route/");
        await Expect(visit.Page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToContainTextAsync("宛先への経路が見つかりません");
    }

    [Fact]
    public async Task A_browser_gets_the_frozen_address_in_its_own_language()
    {
        await using Visit visit = await BeginAsync("error-codes/cant-find-route/", new BrowserNewContextOptions { Locale = "de-AT" });

        await Expect(visit.Page.Locator("html")).ToHaveAttributeAsync("lang", "de");
        Assert.Empty(visit.Complaints);
    }

    [Fact]
    public async Task Pages_in_Arabic_run_from_right_to_left_and_codes_do_not()
    {
        await using Visit visit = await BeginAsync("ar/cant-find-route/");

        await Expect(visit.Page.Locator("html")).ToHaveAttributeAsync("dir", "rtl");
        ILocator code = visit.Page.Locator("main code").First;
        Assert.Equal("ltr", await code.EvaluateAsync<string>("element => getComputedStyle(element).direction"));
        LocatorBoundingBoxResult heading = (await visit.Page.GetByRole(AriaRole.Heading, new() { Level = 1 }).BoundingBoxAsync())!;
        LocatorBoundingBoxResult main = (await visit.Page.Locator("main").BoundingBoxAsync())!;
        Assert.True(heading.X + heading.Width > main.X + (main.Width / 2));

        await visit.Page.Locator("form.search [name=q]").First.FillAsync("1001");
        await Expect(visit.Page.Locator(".search-panel")).ToBeVisibleAsync();
        LocatorBoundingBoxResult panel = (await visit.Page.Locator(".search-panel").BoundingBoxAsync())!;
        Assert.True(panel.X >= 0 && panel.X + panel.Width <= 1280);
        Assert.Empty(visit.Complaints);
    }

    [Fact]
    public async Task Everything_on_a_page_can_be_reached_with_the_keyboard_and_is_seen_when_it_has_the_focus()
    {
        await using Visit visit = await BeginAsync("en/cant-find-route/");
        int reachable = await visit.Page.Locator("a[href]:visible, button:visible, input:visible, summary:visible").CountAsync();
        List<string> walked = [];
        for (int i = 0; i < reachable + 10; i++)
        {
            await visit.Page.Keyboard.PressAsync("Tab");
            string focus = await visit.Page.EvaluateAsync<string>("""
                () => {
                  const element = document.activeElement;
                  if (element === document.body) return '';
                  const style = getComputedStyle(element);
                  const box = element.getBoundingClientRect();
                  const isSeen = box.width > 0 && box.right > 0 && (style.outlineStyle !== 'none' || style.boxShadow !== 'none');
                  return `${element.tagName} ${element.textContent.trim().slice(0, 30)} ${isSeen ? 'seen' : 'unseen'}`;
                }
                """);
            if (focus.Length == 0)
            {
                break;
            }

            walked.Add(focus);
        }

        Assert.Contains("Skip to the content", walked[0]);
        Assert.Contains(walked, step => step.StartsWith("INPUT", StringComparison.Ordinal));
        Assert.Contains(walked, step => step.StartsWith("BUTTON", StringComparison.Ordinal));
        Assert.DoesNotContain(walked, step => step.EndsWith("unseen", StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_first_link_skips_to_the_content()
    {
        await using Visit visit = await BeginAsync("en/cant-find-route/");

        await visit.Page.Keyboard.PressAsync("Tab");
        await visit.Page.Keyboard.PressAsync("Enter");

        Assert.EndsWith("#content", visit.Page.Url, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Copy_buttons_copy_what_stands_beside_them()
    {
        await using Visit visit = await BeginAsync("en/cant-find-route/", new BrowserNewContextOptions { Permissions = ["clipboard-read", "clipboard-write"] });
        ILocator buttons = visit.Page.Locator("button[data-copy]:visible");
        Assert.True(await buttons.CountAsync() >= 1);
        foreach (ILocator button in await buttons.AllAsync())
        {
            string source = await button.EvaluateAsync<string>("button => document.getElementById(button.dataset.copy).textContent");
            await button.ClickAsync();
            Assert.Equal(source, await visit.Page.EvaluateAsync<string>("navigator.clipboard.readText()"));
        }

        Assert.Empty(visit.Complaints);
    }

    [Fact]
    public async Task Without_script_no_button_is_shown_that_would_do_nothing()
    {
        await using Visit visit = await BeginAsync("en/cant-find-route/", new BrowserNewContextOptions { JavaScriptEnabled = false });

        await Expect(visit.Page.Locator("button[data-copy]:visible")).ToHaveCountAsync(0);
        await Expect(visit.Page.Locator("main")).ToContainTextAsync("Expected a route to");
        await visit.ScreenshotAsync("entry-without-script");
    }

    private static async Task OpenLanguagesAsync(Visit visit)
    {
        ILocator menu = visit.Page.Locator("details.languages > summary");
        if (await menu.CountAsync() > 0)
        {
            await menu.First.ClickAsync();
        }
    }

    private async Task<Visit> BeginAsync(string path, BrowserNewContextOptions? options = null)
    {
        Visit visit = await Visit.BeginAsync(chromium.Browser, sample.Origin.Address, options);
        await visit.Page.GotoAsync(path);
        return visit;
    }
}
