using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;

namespace ErrorCatalog.Jobs.Tests;

public sealed class JobApiTests
{
    public static TheoryData<StoreKind> Kinds => [.. Enum.GetValues<StoreKind>()];

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task A_hosted_job_that_fails_is_seen_with_its_error_and_history_in_the_callers_language(StoreKind kind)
    {
        var failed = new EventProbe(JobEventTypes.Failed);
        await using JobService service = await JobService.StartAsync<AlwaysTimesOut>(kind, failed);
        string id = await AddAsync(service, "wallet-1", maxAttempts: 2);
        JobEvent told = await failed.Told;

        JsonElement job = await service.GetJsonAsync("/api/jobs/" + id, "wallet-1", "es-MX, de;q=0.5");
        JsonElement error = job.GetProperty("error");
        string instance = error.GetProperty("instance").GetString()!;
        JsonElement found = await service.GetJsonAsync("/api/problems/" + instance, "wallet-1", "es-MX");
        JsonElement listed = (await service.GetJsonAsync("/api/jobs?state=failed&limit=1", "wallet-1")).GetProperty("jobs")[0];
        using JsonDocument payload = JsonDocument.Parse(told.Payload);

        Assert.Equal(("failed", 0), (job.GetProperty("state").GetString(), job.GetProperty("remaining_attempts").GetInt32()));
        Assert.Equal([2, 1], job.GetProperty("history").EnumerateArray().Select(past => past.GetProperty("attempt").GetInt32()));
        Assert.Equal("es", error.GetProperty("locale").GetString());
        Assert.True(JsonElement.DeepEquals(error, found));
        Assert.Equal("https://agent.example/api/jobs/" + id, error.GetProperty("tracking_uri").GetString());
        Assert.Equal(id, listed.GetProperty("id").GetString());
        JsonElement sent = payload.RootElement.GetProperty("data").GetProperty("problem");
        Assert.Equal(
            (error.GetProperty("type").GetString(), instance, error.GetProperty("noticed_time").GetString()),
            (sent.GetProperty("type").GetString(), sent.GetProperty("instance").GetString(), sent.GetProperty("noticed_time").GetString()));
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task Another_tenant_finds_nothing_and_nobody_gets_nothing(StoreKind kind)
    {
        var failed = new EventProbe(JobEventTypes.Failed);
        await using JobService service = await JobService.StartAsync<AlwaysTimesOut>(kind, failed);
        string id = await AddAsync(service, "wallet-1", maxAttempts: 1);
        await failed.Told;
        string instance = (await service.GetJsonAsync("/api/jobs/" + id, "wallet-1")).GetProperty("error").GetProperty("instance").GetString()!;

        foreach ((HttpMethod method, string path) in ((HttpMethod, string)[])[(HttpMethod.Get, "/api/jobs/" + id), (HttpMethod.Post, $"/api/jobs/{id}/resume"), (HttpMethod.Post, $"/api/jobs/{id}/cancel"), (HttpMethod.Get, "/api/problems/" + instance)])
        {
            await AssertHiddenAsync(service, method, path, id);
        }

        Assert.Empty((await service.GetJsonAsync("/api/jobs", "wallet-2")).GetProperty("jobs").EnumerateArray());
        Assert.Equal("failed", (await service.GetJsonAsync("/api/jobs/" + id, "wallet-1")).GetProperty("state").GetString());
    }

    [Theory]
    [InlineData("application/problem+xml", "application/problem+xml", "<problem")]
    [InlineData("application/didcomm-plain+json", "application/didcomm-plain+json", "https://didcomm.org/report-problem/2.0/problem-report")]
    [InlineData("*/*", "application/problem+json", "\"type\"")]
    public async Task A_recorded_problem_is_answered_in_the_form_that_is_asked_for(string accept, string type, string part)
    {
        await using JobService service = await JobService.StartAsync<AlwaysTimesOut>(StoreKind.Sqlite);
        Tenant tenant = await service.Services.GetRequiredService<TenantStore>().OpenAsync("wallet-1");
        Problem problem = await service.Services.GetRequiredService<ProblemStore>().RecordAsync(tenant, "order-7", JobsErrors.JobAbandoned(attempt: 1));

        (int status, string? mediaType, string body) = await service.SendAsync(HttpMethod.Get, "/api/problems/" + problem.Id, "wallet-1", accept);

        Assert.Equal((200, type), (status, mediaType));
        Assert.Contains(part, body, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/api/jobs?limit=0")]
    [InlineData("/api/jobs?limit=201")]
    [InlineData("/api/jobs?limit=x")]
    [InlineData("/api/jobs?state=odd")]
    [InlineData("/api/jobs?kind=%00")]
    public async Task A_query_that_makes_no_sense_is_a_problem(string path)
    {
        await using JobService service = await JobService.StartAsync<AlwaysTimesOut>(StoreKind.Sqlite);

        (int status, string? type, string body) = await service.SendAsync(HttpMethod.Get, path, "wallet-1");

        Assert.True((400, "application/problem+json") == (status, type), body);
    }

    [Theory]
    [InlineData("/api/jobs/%00", 404)]
    [InlineData("/api/jobs/%0d%0a", 404)]
    [InlineData("/api/problems/%00", 404)]
    [InlineData("/api/problems/urn:uuid:x", 404)]
    public async Task Hostile_ids_are_not_found(string path, int expected)
    {
        await using JobService service = await JobService.StartAsync<AlwaysTimesOut>(StoreKind.Sqlite);

        int status = (await service.SendAsync(HttpMethod.Get, path, "wallet-1")).Status;

        // Kestrel itself refuses NUL in a path.
        Assert.True(status == expected || (status == 400 && path.EndsWith("%00", StringComparison.Ordinal)), $"{status}");
    }

    [Fact]
    public async Task A_parked_job_is_resumed_and_a_running_one_cannot_be()
    {
        var parked = new EventProbe(JobEventTypes.Parked);
        var completed = new EventProbe(JobEventTypes.Completed);
        await using JobService service = await JobService.StartAsync<NeedsTheClientOnce>(StoreKind.Sqlite, parked, completed);
        string id = await AddAsync(service, "wallet-1", maxAttempts: 3);
        await parked.Told;

        (int resumed, _, _) = await service.SendAsync(HttpMethod.Post, $"/api/jobs/{id}/resume", "wallet-1");
        await completed.Told;
        (int again, string? type, string body) = await service.SendAsync(HttpMethod.Post, $"/api/jobs/{id}/resume", "wallet-1");

        Assert.Equal((200, 409, "application/problem+json"), (resumed, again, type));
        Assert.Contains("job-state-conflict", body, StringComparison.Ordinal);
        JsonElement job = await service.GetJsonAsync("/api/jobs/" + id, "wallet-1");
        Assert.Equal(JsonValueKind.Null, job.GetProperty("error").ValueKind);
        Assert.Equal(JsonValueKind.String, job.GetProperty("history")[0].GetProperty("cleared_at").ValueKind);
    }

    private static async Task AssertHiddenAsync(JobService service, HttpMethod method, string path, string id)
    {
        (int foreign, string? type, string body) = await service.SendAsync(method, path, "wallet-2");
        (int nobody, _, _) = await service.SendAsync(method, path, null);

        Assert.Equal((404, "application/problem+json", 401), (foreign, type, nobody));
        Assert.DoesNotContain("issue", body.Replace(id, string.Empty, StringComparison.Ordinal), StringComparison.Ordinal);
    }

    private static async Task<string> AddAsync(JobService service, string wallet, int maxAttempts)
    {
        Tenant tenant = await service.Services.GetRequiredService<TenantStore>().OpenAsync(wallet);
        return await service.Services.GetRequiredService<JobStore>().AddAsync(tenant, new NewJob { Kind = JobWorld.Kind, MaxAttempts = maxAttempts });
    }

    public sealed class AlwaysTimesOut : IJobHandler
    {
        public Task<Outcome> RunAsync(JobContext context, CancellationToken cancellation) =>
            throw JobsErrors.WebhookTimedOut(target: new Uri("https://a.example/"), allowed: TimeSpan.FromSeconds(1)).ToException();
    }

    public sealed class NeedsTheClientOnce : IJobHandler
    {
        public Task<Outcome> RunAsync(JobContext context, CancellationToken cancellation) =>
            Task.FromResult(context.Attempt == 1 ? JobsErrors.WebhookTargetBlocked(target: new Uri("https://a.example/")) : Outcome.Success);
    }
}
