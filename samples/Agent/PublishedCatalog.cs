using ErrorCatalog.Compiler;
using ErrorCatalog.Site;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.StaticFiles;
using Microsoft.Extensions.FileProviders;
using Microsoft.Extensions.Logging;

namespace ErrorCatalog.Samples.Agent;

/// <summary>
/// The catalog's site, built into a temporary folder and served on localhost. It stands in for the published address: a link
/// in a message is fetched here, with only the host replaced.
/// </summary>
internal sealed class PublishedCatalog : IAsyncDisposable
{
    private readonly string _folder;
    private readonly WebApplication _server;
    private readonly Uri _published;
    private readonly HttpClient _client;

    private PublishedCatalog(string folder, WebApplication server, Uri published, int files)
    {
        _folder = folder;
        _server = server;
        _published = published;
        Files = files;
        _client = new HttpClient { BaseAddress = new Uri(server.Urls.First() + "/") };
    }

    public int Files { get; }

    public Uri Address => _client.BaseAddress!;

    public static async Task<PublishedCatalog> StartAsync(Uri published)
    {
        string catalog = Path.Combine(AppContext.BaseDirectory, "catalog");
        CompiledCatalogs compiled = CatalogCompiler.Compile(
            Directory.EnumerateFiles(catalog, "*.yaml", SearchOption.AllDirectories).Select(path => new CatalogSource(path, File.ReadAllText(path))));
        string folder = Directory.CreateTempSubdirectory("errorcatalog-site-").FullName;
        SiteWriteResult written = SiteWriter.Write(SiteBuilder.Build(compiled, new SiteOptions()), folder);

        WebApplicationBuilder builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        WebApplication server = builder.Build();
        server.UseFileServer(new FileServerOptions
        {
            FileProvider = new PhysicalFileProvider(folder),
            StaticFileOptions = { ContentTypeProvider = new FileExtensionContentTypeProvider() },
        });
        await server.StartAsync();
        return new PublishedCatalog(folder, server, published, written.Written);
    }

    /// <summary>Fetches what a published address shows.</summary>
    public async Task<string> GetAsync(Uri link) => await _client.GetStringAsync(_published.MakeRelativeUri(link));

    public async ValueTask DisposeAsync()
    {
        _client.Dispose();
        await _server.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }
}
