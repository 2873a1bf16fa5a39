using ErrorCatalog.AspNetCore.Sites;
using ErrorCatalog.Compiler;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Logging;

namespace ErrorCatalog.Site.Browser.Tests.Sites;

/// <summary>A built site on a real server of this machine.</summary>
internal sealed class Origin : IAsyncDisposable
{
    private readonly TemporaryFolder _folder;
    private readonly WebApplication _app;

    private Origin(TemporaryFolder folder, WebApplication app, string prefix)
    {
        (_folder, _app) = (folder, app);
        Address = new Uri(app.Urls.Single() + prefix + "/");
        Client = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false }) { BaseAddress = Address };
    }

    public Uri Address { get; }

    /// <summary>A client that shows redirects instead of following them.</summary>
    public HttpClient Client { get; }

    /// <summary>The folder of the site; the one around it is the test's own too.</summary>
    public string Folder => SiteIn(_folder);

    public static async Task<Origin> StartAsync(CompiledCatalogs catalogs, string prefix = "")
    {
        TemporaryFolder folder = new();
        SiteWriter.Write(SiteBuilder.Build(catalogs, new SiteOptions { BaseUri = new Uri($"http://localhost{prefix}/") }), SiteIn(folder));
        WebApplicationBuilder builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        WebApplication app = builder.Build();
        app.MapPublishedSite(prefix, new PublishedFolder(SiteIn(folder)));
        await app.StartAsync();
        return new Origin(folder, app, prefix);
    }

    private static string SiteIn(TemporaryFolder folder) => Path.Combine(folder.Path, "site");

    public async Task<HttpResponseMessage> GetAsync(string path, string? accept = null, string? language = null, HttpMethod? method = null, string? ifNoneMatch = null)
    {
        HttpRequestMessage request = new(method ?? HttpMethod.Get, path);
        void Add(string name, string? value)
        {
            if (value is not null)
            {
                Assert.True(request.Headers.TryAddWithoutValidation(name, value));
            }
        }

        Add("Accept", accept);
        Add("Accept-Language", language);
        Add("If-None-Match", ifNoneMatch);
        return await Client.SendAsync(request, TestContext.Current.CancellationToken);
    }

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await _app.DisposeAsync();
        _folder.Dispose();
    }
}
