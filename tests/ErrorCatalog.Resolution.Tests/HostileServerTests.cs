using System.IO.Compression;
using System.Net;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using ErrorCatalog.Networking;
using ErrorCatalog.Resolution.Tests.Serving;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;

namespace ErrorCatalog.Resolution.Tests;

/// <summary>Servers and reports that want something else than to be understood.</summary>
public sealed class HostileServerTests : IAsyncLifetime
{
    private WebServer _server = null!;

    private string Did => $"did:web:localhost%3A{_server.Port}";

    private string Page => _server.At("/error-codes/lost/").AbsoluteUri;

    public async ValueTask InitializeAsync() => _server = await WebServer.StartAsync();

    public ValueTask DisposeAsync() => _server.DisposeAsync();

    [Fact]
    public async Task A_redirect_is_followed_a_few_times()
    {
        _server.On("/error-codes/lost.json", context => Redirect(context, "/a/error-codes/lost.json"));
        _server.On("/a/error-codes/lost.json", context => Redirect(context, "../../b.json"));
        _server.OnJson("/b.json", """{"key":"lost","code":"e.p.lost","explain":"It is lost."}""");

        Assert.Equal("It is lost.", (await ResolveAsync(Page)).Explain.Text);
    }

    [Fact]
    public async Task A_loop_of_redirects_ends()
    {
        _server.On("/error-codes/lost.json", context => Redirect(context, "/error-codes/lost.json"));

        Assert.Equal(5, Assert.IsType<TooManyRedirects>((await ResolveAsync(Page)).Failure).Limit);
        Assert.Equal(6, _server.Requests.Count);
    }

    [Theory]
    [InlineData("http://127.0.0.1:{0}/secret")]
    [InlineData("http://[::ffff:127.0.0.1]:{0}/secret")]
    [InlineData("http://0x7f.1:{0}/secret")]
    [InlineData("https://169.254.169.254/latest/meta-data/")]
    [InlineData("https://10.0.0.1/")]
    public async Task A_redirect_into_this_network_is_refused(string target)
    {
        await using WebServer inside = await WebServer.StartAsync();
        _server.On("/error-codes/lost.json", context => Redirect(context, string.Format(null, target, inside.Port)));

        CatalogResolution lost = await ResolveAsync(Page, options => options with { AllowsHttp = true });

        Assert.IsType<AddressBlocked>(lost.Failure);
        Assert.Empty(inside.Requests);
    }

    [Fact]
    public async Task A_redirect_to_plain_http_is_refused()
    {
        _server.On("/error-codes/lost.json", context => Redirect(context, "http://errors.example.org/"));

        Assert.IsType<ConnectionFailed>((await ResolveAsync(Page, options => options with { ResolveHost = (_, _) => throw new InvalidOperationException("must not be asked") })).Failure);
    }

    [Fact]
    public async Task A_name_that_leads_into_this_network_is_refused()
    {
        CatalogResolution lost = await ResolveAsync(
            $"https://errors.example.org:{_server.Port}/error-codes/lost/",
            options => options with { ResolveHost = (_, _) => Task.FromResult<IPAddress[]>([IPAddress.Parse("10.0.0.1"), IPAddress.Loopback]) });

        AddressBlocked blocked = Assert.IsType<AddressBlocked>(lost.Failure);
        Assert.Equal(("errors.example.org", AddressBlockedNetwork.Private), (blocked.Host, blocked.Network));
        Assert.Empty(_server.Requests);
    }

    [Theory]
    [InlineData("https://127.0.0.1:{0}/error-codes/lost/")]
    [InlineData("https://2130706433:{0}/error-codes/lost/")]
    [InlineData("https://[::1]:{0}/")]
    [InlineData("did:web:localhost%3A{0};spec/error-codes/lost")]
    public async Task A_reference_into_this_network_is_refused(string reference)
    {
        CatalogResolution lost = await ResolveAsync(string.Format(null, reference, _server.Port), options => options with { Addresses = AddressPolicy.PublicOnly }, "lost");

        Assert.IsType<AddressBlocked>(lost.Failure);
        Assert.Empty(_server.Requests);
    }

    [Fact]
    public async Task A_certificate_that_nobody_trusts_is_refused()
    {
        using RSA key = RSA.Create(2048);
        using X509Certificate2 certificate = new CertificateRequest("CN=localhost", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1)
            .CreateSelfSigned(DateTimeOffset.UtcNow.AddDays(-1), DateTimeOffset.UtcNow.AddDays(1));
        await using WebServer secure = await WebServer.StartAsync(listen => listen.UseHttps(certificate));
        secure.OnJson("/error-codes/lost.json", """{"key":"lost","code":"e.p.lost","explain":"It is lost."}""");

        CatalogResolution lost = await ResolveAsync($"https://{secure.Authority}/error-codes/lost/", options => options with { Addresses = AddressPolicy.Allowing(secure.Authority) });

        Assert.IsType<ConnectionFailed>(lost.Failure);
        Assert.Empty(secure.Requests);
    }

    [Fact]
    public async Task A_body_without_end_is_too_large()
    {
        _server.On("/error-codes/lost.json", async context =>
        {
            context.Response.ContentType = "application/json";
            byte[] spaces = Encoding.ASCII.GetBytes(new string(' ', 64 * 1024));
            while (!context.RequestAborted.IsCancellationRequested)
            {
                await context.Response.Body.WriteAsync(spaces, context.RequestAborted);
            }
        });

        Assert.IsType<ResponseTooLarge>((await ResolveAsync(Page)).Failure);
    }

    [Fact]
    public async Task A_packed_bomb_is_too_large()
    {
        using MemoryStream packed = new();
        using (GZipStream gzip = new(packed, CompressionLevel.Fastest, leaveOpen: true))
        {
            gzip.Write(new byte[100_000_000]);
        }

        _server.On("/error-codes/lost.json", async context =>
        {
            context.Response.ContentType = "application/json";
            context.Response.Headers.ContentEncoding = "gzip";
            await context.Response.Body.WriteAsync(packed.ToArray());
        });

        Assert.IsType<ResponseTooLarge>((await ResolveAsync(Page)).Failure);
    }

    [Fact]
    public async Task A_packed_answer_is_read()
    {
        _server.On("/error-codes/lost.json", async context =>
        {
            context.Response.ContentType = "application/json; charset=utf-8";
            context.Response.Headers.ContentEncoding = "br";
            await using BrotliStream packed = new(context.Response.Body, CompressionLevel.Fastest);
            await packed.WriteAsync("""{"key":"lost","code":"e.p.lost","explain":"It is lost."}"""u8.ToArray());
        });

        Assert.Equal("It is lost.", (await ResolveAsync(Page)).Explain.Text);
    }

    [Fact]
    public async Task A_server_that_never_answers_is_given_up()
    {
        ManualTime clock = new();
        _server.On("/error-codes/lost.json", async context =>
        {
            context.Response.ContentType = "application/json";
            await context.Response.WriteAsync("{\"key\":");
            await context.Response.Body.FlushAsync();
            clock.Advance(TimeSpan.FromSeconds(11));
            await UntilAsync(context.RequestAborted);
        });

        CatalogResolution lost = await ResolveAsync(Page, options => options with { Clock = clock });

        Assert.Equal(10, Assert.IsType<ResponseTimedOut>(lost.Failure).Seconds);
    }

    [Fact]
    public async Task The_time_of_a_whole_resolution_has_an_end()
    {
        ManualTime clock = new();
        _server.On("/error-codes/lost.json", async context =>
        {
            clock.Advance(TimeSpan.FromSeconds(31));
            await UntilAsync(context.RequestAborted);
        });

        CatalogResolution lost = await ResolveAsync(Page, options => options with { Clock = clock, Limits = new() { Timeout = TimeSpan.FromMinutes(10) } });

        Assert.Equal(30, Assert.IsType<ResponseTimedOut>(lost.Failure).Seconds);
    }

    [Fact]
    public async Task Who_gives_up_during_a_request_is_free()
    {
        using CancellationTokenSource giveUp = new();
        _server.On("/error-codes/lost.json", async context =>
        {
            await giveUp.CancelAsync();
            await UntilAsync(context.RequestAborted);
        });
        using CatalogResolver resolver = new(Options());

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => resolver.ResolveAsync(Page, null, null, giveUp.Token));
    }

    [Theory]
    [InlineData("text/html")]
    [InlineData("text/plain")]
    [InlineData("application/octet-stream")]
    public async Task An_answer_of_another_type_is_not_read(string type)
    {
        _server.On("/error-codes/lost.json", context =>
        {
            context.Response.ContentType = type;
            return context.Response.WriteAsync("""{"key":"lost","code":"e.p.lost","explain":"It is lost."}""");
        });

        CatalogResolution lost = await ResolveAsync(Page);

        Assert.Contains(lost.Attempts, attempt => attempt.Failure is ResponseTypeUnexpected unexpected && unexpected.Found == type);
        Assert.False(lost.IsFound);
    }

    [Theory]
    [InlineData("")]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("{")]
    [InlineData("""{"key":"lost"}""")]
    [InlineData("""{"key":1,"code":2}""")]
    [InlineData("""{"key":"\ud800","code":"x"}""")]
    [InlineData("""{"key":"","code":""}""")]
    public async Task A_document_that_is_no_entry_is_not_taken_for_one(string json)
    {
        _server.OnJson("/error-codes/lost.json", json);

        Assert.False((await ResolveAsync(Page)).IsFound);
    }

    [Fact]
    public async Task A_document_that_nests_too_deep_is_not_read()
    {
        _server.OnJson("/error-codes/lost.json", $$"""{"key":"lost","code":"e.p.lost","x":{{new string('[', 100_000)}}{{new string(']', 100_000)}}}""");

        Assert.False((await ResolveAsync(Page)).IsFound);
    }

    [Fact]
    public async Task Members_of_a_wrong_type_are_left_out()
    {
        _server.OnJson("/error-codes/lost.json", """
            {"key":"lost","code":"e.p.lost","aliases":{"a":1},"number":"x","severity":7,"params":[1,{"name":2},{"name":"a","type":[],"optional":"yes","values":"v"}],
             "locale":"no tag!","explain":"It is {a} lost.","fix_hint":"{broken","texts":{"de":"x","fr":{"explain":["x"]},"es":{"explain":"Se perdió {a}."},"!":{}},"retired":true}
            """);

        CatalogResolution found = await ResolveAsync(Page, locale: "es");

        Assert.Equal("Se perdió {a}.", found.Explain.Text.Replace("\u2068", "", StringComparison.Ordinal).Replace("\u2069", "", StringComparison.Ordinal));
        Assert.Equal(string.Empty, found.FixHint.Text);
        Assert.Equal("a", Assert.Single(found.Entry!.Parameters).Name);
    }

    [Fact]
    public async Task The_entry_of_another_code_is_not_shown_for_this_one()
    {
        _server.OnJson("/error-codes/lost.json", """{"key":"other","code":"e.p.other","explain":"Pay here."}""");

        CatalogResolution lost = await ResolveAsync(Page, code: "e.p.lost");

        Assert.IsType<EntryNotFound>(lost.Failure);
        Assert.DoesNotContain("Pay", lost.Explain.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_catalog_of_RFC_0043_alone_gives_its_texts()
    {
        _server.OnJson("/catalog.json", """{"remote-unsupported-encryption":{"en":"Other party doesn't support {algo} {","de":"Kann {algo} nicht"}}""");

        CatalogResolution german = await ResolveAsync(_server.At("/catalog.json").AbsoluteUri, code: "remote-unsupported-encryption", locale: "de");
        CatalogResolution english = await ResolveAsync(_server.At("/catalog.json").AbsoluteUri, code: "remote-unsupported-encryption", locale: "en");

        Assert.Equal("Kann ? nicht", german.Explain.Text);
        Assert.Equal("Other party doesn't support {algo} {", english.Explain.Text);
        Assert.Null(german.Page);
    }

    [Fact]
    public async Task The_document_of_another_DID_is_not_used()
    {
        _server.OnJson("/.well-known/did.json", Document("did:web:errors.example.org", "spec", _server.At("/").AbsoluteUri));

        DocumentIdMismatch mismatch = Assert.IsType<DocumentIdMismatch>((await ResolveAsync(Did + ";spec/error-codes/lost")).Failure);
        Assert.Equal((Did, "did:web:errors.example.org"), (mismatch.Expected, mismatch.Found));
        Assert.Equal(["/.well-known/did.json"], _server.Requests);
    }

    [Fact]
    public async Task A_service_that_is_not_there_is_told()
    {
        _server.OnJson("/.well-known/did.json", Document(Did, "files", _server.At("/").AbsoluteUri));

        Assert.Equal("spec", Assert.IsType<ServiceNotFound>((await ResolveAsync(Did + ";spec/error-codes/lost")).Failure).Service);
    }

    [Theory]
    [InlineData("?service=spec&relativeRef=..%2Fsecret.json")]
    [InlineData("?service=spec&relativeRef=%2Fsecret.json")]
    [InlineData("?service=spec&relativeRef=%2F%2Fevil.example%2Fx")]
    [InlineData("?service=spec&relativeRef=https%3A%2F%2Fevil.example%2Fx")]
    [InlineData("?service=spec&relativeRef=%252e%252e%2Fsecret.json")]
    [InlineData(";spec/../secret.json")]
    public async Task A_reference_that_leaves_its_endpoint_is_refused(string rest)
    {
        _server.OnJson("/.well-known/did.json", Document(Did, "spec", _server.At("/catalog/").AbsoluteUri));

        Assert.IsType<ReferenceEscapesBase>((await ResolveAsync(Did + rest)).Failure);
        Assert.Equal(["/.well-known/did.json"], _server.Requests);
    }

    [Theory]
    [InlineData("http://127.0.0.1:1/")]
    [InlineData("https://10.0.0.1/")]
    [InlineData("https://[fd00::1]/")]
    public async Task An_endpoint_inside_this_network_is_refused(string endpoint)
    {
        _server.OnJson("/.well-known/did.json", Document(Did, "spec", endpoint));

        Assert.False((await ResolveAsync(Did + ";spec/error-codes/lost")).IsFound);
        Assert.Equal(["/.well-known/did.json"], _server.Requests);
    }

    [Theory]
    [InlineData("""[{"id":"#spec","serviceEndpoint":{"uri":"x"}},{"id":"{did}#spec","serviceEndpoint":["not an address",{"a":1},"{root}"]}]""")]
    [InlineData("""{"id":"#spec","type":["X"],"serviceEndpoint":"{root}"}""")]
    [InlineData("""[{"id":"{did};spec","serviceEndpoint":"{root}"}]""")]
    [InlineData("""[{"id":"urn:1","name":"spec","serviceEndpoint":"{root}"}]""")]
    public async Task A_service_is_found_in_every_way_it_is_written(string services)
    {
        string service = services.Replace("{did}", Did, StringComparison.Ordinal).Replace("{root}", _server.At("/").AbsoluteUri, StringComparison.Ordinal);
        _server.OnJson("/.well-known/did.json", $$"""{"id":"{{Did}}","service":{{service}}}""");
        _server.OnJson("/error-codes/lost.json", """{"key":"lost","code":"e.p.lost","explain":"It is lost."}""");

        CatalogResolution found = await ResolveAsync(Did + ";spec/error-codes/lost");

        // Of the first form only the second service has an address, but the first one has the name.
        Assert.Equal(!services.Contains("\"uri\"", StringComparison.Ordinal), found.IsFound);
    }

    [Fact]
    public async Task Requests_are_counted_and_come_to_an_end()
    {
        for (int i = 0; i < 100; i++)
        {
            int next = i + 1;
            _server.On($"/hop/{i}", context => Redirect(context, $"/hop/{next}"));
        }

        _server.On("/error-codes/lost.json", context => Redirect(context, "/hop/0"));
        CatalogResolution lost = await ResolveAsync(Page, options => options with { MaxRedirects = 1000, MaxRequests = 12 });

        Assert.IsType<ReferenceUnresolved>(lost.Failure);
        Assert.Equal(12, _server.Requests.Count);
    }

    [Fact]
    public async Task No_input_makes_it_throw_or_hang()
    {
        string[] seeds =
        [
            "https://h.example/error-codes/x/", "did:web:h.example?service=spec&relativeRef=error-codes%2Fx.json", "did:web:h.example%3A80:a;service=spec/x#f",
            "did:sov:BzCbsNYhMrjHiqZDTUASHg;spec/x", "https://user:pass@[::1]:80/a?b#sha256=", "did:web:h.example/../..;a=b?hl=zQm", "http://0x7f.1/%2e%2e/%00",
        ];
        string alphabet = "did:web:sov;spec/?#%=&.@[]\\~\u0000\u202e\ud800é1aA+-_ \t\n";
        Random random = new(20261125);
        using CatalogResolver resolver = new(Options() with { AllowsHttp = true, Addresses = AddressPolicy.PublicOnly, ResolveHost = (_, _) => Task.FromResult<IPAddress[]>([IPAddress.Loopback]) });
        for (int i = 0; i < 4_000; i++)
        {
            StringBuilder text = new(seeds[random.Next(seeds.Length)]);
            for (int change = random.Next(8); change > 0; change--)
            {
                int at = random.Next(text.Length + 1);
                switch (random.Next(3))
                {
                    case 0 when at < text.Length:
                        text.Remove(at, Math.Min(text.Length - at, random.Next(1, 6)));
                        break;
                    case 1:
                        text.Insert(at, alphabet[random.Next(alphabet.Length)]);
                        break;
                    default:
                        text.Insert(at, seeds[random.Next(seeds.Length)]);
                        break;
                }
            }

            string reference = text.ToString();
            CatalogResolution lost = await resolver.ResolveAsync(reference, i % 2 == 0 ? null : "x" + reference, "de");
            Assert.False(lost.IsFound, reference);
            Assert.NotNull(lost.Failure);
            Assert.NotEmpty(lost.Failure.GetExplain("ar").Text);
        }
    }

    private static string Document(string did, string service, string endpoint) =>
        $$"""{"@context":["https://www.w3.org/ns/did/v1"],"id":"{{did}}","service":[{"id":"{{did}}#{{service}}","type":"X","serviceEndpoint":"{{endpoint}}"}]}""";

    private static Task Redirect(HttpContext context, string target)
    {
        context.Response.StatusCode = StatusCodes.Status302Found;
        context.Response.Headers.Location = target;
        return Task.CompletedTask;
    }

    private static async Task UntilAsync(CancellationToken cancelled)
    {
        TaskCompletionSource ended = new(TaskCreationOptions.RunContinuationsAsynchronously);
        await using CancellationTokenRegistration registration = cancelled.Register(ended.SetResult);
        await ended.Task;
    }

    private CatalogResolverOptions Options() => new() { AllowsNetwork = true, Addresses = AddressPolicy.Allowing(_server.Authority) };

    private async Task<CatalogResolution> ResolveAsync(string reference, Func<CatalogResolverOptions, CatalogResolverOptions>? change = null, string? code = null, string? locale = null)
    {
        using CatalogResolver resolver = new(change is null ? Options() : change(Options()));
        return await resolver.ResolveAsync(reference, code, locale);
    }
}
