using System.Text.Json;
using ErrorCatalog.AspNetCore;
using ErrorCatalog.Jobs.Webhooks;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace ErrorCatalog.Jobs.Tests;

/// <summary>The API of jobs, problems and webhooks in the OpenAPI document of the application.</summary>
public sealed class DescribedApiTests : IAsyncLifetime
{
    private TestStore _store = null!;
    private WebApplication _app = null!;
    private JsonElement _paths;

    public async ValueTask InitializeAsync()
    {
        _store = await TestStore.OpenAsync(StoreKind.Sqlite);
        WebApplicationBuilder builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        builder.Services.AddErrorCatalog([JobsErrors.Catalog]);
        builder.Services.AddErrorCatalogJobs(_store.Options);
        builder.Services.AddWebhooks(new WebhookOptions());
        builder.Services.AddRequestTenant(context => context.Request.Headers["Wallet"]);
        builder.Services.AddOpenApi(openApi => openApi.AddErrorCatalog());
        _app = builder.Build();
        _app.UseErrorCatalog();
        _app.MapOpenApi();
        _app.MapJobs();
        _app.MapProblems();
        _app.MapWebhooks();
        await _app.StartAsync();
        using var client = new HttpClient { BaseAddress = new Uri(_app.Urls.First()) };
        _paths = JsonDocument.Parse(await client.GetStringAsync(new Uri("/openapi/v1.json", UriKind.Relative))).RootElement.GetProperty("paths");
    }

    public async ValueTask DisposeAsync()
    {
        await _app.DisposeAsync();
        await _store.DisposeAsync();
    }

    [Fact]
    public void Every_endpoint_is_described_with_its_parameters()
    {
        (string Path, JsonElement Operation)[] operations = [.. _paths.EnumerateObject().SelectMany(path => path.Value.EnumerateObject().Select(operation => (path.Name, operation.Value)))];

        Assert.Equal(16, operations.Length);
        foreach ((string path, JsonElement operation) in operations)
        {
            Assert.NotEmpty(operation.GetProperty("summary").GetString()!);
            string[] parameters = operation.TryGetProperty("parameters", out JsonElement all) ? [.. all.EnumerateArray().Where(parameter => parameter.GetProperty("in").GetString() == "path").Select(parameter => parameter.GetProperty("name").GetString()!)] : [];
            string[] named = [.. path.Split('/').Where(part => part.StartsWith('{')).Select(part => part.Trim('{', '}'))];
            Assert.Equal(named.Order(), parameters.Order());
        }
    }

    [Theory]
    [InlineData("/jobs/{id}/resume", "post", "409", "job-state-conflict")]
    [InlineData("/jobs/{id}", "get", "404", "job-not-found")]
    [InlineData("/jobs", "get", "401", "tenant-unknown")]
    [InlineData("/problems/{instance}", "get", "404", "problem-not-found")]
    [InlineData("/webhooks/{endpoint}/deliveries/{delivery}/replay", "post", "404", "webhook-delivery-not-found")]
    public void Every_endpoint_says_which_problems_it_can_end_in(string path, string method, string status, string key)
    {
        JsonElement response = _paths.GetProperty(path).GetProperty(method).GetProperty("responses").GetProperty(status);

        Assert.Contains(key, response.GetRawText(), StringComparison.Ordinal);
    }
}
