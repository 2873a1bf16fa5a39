using System.Text;
using ErrorCatalog.Networking;
using ErrorCatalog.Resolution.Tests.Serving;
using Microsoft.AspNetCore.Http;

namespace ErrorCatalog.Resolution.Tests;

public sealed class CacheTests : IAsyncLifetime
{
    private const string Path = "/error-codes/lost.json";

    private readonly ManualTime _clock = new();
    private readonly TemporaryFolder _folder = new();
    private WebServer _server = null!;

    private string Reference => _server.At("/error-codes/lost/").AbsoluteUri;

    public async ValueTask InitializeAsync()
    {
        _server = await WebServer.StartAsync();
        _server.OnJson(Path, Entry("lost", "It is lost."));
    }

    public async ValueTask DisposeAsync()
    {
        _folder.Dispose();
        await _server.DisposeAsync();
    }

    [Fact]
    public async Task A_fresh_document_is_not_asked_for_again()
    {
        CatalogResolution first = await ResolveAsync();
        CatalogResolution second = await ResolveAsync();

        Assert.Equal((EntrySource.Network, EntrySource.Cache), (first.Source, second.Source));
        Assert.Equal((first.Explain.Text, first.Digest, first.FetchedAt), (second.Explain.Text, second.Digest, second.FetchedAt));
        Assert.Single(_server.Requests);
    }

    [Fact]
    public async Task An_old_document_is_confirmed_by_its_tag()
    {
        await ResolveAsync();
        _clock.Advance(TimeSpan.FromDays(2));
        CatalogResolution confirmed = await ResolveAsync();
        CatalogResolution again = await ResolveAsync();

        Assert.Equal([200, 304], _server.Statuses);
        Assert.Equal(_clock.GetUtcNow(), confirmed.FetchedAt);
        Assert.Equal("It is lost.", again.Explain.Text);
    }

    [Fact]
    public async Task A_changed_document_replaces_the_old_one()
    {
        await ResolveAsync();
        _server.OnJson(Path, Entry("lost", "It is gone."));
        _clock.Advance(TimeSpan.FromDays(2));

        Assert.Equal("It is gone.", (await ResolveAsync()).Explain.Text);
        Assert.Equal([200, 200], _server.Statuses);
        Assert.Single(_folder.Files);
    }

    [Fact]
    public async Task The_server_may_shorten_the_time()
    {
        _server.On(Path, context =>
        {
            context.Response.Headers.CacheControl = "max-age=60";
            context.Response.ContentType = "application/json";
            return context.Response.WriteAsync(Entry("lost", "It is lost."));
        });
        await ResolveAsync();
        _clock.Advance(TimeSpan.FromSeconds(59));
        await ResolveAsync();
        _clock.Advance(TimeSpan.FromSeconds(2));
        await ResolveAsync();

        Assert.Equal(2, _server.Requests.Count);
    }

    [Fact]
    public async Task What_must_not_be_stored_is_not()
    {
        _server.On(Path, context =>
        {
            context.Response.Headers.CacheControl = "no-store";
            context.Response.ContentType = "application/json";
            return context.Response.WriteAsync(Entry("lost", "It is lost."));
        });

        Assert.True((await ResolveAsync()).IsFound);
        Assert.Empty(_folder.Files);
    }

    [Fact]
    public async Task Without_network_a_kept_document_serves_at_any_age()
    {
        await ResolveAsync();
        _clock.Advance(TimeSpan.FromDays(3650));
        CatalogResolution kept = await ResolveAsync(options => options with { AllowsNetwork = false });

        Assert.Equal((EntrySource.Cache, "It is lost."), (kept.Source, kept.Explain.Text));
        Assert.Single(_server.Requests);
    }

    [Fact]
    public async Task A_kept_document_serves_while_its_server_is_ill()
    {
        await ResolveAsync();
        _clock.Advance(TimeSpan.FromDays(2));
        _server.On(Path, context =>
        {
            context.Response.StatusCode = 500;
            return Task.CompletedTask;
        });

        Assert.Equal((EntrySource.Cache, "It is lost."), ((await ResolveAsync()).Source, (await ResolveAsync()).Explain.Text));
    }

    [Fact]
    public async Task A_document_that_was_taken_back_is_forgotten()
    {
        await ResolveAsync();
        _clock.Advance(TimeSpan.FromDays(2));
        _server.Forget(Path);

        Assert.False((await ResolveAsync()).IsFound);
        Assert.Empty(_folder.Files);
    }

    [Theory]
    [InlineData("cut")]
    [InlineData("altered")]
    [InlineData("empty")]
    [InlineData("rubbish")]
    [InlineData("other address")]
    public async Task A_damaged_file_counts_as_missing_and_is_replaced(string damage)
    {
        await ResolveAsync();
        string file = Assert.Single(_folder.Files);
        byte[] content = await File.ReadAllBytesAsync(file);
        await File.WriteAllBytesAsync(file, damage switch
        {
            "cut" => content[..^10],
            "altered" => [.. content[..^10], .. "xxxxxxxxxx"u8],
            "empty" => [],
            "rubbish" => Encoding.UTF8.GetBytes("{\"address\": 7, \"fetched\": \"\\ud800\"}\n{}"),
            _ => Encoding.UTF8.GetBytes(Encoding.UTF8.GetString(content).Replace(_server.Authority, "evil.example", StringComparison.Ordinal)),
        });

        CatalogResolution offline = await ResolveAsync(options => options with { AllowsNetwork = false });
        CatalogResolution online = await ResolveAsync();
        CatalogResolution after = await ResolveAsync(options => options with { AllowsNetwork = false });

        Assert.IsType<NetworkNotAllowed>(offline.Failure);
        Assert.Equal(EntrySource.Network, online.Source);
        Assert.Equal("It is lost.", after.Explain.Text);
    }

    [Fact]
    public async Task The_folder_stays_within_its_size_and_loses_the_oldest()
    {
        for (int i = 0; i < 20; i++)
        {
            _server.OnJson($"/error-codes/e-{i}.json", Entry($"e-{i}", new string('x', 1000)));
            _clock.Advance(TimeSpan.FromSeconds(10));
            Assert.True((await ResolveAsync(options => options with { MaxCacheBytes = 10_000 }, _server.At($"/error-codes/e-{i}/").AbsoluteUri)).IsFound);
        }

        Assert.InRange(_folder.Files.Sum(file => new FileInfo(file).Length), 1_000, 10_000);
        Assert.True((await ResolveAsync(options => options with { AllowsNetwork = false }, _server.At("/error-codes/e-19/").AbsoluteUri)).IsFound);
        Assert.False((await ResolveAsync(options => options with { AllowsNetwork = false }, _server.At("/error-codes/e-0/").AbsoluteUri)).IsFound);
    }

    [Fact]
    public async Task Many_resolvers_share_a_folder()
    {
        CatalogResolution[] all = await Task.WhenAll(Enumerable.Range(0, 32).Select(i => Task.Run(() => ResolveAsync(options => options with { MaxAge = i % 2 == 0 ? TimeSpan.Zero : options.MaxAge }))));

        Assert.All(all, found => Assert.Equal("It is lost.", found.Explain.Text));
        Assert.Single(_folder.Files);
    }

    [Fact]
    public async Task A_failed_address_is_left_alone_for_a_while()
    {
        using CatalogResolver resolver = new(Options());
        string reference = _server.At("/error-codes/nothing/").AbsoluteUri;

        CatalogResolution first = await resolver.ResolveAsync(reference);
        int asked = _server.Requests.Count;
        CatalogResolution second = await resolver.ResolveAsync(reference);
        Assert.Equal(asked, _server.Requests.Count);
        Assert.Equal(first.Failure?.Code, second.Failure?.Code);

        _clock.Advance(TimeSpan.FromMinutes(2));
        await resolver.ResolveAsync(reference);
        Assert.True(_server.Requests.Count > asked);
    }

    [Fact]
    public async Task A_folder_that_cannot_be_written_costs_the_cache_and_not_the_answer()
    {
        string file = System.IO.Path.Combine(_folder.Path, "file");
        await File.WriteAllTextAsync(file, "");

        Assert.Equal(EntrySource.Network, (await ResolveAsync(options => options with { CacheDirectory = System.IO.Path.Combine(file, "below") })).Source);
    }

    private static string Entry(string key, string explain) => $$"""{"key":"{{key}}","code":"e.p.{{key}}","locale":"en","explain":"{{explain}}"}""";

    private CatalogResolverOptions Options() => new()
    {
        AllowsNetwork = true,
        Addresses = AddressPolicy.Allowing(_server.Authority),
        CacheDirectory = _folder.Path,
        Clock = _clock,
    };

    private async Task<CatalogResolution> ResolveAsync(Func<CatalogResolverOptions, CatalogResolverOptions>? change = null, string? reference = null)
    {
        using CatalogResolver resolver = new(change is null ? Options() : change(Options()));
        return await resolver.ResolveAsync(reference ?? Reference);
    }
}
