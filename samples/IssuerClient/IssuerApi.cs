using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using ErrorCatalog.Jobs.Webhooks;

namespace ErrorCatalog.Samples.IssuerClient;

/// <summary>The HTTP API of the service, as one tenant calls it.</summary>
internal sealed class IssuerApi : IDisposable
{
    private readonly HttpClient _client;

    public IssuerApi(Uri address, string key, string locale)
    {
        _client = new HttpClient { BaseAddress = address, Timeout = TimeSpan.FromSeconds(20) };
        _client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", key);
        _client.DefaultRequestHeaders.Add("Accept-Language", locale);
    }

    public async Task<Answer> SendAsync(HttpMethod method, string path, object? body, CancellationToken stop)
    {
        using var request = new HttpRequestMessage(method, new Uri(path, UriKind.Relative)) { Content = body is null ? null : JsonContent.Create(body) };
        using HttpResponseMessage response = await _client.SendAsync(request, stop);
        return new Answer(response.StatusCode, response.Content.Headers.ContentType?.MediaType, await response.Content.ReadAsByteArrayAsync(stop));
    }

    public Task<Answer> GetAsync(string path, CancellationToken stop) => SendAsync(HttpMethod.Get, path, null, stop);

    /// <summary>Orders a credential; gives the id of the job that does it.</summary>
    public async Task<string> OrderAsync(string holder, CancellationToken stop, string type = "library-card")
    {
        Answer answer = await SendAsync(HttpMethod.Post, "credentials", new { holder, type, days = 365 }, stop);
        return Expect(answer, HttpStatusCode.Accepted).GetProperty("job").GetString()!;
    }

    public async Task<JsonElement> GetJobAsync(string job, CancellationToken stop) =>
        Expect(await GetAsync($"jobs/{job}", stop), HttpStatusCode.OK);

    public async Task ResumeAsync(string job, CancellationToken stop) =>
        Expect(await SendAsync(HttpMethod.Post, $"jobs/{job}/resume", null, stop), HttpStatusCode.OK);

    /// <summary>Makes a webhook endpoint for all events; its key is told this once.</summary>
    public async Task<(string Id, WebhookSecret Secret)> AddWebhookAsync(Uri address, CancellationToken stop)
    {
        JsonElement made = Expect(await SendAsync(HttpMethod.Post, "webhooks", new { url = address }, stop), HttpStatusCode.Created);
        return (made.GetProperty("id").GetString()!, WebhookSecret.Parse(made.GetProperty("keys")[0].GetProperty("secret").GetString()!));
    }

    /// <summary>The deliveries of an endpoint, as many as one page has.</summary>
    public async Task<JsonElement[]> GetDeliveriesAsync(string endpoint, CancellationToken stop) =>
        [.. Expect(await GetAsync($"webhooks/{endpoint}/deliveries?limit=100", stop), HttpStatusCode.OK).GetProperty("deliveries").EnumerateArray()];

    public Task RemoveWebhookAsync(string endpoint, CancellationToken stop) => SendAsync(HttpMethod.Delete, $"webhooks/{endpoint}", null, stop);

    public void Dispose() => _client.Dispose();

    private static JsonElement Expect(Answer answer, HttpStatusCode status) =>
        answer.Status == status
            ? answer.Json
            : throw new InvalidOperationException($"Expected the status {(int)status} from the service but got {(int)answer.Status}: {answer.Text}");
}
