using System.Net;
using System.Net.Sockets;
using System.Text;
using System.Text.Json;
using ErrorCatalog.AspNetCore.Sites;
using ErrorCatalog.Site.Browser.Tests.Sites;

namespace ErrorCatalog.Site.Browser.Tests.Serving;

public sealed class PublishedSiteTests(SampleOrigin sample) : IClassFixture<SampleOrigin>
{
    private const string Entry = "error-codes/cant-find-route/";
    private const string BrowserAccept = "text/html,application/xhtml+xml,application/xml;q=0.9,image/avif,image/webp,*/*;q=0.8";

    private readonly Origin _origin = sample.Origin;

    [Theory]
    [InlineData(null, "text/html")]
    [InlineData("*/*", "text/html")]
    [InlineData(BrowserAccept, "text/html")]
    [InlineData("application/json", "application/json")]
    [InlineData("application/problem+json", "application/json")]
    [InlineData("text/html;q=0.5, application/json;q=0.9", "application/json")]
    [InlineData("application/*", "application/json")]
    [InlineData("application/json;q=0, */*", "text/html")]
    [InlineData("image/png", "text/html")]
    [InlineData("not a type;;", "text/html")]
    public async Task The_frozen_address_answers_in_the_form_that_is_wanted_most(string? accept, string type)
    {
        using HttpResponseMessage answer = await _origin.GetAsync(Entry, accept);

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal(type, answer.Content.Headers.ContentType!.MediaType);
        Assert.Contains("Accept", answer.Headers.Vary);
        Assert.Contains("Accept-Language", answer.Headers.Vary);
    }

    [Theory]
    [InlineData(null, "en")]
    [InlineData("de", "de")]
    [InlineData("de-AT, en;q=0.8", "de")]
    [InlineData("fr;q=0.9, ja;q=0.8, de;q=0.7", "ja")]
    [InlineData("en;q=0.2, ar-EG;q=0.3", "ar")]
    [InlineData("en-GB, de;q=0.9", "en")]
    [InlineData("pt", "en")]
    [InlineData("de;q=0", "en")]
    [InlineData("*", "en")]
    [InlineData(";;,,q=,x y z", "en")]
    public async Task The_frozen_address_answers_in_the_language_that_is_wanted_most(string? language, string locale)
    {
        using HttpResponseMessage answer = await _origin.GetAsync(Entry, BrowserAccept, language);

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal([locale], answer.Content.Headers.ContentLanguage);
        Assert.Contains($"<html lang=\"{locale}\"", await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        Assert.Equal(locale == "en" ? null : $"/{locale}/cant-find-route/", answer.Content.Headers.ContentLocation?.ToString());
    }

    [Fact]
    public async Task A_page_in_another_language_under_the_frozen_address_has_links_that_resolve()
    {
        string page = await (await _origin.GetAsync(Entry, BrowserAccept, "ar")).Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Uri address = new(_origin.Address, Entry);
        foreach (string link in page.Split("href=\"").Skip(1).Select(rest => rest[..rest.IndexOf('"', StringComparison.Ordinal)]).Where(link => !link.StartsWith("https:", StringComparison.Ordinal) && !link.StartsWith('#')))
        {
            // The site was built for http://localhost/; this server has another port.
            using HttpResponseMessage answer = await _origin.Client.GetAsync(new Uri(address, link).PathAndQuery, TestContext.Current.CancellationToken);
            Assert.True(answer.StatusCode == HttpStatusCode.OK, link);
        }
    }

    [Fact]
    public async Task The_first_page_leads_readers_of_another_language_to_theirs()
    {
        using HttpResponseMessage german = await _origin.GetAsync("", BrowserAccept, "de-CH");
        using HttpResponseMessage english = await _origin.GetAsync("", BrowserAccept, "en");

        Assert.Equal(HttpStatusCode.Found, german.StatusCode);
        Assert.Equal("/de/", german.Headers.Location!.ToString());
        Assert.Contains("Accept-Language", german.Headers.Vary);
        Assert.Equal(HttpStatusCode.OK, english.StatusCode);
    }

    [Theory]
    [InlineData("error-codes/e.m.xfer.cant-find-route/", "/error-codes/cant-find-route/")]
    [InlineData("error-codes/E.M.XFER.Cant-Find-Route/", "/error-codes/cant-find-route/")]
    [InlineData("error-codes/route-missing", "/error-codes/cant-find-route/")]
    [InlineData("error-codes/1001/?from=log", "/error-codes/cant-find-route/?from=log")]
    [InlineData("error-codes/1001.json", "/error-codes/cant-find-route.json")]
    [InlineData("error-codes/e.p.request%2Ddeclined/", "/error-codes/declined/")]
    [InlineData("error-codes/cant-find-route", "/error-codes/cant-find-route/")]
    [InlineData("de/cant-find-route", "/de/cant-find-route/")]
    public async Task Other_names_lead_to_the_entry(string path, string location)
    {
        using HttpResponseMessage answer = await _origin.GetAsync(path);

        Assert.Equal(HttpStatusCode.Found, answer.StatusCode);
        Assert.Equal(location, answer.Headers.Location!.ToString());
    }

    [Theory]
    [InlineData("error-codes/cant-find-route.json", "application/json")]
    [InlineData("error-codes/index.json", "application/json")]
    [InlineData("keys.json", "application/json")]
    [InlineData("assets/site.css", "text/css")]
    [InlineData("assets/search.js", "text/javascript")]
    [InlineData("assets/icon.svg", "image/svg+xml")]
    [InlineData(".well-known/did.json", "application/json")]
    [InlineData("did.json", null)]
    public async Task Files_have_their_type_and_may_be_read_from_everywhere(string path, string? type)
    {
        using HttpResponseMessage answer = await _origin.GetAsync(path);

        Assert.Equal(type is null ? HttpStatusCode.NotFound : HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal(type ?? "text/html", answer.Content.Headers.ContentType!.MediaType);
        Assert.Equal(["*"], answer.Headers.GetValues("Access-Control-Allow-Origin"));
        Assert.Equal(["nosniff"], answer.Headers.GetValues("X-Content-Type-Options"));
        Assert.Contains("frame-ancestors 'none'", answer.Headers.GetValues("Content-Security-Policy").Single());
    }

    [Fact]
    public async Task The_policy_of_the_page_is_also_a_header()
    {
        using HttpResponseMessage answer = await _origin.GetAsync(Entry);
        string policy = answer.Headers.GetValues("Content-Security-Policy").Single();

        Assert.StartsWith("default-src 'none'; ", policy);
        Assert.Contains("script-src 'self'", policy);
        Assert.Contains("require-trusted-types-for 'script'", policy);
        Assert.DoesNotContain("unsafe", policy);
        Assert.DoesNotContain("&#", policy);
    }

    [Fact]
    public async Task What_the_client_has_already_is_not_sent_again()
    {
        using HttpResponseMessage first = await _origin.GetAsync(Entry);
        string tag = first.Headers.ETag!.ToString();
        foreach (string held in (string[])[tag, "W/" + tag, "\"other\", " + tag, "*"])
        {
            using HttpResponseMessage again = await _origin.GetAsync(Entry, ifNoneMatch: held);
            Assert.Equal(HttpStatusCode.NotModified, again.StatusCode);
            Assert.Equal(tag, again.Headers.ETag!.ToString());
            Assert.Empty(await again.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken));
        }

        using HttpResponseMessage other = await _origin.GetAsync(Entry, ifNoneMatch: "\"other\"");
        using HttpResponseMessage json = await _origin.GetAsync(Entry, "application/json", ifNoneMatch: tag);
        Assert.Equal(HttpStatusCode.OK, other.StatusCode);
        Assert.Equal(HttpStatusCode.OK, json.StatusCode);
    }

    [Fact]
    public async Task Head_has_the_headers_of_get_and_no_content()
    {
        using HttpResponseMessage get = await _origin.GetAsync(Entry);
        using HttpResponseMessage head = await _origin.GetAsync(Entry, method: HttpMethod.Head);

        Assert.Equal(get.Content.Headers.ContentLength, head.Content.Headers.ContentLength);
        Assert.Equal(get.Headers.ETag, head.Headers.ETag);
        Assert.Empty(await head.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task Other_methods_are_refused_and_preflights_answered()
    {
        using HttpResponseMessage post = await _origin.GetAsync(Entry, method: HttpMethod.Post);
        using HttpResponseMessage preflight = await _origin.GetAsync(Entry, method: HttpMethod.Options);

        Assert.Equal(HttpStatusCode.MethodNotAllowed, post.StatusCode);
        Assert.Contains("GET", post.Content.Headers.Allow);
        Assert.Equal(HttpStatusCode.NoContent, preflight.StatusCode);
        Assert.Equal(["*"], preflight.Headers.GetValues("Access-Control-Allow-Origin"));
    }

    [Fact]
    public async Task Unknown_addresses_get_the_page_of_the_site_or_a_problem()
    {
        using HttpResponseMessage page = await _origin.GetAsync("error-codes/no-such-error/", BrowserAccept);
        using HttpResponseMessage problem = await _origin.GetAsync("error-codes/no-such-error.json", "application/json");

        Assert.Equal(HttpStatusCode.NotFound, page.StatusCode);
        Assert.Contains("<form class=\"search\"", await page.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        Assert.Equal(HttpStatusCode.NotFound, problem.StatusCode);
        Assert.Equal("application/problem+json", problem.Content.Headers.ContentType!.MediaType);
        Assert.Equal(404, JsonDocument.Parse(await problem.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).RootElement.GetProperty("status").GetInt32());
    }

    [Theory]
    [InlineData("/../outside.txt")]
    [InlineData("/de/../../outside.txt")]
    [InlineData("/%2e%2e/outside.txt")]
    [InlineData("/de/%2e%2e/%2e%2e/outside.txt")]
    [InlineData("/..%2foutside.txt")]
    [InlineData("/..%5coutside.txt")]
    [InlineData("/%252e%252e/outside.txt")]
    [InlineData("//outside.txt")]
    [InlineData("/unlisted.txt")]
    [InlineData("/link/outside.txt")]
    [InlineData("/assets/%00")]
    public async Task No_path_leads_out_of_the_site(string path)
    {
        string outside = Path.Combine(Path.GetDirectoryName(_origin.Folder)!, "outside.txt");
        File.WriteAllText(outside, "secret");
        File.WriteAllText(Path.Combine(_origin.Folder, "unlisted.txt"), "secret");
        if (!Directory.Exists(Path.Combine(_origin.Folder, "link")))
        {
            Directory.CreateSymbolicLink(Path.Combine(_origin.Folder, "link"), Path.GetDirectoryName(_origin.Folder)!);
        }

        // Not by HttpClient, which would tidy the path up first.
        using TcpClient client = new();
        await client.ConnectAsync("127.0.0.1", _origin.Address.Port, TestContext.Current.CancellationToken);
        NetworkStream stream = client.GetStream();
        await stream.WriteAsync(Encoding.ASCII.GetBytes($"GET {path} HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n"), TestContext.Current.CancellationToken);
        using StreamReader reader = new(stream);
        string answer = await reader.ReadToEndAsync(TestContext.Current.CancellationToken);

        Assert.Matches("^HTTP/1.1 4(04|00) ", answer);
        Assert.DoesNotContain("secret", answer);
    }

    [Fact]
    public async Task A_new_build_of_the_folder_shows_at_the_next_request()
    {
        await using Origin origin = await Origin.StartAsync(SampleSite.Compile());
        using HttpResponseMessage before = await origin.GetAsync("error-codes/added/");
        Dictionary<string, string> files = new(SampleSite.Files)
        {
            ["more.errors.yaml"] = """
                catalog: more
                locale: en
                base-uri: https://errors.example.org/agent/
                errors:
                  added:
                    code: e.p.added
                    impact: message
                    who-retries: none
                    explain: "Expected nothing more, but an entry was added."
                    fix-hint: "Read it."

                """,
        };

        SiteWriter.Write(SiteBuilder.Build(SampleSite.Compile(files), new SiteOptions { BaseUri = new Uri("http://localhost/") }, TestContext.Current.CancellationToken), origin.Folder, cancellationToken: TestContext.Current.CancellationToken);
        using HttpResponseMessage after = await origin.GetAsync("error-codes/added/");
        using HttpResponseMessage name = await origin.GetAsync("error-codes/e.p.added/");

        Assert.Equal(HttpStatusCode.NotFound, before.StatusCode);
        Assert.Equal(HttpStatusCode.OK, after.StatusCode);
        Assert.Equal("/error-codes/added/", name.Headers.Location!.ToString());
    }

    [Fact]
    public async Task A_site_below_a_prefix_stays_there()
    {
        await using Origin below = await Origin.StartAsync(SampleSite.Compile(), "/errors");
        using HttpResponseMessage name = await below.GetAsync("error-codes/1001/");
        using HttpResponseMessage page = await below.GetAsync(Entry, BrowserAccept, "ja");
        using HttpResponseMessage outside = await below.Client.GetAsync("/" + Entry, TestContext.Current.CancellationToken);

        Assert.Equal("/errors/error-codes/cant-find-route/", name.Headers.Location!.ToString());
        Assert.Equal("/errors/ja/cant-find-route/", page.Content.Headers.ContentLocation!.ToString());
        Assert.Equal(HttpStatusCode.NotFound, outside.StatusCode);
    }

    [Fact]
    public void A_folder_without_a_built_site_is_refused_with_what_to_do()
    {
        using TemporaryFolder empty = new();
        Assert.Contains("errorcatalog site build", Assert.Throws<FileNotFoundException>(() => new PublishedFolder(empty.Path)).Message);

        empty.Write("site-manifest.json", "{\"files\": 3}");
        Assert.Contains("Build the site again", Assert.Throws<InvalidDataException>(() => new PublishedFolder(empty.Path)).Message);
    }
}
