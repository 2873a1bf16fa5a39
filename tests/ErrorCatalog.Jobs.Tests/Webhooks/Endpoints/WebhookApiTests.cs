using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using ErrorCatalog.AspNetCore;
using ErrorCatalog.Jobs.AspNetCore;
using ErrorCatalog.Jobs.Webhooks;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace ErrorCatalog.Jobs.Tests.Webhooks.Endpoints;

public sealed class WebhookApiTests : IAsyncLifetime
{
    private WebhookWorld _world = null!;
    private WebApplication _app = null!;
    private HttpClient _client = null!;

    public async ValueTask InitializeAsync()
    {
        _world = await WebhookWorld.StartAsync(StoreKind.Sqlite);
        WebApplicationBuilder builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Services.AddErrorCatalog([JobsErrors.Catalog]);
        builder.Services.AddSingleton(_world.Database);
        builder.Services.AddSingleton<TenantStore>();
        builder.Services.AddRequestTenant(static context => context.Request.Headers["x-tenant"].ToString() is { Length: > 0 } name ? name : null);
        builder.Services.AddWebhooks(_world.Options);
        _app = builder.Build();
        _app.UseErrorCatalog();
        _app.MapWebhooks();
        await _app.StartAsync();
        _client = new HttpClient { BaseAddress = new Uri(_app.Urls.First()) };
        _client.DefaultRequestHeaders.Add("x-tenant", "alice");
    }

    public async ValueTask DisposeAsync()
    {
        _client.Dispose();
        await _app.StopAsync();
        await _app.DisposeAsync();
        await _world.DisposeAsync();
    }

    [Fact]
    public async Task An_endpoint_lives_from_post_to_delete()
    {
        (HttpResponseMessage response, JsonElement made) = await SendAsync(HttpMethod.Post, "/webhooks", $$"""{"url":"{{_world.Receiver.Url}}","eventTypes":["job.failed"]}""");
        Assert.Equal(HttpStatusCode.Created, response.StatusCode);
        string path = response.Headers.Location!.OriginalString;
        Assert.Equal($"/webhooks/{made.GetProperty("id").GetString()}", path);
        WebhookSecret secret = WebhookSecret.Parse(made.GetProperty("keys")[0].GetProperty("secret").GetString()!);

        (_, JsonElement shown) = await SendAsync(HttpMethod.Get, path);
        Assert.False(shown.GetProperty("keys")[0].TryGetProperty("secret", out _));
        Assert.Equal(secret.Id, shown.GetProperty("keys")[0].GetProperty("id").GetString());

        (response, JsonElement test) = await SendAsync(HttpMethod.Post, path + "/test");
        Assert.Equal(HttpStatusCode.Accepted, response.StatusCode);
        ReceivedCall call = await _world.Receiver.NextAsync();
        Assert.Equal(test.GetProperty("eventId").GetString(), call.Id);
        Assert.True(call.Verify(secret).IsSuccess);

        (_, JsonElement rotated) = await SendAsync(HttpMethod.Post, path + "/keys", """{"overlap":"PT1H"}""");
        Assert.Equal(2, rotated.GetProperty("keys").GetArrayLength());
        Assert.True(rotated.GetProperty("keys")[0].TryGetProperty("secret", out _));
        Assert.False(rotated.GetProperty("keys")[1].TryGetProperty("secret", out _));

        (_, JsonElement paused) = await SendAsync(HttpMethod.Patch, path, """{"state":"paused"}""");
        Assert.Equal("paused", paused.GetProperty("state").GetString());
        (response, _) = await SendAsync(HttpMethod.Delete, path);
        Assert.Equal(HttpStatusCode.NoContent, response.StatusCode);
        await ProblemAsync("webhook-endpoint-not-found", 404, HttpMethod.Get, path);
        (_, JsonElement list) = await SendAsync(HttpMethod.Get, "/webhooks");
        Assert.Equal(0, list.GetProperty("endpoints").GetArrayLength());
    }

    [Fact]
    public async Task Deliveries_show_their_attempts_and_can_be_sent_again()
    {
        _world.Receiver.Answer = static (context, _) =>
        {
            context.Response.StatusCode = 500;
            return context.Response.WriteAsync("no room");
        };
        WebhookEndpoint endpoint = await _world.AddEndpointAsync();
        await _world.RaiseAsync();
        await _world.SettledAsync(endpoint, WebhookDeliveryState.Parked);
        string path = $"/webhooks/{endpoint.Id}/deliveries";

        (_, JsonElement page) = await SendAsync(HttpMethod.Get, path + "?state=parked&limit=1");
        JsonElement delivery = page.GetProperty("deliveries")[0];
        Assert.Equal((3, "parked"), (delivery.GetProperty("attempts").GetInt32(), delivery.GetProperty("state").GetString()));
        string one = $"{path}/{delivery.GetProperty("id").GetInt64()}";
        (_, JsonElement detail) = await SendAsync(HttpMethod.Get, one);
        JsonElement attempt = detail.GetProperty("attemptLog")[2];
        Assert.Equal((500, "no room", "webhook-refused"), (attempt.GetProperty("httpStatus").GetInt32(), attempt.GetProperty("response").GetString(), attempt.GetProperty("problem").GetProperty("code").GetString()));

        (HttpResponseMessage response, JsonElement replay) = await SendAsync(HttpMethod.Post, one + "/replay");
        Assert.Equal((HttpStatusCode.Accepted, 1), (response.StatusCode, replay.GetProperty("replayed").GetInt32()));
        await _world.Receiver.NextAsync(6);
        await _world.SettledAsync(endpoint, WebhookDeliveryState.Parked);
        (_, replay) = await SendAsync(HttpMethod.Post, $"/webhooks/{endpoint.Id}/replay", """{"from":"2020-01-01T00:00:00Z","to":"2099-01-01T00:00:00Z"}""");
        Assert.Equal(1, replay.GetProperty("replayed").GetInt32());
        await _world.Receiver.NextAsync(3);
    }

    [Fact]
    public async Task Every_mistake_is_a_problem_that_names_it()
    {
        WebhookEndpoint endpoint = await _world.AddEndpointAsync();
        string path = $"/webhooks/{endpoint.Id}";
        await ProblemAsync("webhook-setting-invalid", 400, HttpMethod.Post, "/webhooks", "{");
        await ProblemAsync("webhook-setting-invalid", 400, HttpMethod.Post, "/webhooks", "[]");
        await ProblemAsync("webhook-setting-invalid", 400, HttpMethod.Post, "/webhooks", "null");
        await ProblemAsync("webhook-setting-invalid", 400, HttpMethod.Post, "/webhooks", """{"urll":"https://example.org/"}""");
        await ProblemAsync("webhook-setting-invalid", 400, HttpMethod.Post, "/webhooks", """{"url":"https://example.org/","eventTypes":[null]}""");
        await ProblemAsync("webhook-target-blocked", 403, HttpMethod.Post, "/webhooks", """{"url":"https://192.168.0.1/"}""");
        await ProblemAsync("webhook-too-large", 413, HttpMethod.Post, "/webhooks", "\"" + new string('x', 70_000) + "\"");
        await ProblemAsync("webhook-setting-invalid", 400, HttpMethod.Patch, path, """{"state":"asleep"}""");
        await ProblemAsync("webhook-setting-invalid", 400, HttpMethod.Post, path + "/keys", """{"overlap":"soon"}""");
        await ProblemAsync("webhook-setting-invalid", 400, HttpMethod.Post, path + "/replay", """{"from":"2026-01-01T00:00:00Z"}""");
        await ProblemAsync("webhook-setting-invalid", 400, HttpMethod.Post, path + "/replay", """{"from":"2026-01-02T00:00:00Z","to":"2026-01-01T00:00:00Z"}""");
        await ProblemAsync("webhook-setting-invalid", 400, HttpMethod.Get, path + "/deliveries?limit=9999");
        await ProblemAsync("webhook-setting-invalid", 400, HttpMethod.Get, path + "/deliveries?state=lost");
        await ProblemAsync("webhook-delivery-not-found", 404, HttpMethod.Get, path + "/deliveries/12345");
        await ProblemAsync("webhook-delivery-not-found", 404, HttpMethod.Post, path + "/deliveries/x/replay");
        _client.DefaultRequestHeaders.Remove("x-tenant");
        await ProblemAsync("tenant-unknown", 401, HttpMethod.Get, "/webhooks");
        _client.DefaultRequestHeaders.Add("x-tenant", "eve");
        await ProblemAsync("webhook-endpoint-not-found", 404, HttpMethod.Get, path);
        await ProblemAsync("webhook-endpoint-not-found", 404, HttpMethod.Post, path + "/test");
        await ProblemAsync("webhook-endpoint-not-found", 404, HttpMethod.Get, path + "/deliveries");
    }

    [Fact]
    public async Task The_operators_endpoint_is_not_shown_to_tenants()
    {
        var fanOut = new OperatorFanOut(_world.Database, new Uri("rabbitmq:events"));
        await _world.RaiseAsync(fanOuts: fanOut);

        (_, JsonElement list) = await SendAsync(HttpMethod.Get, "/webhooks");

        Assert.Equal(0, list.GetProperty("endpoints").GetArrayLength());
        await ProblemAsync("webhook-endpoint-not-found", 404, HttpMethod.Delete, "/webhooks/" + fanOut.EndpointIdOf("alice"));
    }

    [Fact]
    public async Task A_receiver_takes_what_is_signed_and_refuses_the_rest()
    {
        WebhookSecret secret = WebhookSecret.Generate();
        var received = new TaskCompletionSource<ReceivedWebhook>();
        WebApplicationBuilder builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Services.AddErrorCatalog([JobsErrors.Catalog]);
        await using WebApplication app = builder.Build();
        app.UseErrorCatalog();
        app.MapWebhookReceiver("/hook", () => [secret], (webhook, _) =>
        {
            received.TrySetResult(webhook);
            return Task.CompletedTask;
        }, maxBytes: 1_000);
        await app.StartAsync();
        using var client = new HttpClient { BaseAddress = new Uri(app.Urls.First()) };

        Assert.Equal("webhook-header-invalid", await PostAsync("{}", null));
        Assert.Equal("webhook-signature-mismatch", await PostAsync("{}", WebhookSecret.Generate()));
        Assert.Equal("webhook-signature-expired", await PostAsync("{}", secret, DateTimeOffset.UtcNow.AddMinutes(-6)));
        Assert.Equal("webhook-too-large", await PostAsync(new string(' ', 1_001), secret));
        Assert.False(received.Task.IsCompleted);
        Assert.Null(await PostAsync("{}", secret));
        Assert.Equal("{}", Encoding.UTF8.GetString((await received.Task).Body.Span));

        async Task<string?> PostAsync(string body, WebhookSecret? key, DateTimeOffset? at = null)
        {
            using var request = new HttpRequestMessage(HttpMethod.Post, "/hook") { Content = new StringContent(body) };
            DateTimeOffset time = at ?? DateTimeOffset.UtcNow;
            if (key is not null)
            {
                request.Headers.Add("webhook-id", "evt_1");
                request.Headers.Add("webhook-timestamp", $"{time.ToUnixTimeSeconds()}");
                request.Headers.Add("webhook-signature", StandardWebhook.Sign([key], "evt_1", time, Encoding.UTF8.GetBytes(body)));
            }

            using HttpResponseMessage response = await client.SendAsync(request);
            return response.StatusCode == HttpStatusCode.NoContent ? null : (await response.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("code").GetString();
        }
    }

    private async Task ProblemAsync(string code, int status, HttpMethod method, string path, string? body = null)
    {
        (HttpResponseMessage response, JsonElement problem) = await SendAsync(method, path, body);

        Assert.Equal((status, code), ((int)response.StatusCode, problem.GetProperty("code").GetString()));
        Assert.Equal("application/problem+json", response.Content.Headers.ContentType?.MediaType);
    }

    private async Task<(HttpResponseMessage Response, JsonElement Body)> SendAsync(HttpMethod method, string path, string? body = null)
    {
        using var request = new HttpRequestMessage(method, path) { Content = body is null ? null : new StringContent(body, Encoding.UTF8, "application/json") };
        HttpResponseMessage response = await _client.SendAsync(request);
        byte[] bytes = await response.Content.ReadAsByteArrayAsync();
        return (response, bytes.Length == 0 ? default : JsonElement.Parse(bytes));
    }
}
