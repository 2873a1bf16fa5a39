using System.Net;
using System.Net.Sockets;
using ErrorCatalog.Site.Browser.Tests.Browsers;
using ErrorCatalog.Site.Browser.Tests.Sites;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace ErrorCatalog.Site.Browser.Tests.Serving;

public sealed class SiteServeTests(Chromium chromium)
{
    [Fact]
    public async Task An_edit_shows_in_the_open_browser_and_a_mistake_beside_the_last_good_page()
    {
        using TemporaryFolder folder = Catalogs();
        await using ServeProcess serve = new(folder.Path, "--watch", "--port", "0");
        Uri address = await serve.AddressAsync();
        await using Visit visit = await Visit.BeginAsync(chromium.Browser, address);
        await visit.Page.GotoAsync("en/declined/");
        await Expect(visit.Page.Locator("main")).ToContainTextAsync("make a new request");

        folder.Write("agent.errors.yaml", SampleSite.Catalog.Replace("make a new request", "try a smaller amount", StringComparison.Ordinal));
        await Expect(visit.Page.Locator("main")).ToContainTextAsync("try a smaller amount");
        await serve.LineWithAsync("Changed");

        folder.Write("agent.errors.yaml", SampleSite.Catalog.Replace("impact: thread", "impact: <b>everything</b>", StringComparison.Ordinal));
        ILocator problems = visit.Page.GetByRole(AriaRole.Alert);
        await Expect(problems).ToContainTextAsync("<b>everything</b>");
        await Expect(problems).ToContainTextAsync("agent.errors.yaml(");
        await Expect(visit.Page.Locator("main")).ToContainTextAsync("try a smaller amount");
        await visit.ScreenshotAsync("serve-problems");
        await serve.LineWithAsync("everything");

        folder.Write("agent.errors.yaml", SampleSite.Catalog);
        await Expect(visit.Page.Locator("main")).ToContainTextAsync("make a new request");
        await Expect(problems).ToBeHiddenAsync();
        Assert.Empty(visit.Complaints);
    }

    [Fact]
    public async Task A_page_that_an_edit_does_not_touch_is_not_loaded_again()
    {
        using TemporaryFolder folder = Catalogs();
        await using ServeProcess serve = new(folder.Path, "--watch", "--port", "0");
        await using Visit visit = await Visit.BeginAsync(chromium.Browser, await serve.AddressAsync());
        IPage touched = await visit.Context.NewPageAsync();
        await visit.Page.GotoAsync("en/old-route/");
        await touched.GotoAsync("en/declined/");
        await visit.Page.EvaluateAsync("window.isStillHere = true");

        folder.Write("agent.errors.yaml", SampleSite.Catalog.Replace("make a new request", "try a smaller amount", StringComparison.Ordinal));
        await Expect(touched.Locator("main")).ToContainTextAsync("try a smaller amount");

        Assert.True(await visit.Page.EvaluateAsync<bool>("window.isStillHere === true"));
    }

    [Fact]
    public async Task Catalogs_that_are_wrong_from_the_start_are_told_until_they_are_right()
    {
        using TemporaryFolder folder = new();
        folder.Write("agent.errors.yaml", SampleSite.Catalog.Replace("impact: thread", "impact: everything", StringComparison.Ordinal));
        await using ServeProcess serve = new(folder.Path, "--watch", "--port", "0");
        await using Visit visit = await Visit.BeginAsync(chromium.Browser, await serve.AddressAsync());
        IResponse answer = (await visit.Page.GotoAsync("en/declined/"))!;
        Assert.Equal(503, answer.Status);
        await Expect(visit.Page.Locator("main")).ToContainTextAsync("everything");

        folder.Write("agent.errors.yaml", SampleSite.Catalog);

        await Expect(visit.Page.Locator("main")).ToContainTextAsync("make a new request");
    }

    [Fact]
    public async Task Without_watch_pages_have_no_more_than_the_published_ones_and_errors_end_the_tool()
    {
        using TemporaryFolder folder = Catalogs();
        await using ServeProcess serve = new(folder.Path, "--port", "0");
        using HttpClient client = new() { BaseAddress = await serve.AddressAsync() };

        Assert.DoesNotContain(".errorcatalog", await client.GetStringAsync("en/declined/", TestContext.Current.CancellationToken));
        Assert.Equal(HttpStatusCode.NotFound, (await client.GetAsync(".errorcatalog/events", TestContext.Current.CancellationToken)).StatusCode);

        folder.Write("agent.errors.yaml", "catalog: 7");
        await using ServeProcess wrong = new(folder.Path, "--port", "0");
        Assert.Equal(1, await wrong.ExitCodeAsync());
    }

    [Theory]
    [InlineData("INT", 130)]
    [InlineData("TERM", 143)]
    public async Task A_signal_ends_it_also_while_a_browser_listens(string signal, int exitCode)
    {
        using TemporaryFolder folder = Catalogs();
        await using ServeProcess serve = new(folder.Path, "--watch", "--port", "0");
        using HttpClient client = new() { BaseAddress = await serve.AddressAsync() };
        using HttpResponseMessage events = await client.GetAsync(".errorcatalog/events", HttpCompletionOption.ResponseHeadersRead, TestContext.Current.CancellationToken);
        Assert.Equal("text/event-stream", events.Content.Headers.ContentType!.MediaType);

        Assert.Equal(exitCode, await serve.SignalAsync(signal));
    }

    [Fact]
    public async Task A_port_that_is_in_use_is_a_problem_with_a_hint()
    {
        using TemporaryFolder folder = Catalogs();
        using TcpListener taken = new(IPAddress.Loopback, 0);
        taken.Start();
        string port = ((IPEndPoint)taken.LocalEndpoint).Port.ToString(System.Globalization.CultureInfo.InvariantCulture);

        await using ServeProcess serve = new(folder.Path, "--port", port);

        Assert.Contains(port, await serve.LineWithAsync("port-in-use"));
        await serve.LineWithAsync("--port");
        Assert.Equal(2, await serve.ExitCodeAsync());
    }

    [Theory]
    [InlineData("--port", "70000")]
    [InlineData("--host", "errors.example.org")]
    [InlineData("--host", "192.0.2.1")]
    public async Task A_place_that_cannot_be_served_at_is_refused(string option, string value)
    {
        using TemporaryFolder folder = Catalogs();
        await using ServeProcess serve = new([folder.Path, option, value, .. option == "--host" ? (string[])["--port", "0"] : []]);

        await serve.LineWithAsync(value);
        Assert.Equal(2, await serve.ExitCodeAsync());
    }

    [Fact]
    public async Task Names_that_somebody_made_lead_here_are_refused()
    {
        using TemporaryFolder folder = Catalogs();
        await using ServeProcess serve = new(folder.Path, "--port", "0");
        using HttpClient client = new() { BaseAddress = await serve.AddressAsync() };
        using HttpRequestMessage request = new(HttpMethod.Get, "en/declined/");
        request.Headers.Host = "evil.example";

        Assert.Equal(HttpStatusCode.MisdirectedRequest, (await client.SendAsync(request, TestContext.Current.CancellationToken)).StatusCode);
    }

    [Fact]
    public async Task An_output_folder_holds_what_site_build_writes_and_follows_edits()
    {
        using TemporaryFolder folder = Catalogs();
        string output = Path.Combine(folder.Path, "out");
        await using ServeProcess serve = new(Path.Combine(folder.Path, "agent.errors.yaml"), "--watch", "--port", "0", "--output", output, "--base-uri", "https://errors.example.org/agent/");
        await serve.AddressAsync();
        string page = Path.Combine(output, "en", "declined", "index.html");
        Assert.DoesNotContain(".errorcatalog", File.ReadAllText(page));

        folder.Write("agent.errors.yaml", SampleSite.Catalog.Replace("make a new request", "try a smaller amount", StringComparison.Ordinal));
        string told = await serve.LineWithAsync("unchanged, 0 removed");

        Assert.Contains("try a smaller amount", File.ReadAllText(page));
        Assert.DoesNotContain(" 0 unchanged", told);
    }

    private static TemporaryFolder Catalogs()
    {
        TemporaryFolder folder = new();
        foreach ((string path, string text) in SampleSite.Files)
        {
            folder.Write(path, text);
        }

        return folder;
    }
}
