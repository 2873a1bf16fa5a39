using System.Text.Json;
using ErrorCatalog.AspNetCore;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace ErrorCatalog.Jobs.Tests;

/// <summary>A real service on Kestrel with the API of jobs; the caller is who the header "Wallet" says.</summary>
public sealed class JobService : IAsyncDisposable
{
    private readonly TestStore _store;
    private readonly WebApplication _app;

    private JobService(TestStore store, WebApplication app)
    {
        _store = store;
        _app = app;
        Client = new HttpClient { BaseAddress = new Uri(app.Urls.First()) };
    }

    public HttpClient Client { get; }

    public IServiceProvider Services => _app.Services;

    public static async Task<JobService> StartAsync<THandler>(StoreKind kind, params IEventFanOut[] fanOuts)
        where THandler : class, IJobHandler
    {
        TestStore store = await TestStore.OpenAsync(kind);
        WebApplicationBuilder builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        builder.Services.AddErrorCatalog([JobsErrors.Catalog]);
        builder.Services
            .AddErrorCatalogJobs(store.Options, new JobStoreOptions { PublicBase = new Uri("https://agent.example/api/") })
            .AddJob<THandler>(JobWorld.Kind, new JobKindOptions { PollInterval = TimeSpan.FromMilliseconds(50), Retry = new JobRetryPolicy { FirstDelay = TimeSpan.FromMilliseconds(1) } });
        builder.Services.AddRequestTenant(context => context.Request.Headers["Wallet"]);
        foreach (IEventFanOut fanOut in fanOuts)
        {
            builder.Services.AddSingleton(fanOut);
        }

        WebApplication app = builder.Build();
        app.UseErrorCatalog();
        app.MapProblems("/api");
        app.MapJobs("/api");
        await app.StartAsync();
        return new JobService(store, app);
    }

    public async Task<(int Status, string? Type, string Body)> SendAsync(HttpMethod method, string path, string? wallet, string? accept = null, string? language = null)
    {
        using var request = new HttpRequestMessage(method, path);
        if (wallet is not null)
        {
            request.Headers.Add("Wallet", wallet);
        }

        if (accept is not null)
        {
            request.Headers.Add("Accept", accept);
        }

        if (language is not null)
        {
            request.Headers.Add("Accept-Language", language);
        }

        using HttpResponseMessage response = await Client.SendAsync(request);
        return ((int)response.StatusCode, response.Content.Headers.ContentType?.MediaType, await response.Content.ReadAsStringAsync());
    }

    public async Task<JsonElement> GetJsonAsync(string path, string wallet, string? language = null)
    {
        (int status, _, string body) = await SendAsync(HttpMethod.Get, path, wallet, language: language);
        Assert.True(status == 200, $"{path}: {status} {body}");
        return JsonDocument.Parse(body).RootElement;
    }

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await _app.DisposeAsync();
        await _store.DisposeAsync();
    }
}
