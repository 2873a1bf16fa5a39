using System.Security.Cryptography;
using System.Text;
using ErrorCatalog.Networking;
using ErrorCatalog.Resolution.Tests.Serving;

namespace ErrorCatalog.Resolution.Tests;

/// <summary>References into the real site of this project, served by Kestrel.</summary>
public sealed class ResolvingTests(SiteFixture site) : IClassFixture<SiteFixture>
{
    private const string Code = "e.m.xfer.cant-find-route";

    public static TheoryData<string, string?> References => new()
    {
        { "http://{host}/agent/error-codes/cant-find-route/", null },
        { "http://{host}/agent/error-codes/cant-find-route", null },
        { "http://{host}/agent/error-codes/cant-find-route.json", null },
        { "http://{host}/agent/error-codes/e.m.xfer.cant-find-route/", null },
        { "http://{host}/agent/error-codes/1001/", null },
        { "http://{host}/agent/de/cant-find-route/", null },
        { "http://{host}/agent/#cant-find-route", null },
        { "http://{host}/agent/", Code },
        { "http://{host}/agent", Code },
        { "http://{host}/agent/error-codes", Code },
        { "http://{host}/agent/error-codes/index.json", Code },
        { "http://{host}/agent/keys.json", "1001" },
        { "http://{host}/agent/l10n/de.json", Code },
        { "http://{host}/agent/", "cant-find-route" },
        { "{did}?service=spec&relativeRef=error-codes%2Fcant-find-route%2F", null },
        { "{did}?service=spec&relativeRef=error-codes%2Fcant-find-route.json", null },
        { "{did}?service=%23spec&relativeRef=error-codes%2F1001%2F", null },
        { "{did}?service=spec&relativeRef=error-codes", Code },
        { "{did};service=spec/error-codes/cant-find-route", null },
        { "{did};spec/error-codes/cant-find-route", null },
        { "{did};spec/error-codes", Code },
        { "{did};spec", Code },
        { "{did}", Code },
        { "{did}/error-codes/cant-find-route", null },
    };

    [Theory]
    [MemberData(nameof(References))]
    public async Task Every_form_of_a_reference_leads_to_the_entry(string form, string? code)
    {
        using CatalogResolver resolver = new(Options());

        CatalogResolution found = await resolver.ResolveAsync(Fill(form), code, "de");

        Assert.Null(found.Failure);
        Assert.Equal((EntrySource.Network, "cant-find-route"), (found.Source, found.Entry?.Key));
        Assert.Equal("Kein Weg zum Empfänger gefunden", found.Title.Text);
        Assert.Equal(("de", false, ResolvedTextSource.Fetched), (found.Title.Locale, found.Title.IsFallback, found.Title.Source));
        Assert.Contains("{recipient}", found.FixHint.Text, StringComparison.Ordinal);
        Assert.Equal((RetryParty.Recipient, ProblemImpact.Message), (found.Retry, found.Impact));
        Assert.Equal(site.Server.At("/agent/error-codes/cant-find-route/"), found.Page);
        Assert.Equal(site.Server.At("/agent/error-codes/cant-find-route.json"), found.Document);
    }

    [Fact]
    public async Task A_report_gets_the_text_of_the_catalog_that_it_names_with_its_values_filled_in()
    {
        using CatalogResolver resolver = new(Options());
        Problem report = Read($$"""
            { "@type": "did:sov:BzCbsNYhMrjHiqZDTUASHg;spec/notification/1.0/problem-report", "@id": "7c9de639-c51c-4d60-ab95-103fa613c805",
              "@msg_catalog": "{{site.Did}};spec/error-codes",
              "description": { "en": "No way.", "code": "{{Code}}" }, "problem_items": [ { "recipient": "did:example:bob" }, { "hops": "2" } ] }
            """);

        CatalogResolution german = await resolver.ResolveAsync(report, "de-AT");
        CatalogResolution english = await resolver.ResolveAsync(report, "en");
        CatalogResolution japanese = await resolver.ResolveAsync(report, "ja");

        Assert.Equal("Es wurde ein Weg zu did:example:bob erwartet, aber keiner der 2 befragten Mediatoren kennt einen.", Plain(german.Explain.Text));
        Assert.Equal(ResolvedTextSource.Fetched, german.Explain.Source);
        Assert.Equal("Fragen Sie did:example:bob nach einem aktuellen Endpunkt, und senden Sie die Nachricht dann erneut.", Plain(german.FixHint.Text));

        // What the report says in the wanted language wins; else the catalog's text, else its words in another language.
        Assert.Equal(("No way.", ResolvedTextSource.Received), (english.Explain.Text, english.Explain.Source));
        Assert.Equal(("No way.", "en", true, ResolvedTextSource.Received), (japanese.Explain.Text, japanese.Explain.Locale, japanese.Explain.IsFallback, japanese.Explain.Source));
        Assert.Equal("7c9de639-c51c-4d60-ab95-103fa613c805", german.Problem?.Id);
    }

    [Fact]
    public async Task Positional_values_of_a_DIDComm_report_find_their_parameters()
    {
        using CatalogResolver resolver = new(Options());
        Problem report = Read($$"""
            { "type": "https://didcomm.org/report-problem/2.0/problem-report", "id": "1", "pthid": "2", "msg_catalog": "http://{{site.Server.Authority}}/agent/",
              "body": { "code": "{{Code}}", "args": ["did:example:bob", "1"] } }
            """);

        CatalogResolution found = await resolver.ResolveAsync($"http://{site.Server.Authority}/agent/", Code, "de");
        Problem bound = report.BoundTo(found.Entry!);

        Assert.Contains("did:example:bob", bound.GetExplain("de").Text, StringComparison.Ordinal);
        Assert.Contains("der einzige befragte Mediator kennt keinen", bound.GetExplain("de").Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{ "type": "{page}", "status": 502 }""")]
    [InlineData("""{ "type": "{page}", "code": "e.m.xfer.cant-find-route", "status": 502 }""")]
    public async Task The_type_of_problem_details_is_a_reference(string json)
    {
        using CatalogResolver resolver = new(Options());
        Problem report = Read(json.Replace("{page}", site.Server.At("/agent/error-codes/cant-find-route/").AbsoluteUri, StringComparison.Ordinal));

        CatalogResolution found = await resolver.ResolveAsync(report, "es");

        Assert.Equal("cant-find-route", found.Entry?.Key);
        Assert.Equal(ResolvedTextSource.Fetched, found.Title.Source);
    }

    [Fact]
    public async Task The_catalogs_of_localization_are_a_reference()
    {
        using CatalogResolver resolver = new(Options());
        Problem report = Read($$"""
            { "@type": "https://didcomm.org/notification/1.0/problem-report", "@id": "1", "~l10n": { "catalogs": ["http://{{site.Server.Authority}}/agent/error-codes/index.json"] },
              "description": { "code": "{{Code}}" } }
            """);

        Assert.Equal("cant-find-route", (await resolver.ResolveAsync(report, "fr")).Entry?.Key);
    }

    [Fact]
    public async Task Facts_of_the_report_win_over_those_of_the_entry()
    {
        using CatalogResolver resolver = new(Options());
        Problem report = Read($$"""
            { "@type": "https://didcomm.org/notification/1.0/problem-report", "@id": "1", "@msg_catalog": "http://{{site.Server.Authority}}/agent/",
              "description": { "code": "{{Code}}" }, "who_retries": "none", "impact": "connection" }
            """);

        CatalogResolution found = await resolver.ResolveAsync(report);

        Assert.Equal((RetryParty.None, ProblemImpact.Connection), (found.Retry, found.Impact));
    }

    [Fact]
    public async Task A_fetched_catalog_never_outranks_a_report_about_trust()
    {
        using CatalogResolver resolver = new(Options());
        Problem report = Read($$"""
            { "@type": "https://didcomm.org/notification/1.0/problem-report", "@id": "1", "@msg_catalog": "http://{{site.Server.Authority}}/agent/",
              "description": { "en": "Told.", "code": "e.p.trust" } }
            """);

        Assert.Equal(("Told.", ResolvedTextSource.Received), ((await resolver.ResolveAsync(report, "en")).Explain.Text, (await resolver.ResolveAsync(report, "en")).Explain.Source));
    }

    [Fact]
    public async Task A_local_catalog_is_asked_first_and_then_nobody_else()
    {
        await using WebServer server = await WebServer.StartAsync();
        using CatalogResolver resolver = new(Options() with { Catalogs = new(ResolutionErrors.Catalog), Addresses = AddressPolicy.Allowing(server.Authority) });

        CatalogResolution byCode = await resolver.ResolveAsync($"http://{server.Authority}/", "digest-mismatch", "de");
        CatalogResolution byPage = await resolver.ResolveAsync("https://errors.example.org/errorcatalog/error-codes/digest-mismatch/", null, "de");
        CatalogResolution byDid = await resolver.ResolveAsync("did:web:errors.example.org:errorcatalog?service=spec&relativeRef=error-codes%2Fdigest-mismatch.json", null, "de");

        Assert.All([byCode, byPage, byDid], found =>
        {
            Assert.Equal((EntrySource.Local, "digest-mismatch"), (found.Source, found.Entry?.Key));
            Assert.Equal(("Katalog wurde verändert", ResolvedTextSource.Local), (found.Title.Text, found.Title.Source));
            Assert.Equal("https://errors.example.org/errorcatalog/error-codes/digest-mismatch/", found.Page?.AbsoluteUri);
            Assert.Empty(found.Attempts);
        });
        Assert.Empty(server.Requests);
    }

    [Fact]
    public async Task Nothing_is_requested_unless_it_is_allowed()
    {
        await using WebServer server = await WebServer.StartAsync();
        using CatalogResolver resolver = new(new() { Addresses = AddressPolicy.Allowing(server.Authority) });

        CatalogResolution lost = await resolver.ResolveAsync($"did:web:localhost%3A{server.Port};spec/error-codes", Code);

        Assert.IsType<NetworkNotAllowed>(lost.Failure);
        Assert.Empty(server.Requests);
    }

    [Fact]
    public async Task A_report_that_leads_nowhere_keeps_its_own_words()
    {
        using CatalogResolver resolver = new(new());
        Problem report = Read("""{ "@type": "https://didcomm.org/notification/1.0/problem-report", "@id": "1", "@msg_catalog": "errors/1", "description": { "en": "No way.", "code": "x" } }""");

        CatalogResolution lost = await resolver.ResolveAsync(report, "en");

        Assert.False(lost.IsFound);
        Assert.Equal(("No way.", ResolvedTextSource.Received), (lost.Explain.Text, lost.Explain.Source));
        Assert.Equal("errors/1", Assert.IsType<ReferenceInvalid>(lost.Failure).Reference);
        Assert.Equal("errors/1", Assert.Single(lost.Attempts).Target);
    }

    [Fact]
    public async Task A_code_that_the_catalog_lacks_is_said_to_be_missing()
    {
        using CatalogResolver resolver = new(Options());

        CatalogResolution lost = await resolver.ResolveAsync($"http://{site.Server.Authority}/agent/", "no-such-code");

        Assert.Equal("no-such-code", Assert.IsType<EntryNotFound>(lost.Failure).Name);
        Assert.NotEmpty(lost.Attempts);
    }

    [Fact]
    public async Task A_more_special_code_gets_the_entry_that_it_begins_with()
    {
        using CatalogResolver resolver = new(Options());

        Assert.Equal("cant-find-route", (await resolver.ResolveAsync($"http://{site.Server.Authority}/agent/", Code + ".over-tls")).Entry?.Key);
    }

    [Fact]
    public async Task A_pinned_document_is_verified()
    {
        using HttpClient client = new();
        byte[] entry = await client.GetByteArrayAsync(site.Server.At("/agent/error-codes/cant-find-route.json"));
        string digest = Convert.ToHexStringLower(SHA256.HashData(entry));
        using CatalogResolver resolver = new(Options());

        CatalogResolution right = await resolver.ResolveAsync($"http://{site.Server.Authority}/agent/error-codes/cant-find-route.json#sha256={digest}");
        CatalogResolution byPage = await resolver.ResolveAsync($"{site.Did}?service=spec&relativeRef=error-codes%2Fcant-find-route%2F&sha256={digest}");
        CatalogResolution wrong = await resolver.ResolveAsync($"http://{site.Server.Authority}/agent/error-codes/cant-find-route.json#sha256={new string('0', 64)}");

        Assert.Equal((true, digest), (right.IsPinned, right.Digest));
        Assert.True(byPage.IsPinned);
        Assert.Equal("sha-256:" + digest, Assert.IsType<DigestMismatch>(wrong.Failure).Found);
    }

    [Fact]
    public async Task Cancellation_is_honoured()
    {
        using CatalogResolver resolver = new(Options());

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => resolver.ResolveAsync($"http://{site.Server.Authority}/agent/", Code, null, new CancellationToken(true)));
    }

    /// <summary>Without the marks that isolate values in text of another direction.</summary>
    private static string Plain(string text) => text.Replace("\u2068", "", StringComparison.Ordinal).Replace("\u2069", "", StringComparison.Ordinal);

    private static Problem Read(string json)
    {
        ProblemReadResult read = ProblemReader.Read(Encoding.UTF8.GetBytes(json));
        Assert.Null(read.Error);
        return read.Problem!;
    }

    private string Fill(string form) => form.Replace("{host}", site.Server.Authority, StringComparison.Ordinal).Replace("{did}", site.Did, StringComparison.Ordinal);

    private CatalogResolverOptions Options() => new() { AllowsNetwork = true, Addresses = AddressPolicy.Allowing(site.Server.Authority) };
}
