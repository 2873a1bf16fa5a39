using System.Net;
using System.Security.Cryptography;
using System.Text.Json;
using ErrorCatalog.Jobs;
using ErrorCatalog.Jobs.Webhooks;
using ErrorCatalog.Samples.Issuer;

namespace ErrorCatalog.Samples.IssuerClient;

/// <summary>Everything that can go wrong, one scene after the other.</summary>
internal sealed class Story(Narrator narrator, ServiceProcess service, Registry registry, Client aurora, Client borealis, CancellationToken stop)
{
    private const int Burst = 24;

    /// <summary>Starts everything, tells the story and counts. True when every promise was kept.</summary>
    public static async Task<bool> TellAsync(Narrator narrator, string servicePath, string? database, CancellationToken stop)
    {
        DirectoryInfo folder = Directory.CreateTempSubdirectory("issuer-");
        database ??= $"Data Source={Path.Combine(folder.FullName, "issuer.db")}";
        await using Registry registry = await Registry.StartAsync(stop);
        await using var aurora = new Client("aurora", RandomNumberGenerator.GetHexString(32));
        await using var borealis = new Client("borealis", RandomNumberGenerator.GetHexString(32));
        var address = new Uri($"http://127.0.0.1:{FreePort.Find()}/");
        await using var service = new ServiceProcess(servicePath,
        [
            $"--urls={address}",
            $"--PublicBase={address}",
            $"--Database={database}",
            $"--Registry={registry.Address}",
            $"--ApiKeys:{aurora.Name}={aurora.Key}",
            $"--ApiKeys:{borealis.Name}={borealis.Key}",
            "--WebhookHosts=127.0.0.1",
            "--Hurry=true",
        ]);
        try
        {
            await new Story(narrator, service, registry, aurora, borealis, stop).TellAsync(address);
            await new Audit(narrator, registry, [aurora, borealis], database, stop).CountAsync();
        }
        catch (Exception failure) when (failure is not OperationCanceledException || !stop.IsCancellationRequested)
        {
            narrator.Check(false, $"The story comes to its end. {failure.GetType().Name}: {failure.Message}");
            foreach (string line in service.Log)
            {
                narrator.Say("service log", line);
            }
        }
        finally
        {
            await service.DisposeAsync();
            folder.Delete(recursive: true);
        }

        narrator.End("Done: everything failed that could, the service was killed in the middle, and nothing was lost.");
        return narrator.Broken.Count == 0;
    }

    private async Task TellAsync(Uri address)
    {
        narrator.Scene("The service starts, and two tenants register a webhook");
        await service.StartAsync(stop);
        narrator.Say("service", $"process {service.Id} at {address}, its OpenAPI page at {address}docs");
        await aurora.Inbox.StartAsync(stop);
        await aurora.JoinAsync(address, narrator.Locale, stop);
        await borealis.JoinAsync(address, narrator.Locale, stop);
        narrator.Say(aurora.Name, $"receives at {aurora.Inbox.Address}");
        narrator.Say(borealis.Name, "registers an address at which nobody listens");
        Answer page = await aurora.Api.GetAsync("docs", stop);
        Answer document = await aurora.Api.GetAsync("openapi/v1.json", stop);
        narrator.Check(
            page.Status == HttpStatusCode.OK && document.Text.Contains(JobsErrors.Descriptors.TenantUnknown.Code, StringComparison.Ordinal),
            "The OpenAPI page is there, and its document names the problems of the operations.");
        string early = await borealis.OrderAsync("did:example:bea", stop);

        await InvalidOrderAsync();
        await WrongAddressAsync();
        await BusyRegistryAsync();
        await UnknownHolderAsync();
        await WithdrawnTypeAsync();
        await UnforeseenAsync();
        await ForgedWebhookAsync();
        await CrashAsync();
        await DeadEndpointAsync(early);
    }

    private async Task InvalidOrderAsync()
    {
        narrator.Scene("An order is not valid");
        Answer answer = await aurora.Api.SendAsync(HttpMethod.Post, "credentials", new { holder = "bob", type = "library-card", days = 0 }, stop);
        Problem problem = Received(answer);
        narrator.Show(problem);
        JsonElement[] errors = [.. problem.Extensions["errors"].EnumerateArray()];
        foreach (JsonElement error in errors)
        {
            narrator.Say("value", $"{error.GetProperty("pointer")}: {error.GetProperty("detail")}");
        }

        narrator.Check(answer.Status == HttpStatusCode.BadRequest && errors.Length == 2, "Both values are named in one answer, with the status 400.");
    }

    private async Task WrongAddressAsync()
    {
        narrator.Scene("An address leads nowhere");
        Answer answer = await aurora.Api.GetAsync("credentails", stop);
        narrator.Show(Received(answer));
        narrator.Check(answer.Status == HttpStatusCode.NotFound, "An unknown path is a problem of the same shape, with the status 404.");
    }

    private async Task BusyRegistryAsync()
    {
        narrator.Scene("The registry is busy: the service tries again");
        registry.Fail("did:example:ada", RegistryTrouble.Busy);
        string job = await aurora.OrderAsync("did:example:ada", stop);
        Notice failed = await ShowAsync(JobEventTypes.AttemptFailed, job);
        narrator.Check(failed.Problem is RegistryUnavailable { State: RegistryUnavailableState.Busy }, "The problem came back typed, with its values.");
        await ShowAsync(JobEventTypes.Recovered, job);
        await ShowAsync(JobEventTypes.Completed, job);
        await CheckPageAsync(failed.Problem!);
    }

    private async Task UnknownHolderAsync()
    {
        narrator.Scene("The registry does not know the holder: it is our turn");
        registry.Forget("did:example:ben");
        string job = await aurora.OrderAsync("did:example:ben", stop);
        Notice parked = await ShowAsync(JobEventTypes.Parked, job);
        narrator.Check(parked.Problem is HolderUnknown { Holder: "did:example:ben" }, "The job is parked, and the problem says for whom.");
        registry.Register("did:example:ben");
        narrator.Say(aurora.Name, "registers the holder and resumes the job");
        await aurora.Api.ResumeAsync(job, stop);
        await ShowAsync(JobEventTypes.Completed, job);
    }

    private async Task WithdrawnTypeAsync()
    {
        narrator.Scene("The type of credential was withdrawn: nobody tries again");
        string job = await aurora.OrderAsync("did:example:cleo", stop, Registry.WithdrawnType, ends: "failed");
        await ShowAsync(JobEventTypes.Failed, job);
        JsonElement record = await aurora.Api.GetJobAsync(job, stop);
        narrator.Check(record.GetProperty("attempt").GetInt32() == 1, "The job failed after one attempt.");
        narrator.Check(record.GetProperty("error").GetProperty("code").GetString() == CredentialsErrors.Descriptors.CredentialTypeWithdrawn.Code, "The record of the job shows the problem.");
    }

    private async Task UnforeseenAsync()
    {
        narrator.Scene("The registry answers nonsense: an exception that nobody foresaw");
        registry.Fail("did:example:dora", RegistryTrouble.Nonsense);
        string job = await aurora.OrderAsync("did:example:dora", stop);
        Notice failed = await ShowAsync(JobEventTypes.AttemptFailed, job);
        string shown = (await aurora.Api.GetJobAsync(job, stop)).GetRawText();
        narrator.Check(failed.Problem is JobInternalError && !shown.Contains("JsonException", StringComparison.Ordinal), "Outside there is a reference, and nothing of the exception.");
        narrator.Check(service.Log.Any(line => line.Contains(((JobInternalError)failed.Problem!).Reference, StringComparison.Ordinal)), "Inside, the log has the exception under that reference.");
        await ShowAsync(JobEventTypes.Completed, job);
    }

    private async Task ForgedWebhookAsync()
    {
        narrator.Scene("Somebody forges a webhook");
        byte[] body = """{"type":"job.completed","timestamp":"2026-01-01T00:00:00Z","data":{"job":"job_forged"}}"""u8.ToArray();
        DateTimeOffset now = DateTimeOffset.UtcNow;
        using var client = new HttpClient();
        using var request = new HttpRequestMessage(HttpMethod.Post, aurora.Inbox.Address) { Content = new ByteArrayContent(body) };
        request.Headers.Add("Accept-Language", narrator.Locale);
        request.Headers.Add(StandardWebhook.IdHeader, "evt_forged");
        request.Headers.Add(StandardWebhook.TimestampHeader, $"{now.ToUnixTimeSeconds()}");
        request.Headers.Add(StandardWebhook.SignatureHeader, StandardWebhook.Sign([WebhookSecret.Generate()], "evt_forged", now, body));
        using HttpResponseMessage response = await client.SendAsync(request, stop);
        narrator.Show(Catalogs.Read(await response.Content.ReadAsByteArrayAsync(stop))!);
        narrator.Check(response.StatusCode == HttpStatusCode.Unauthorized && aurora.Inbox.Notices.All(notice => notice.Job != "job_forged"), "It never gets in.");
    }

    private async Task CrashAsync()
    {
        narrator.Scene("The service is killed in the middle of its work");
        registry.Fail("did:example:eve", RegistryTrouble.Silence);
        string held = await aurora.OrderAsync("did:example:eve", stop);
        await registry.Silence.WaitAsync(TimeSpan.FromSeconds(20), stop);
        await Task.WhenAll(Enumerable.Range(1, Burst).Select(i => (i % 2 == 0 ? aurora : borealis).OrderAsync($"did:example:reader{i}", stop)));
        await service.KillAsync();
        narrator.Say("kill -9", $"one job waits for the registry, {Burst} orders have just been confirmed, webhooks are on their way");
        await service.StartAsync(stop);
        narrator.Say("service", $"process {service.Id}, with the same database");
        Notice abandoned = await ShowAsync(JobEventTypes.AttemptFailed, held);
        narrator.Check(abandoned.Problem is JobAbandoned, "The job that was in the middle is found and recorded.");
        await ShowAsync(JobEventTypes.Completed, held);
    }

    private async Task DeadEndpointAsync(string early)
    {
        narrator.Scene("The dead webhook endpoint comes back");
        JsonElement[] waiting = await borealis.Api.GetDeliveriesAsync(borealis.Endpoint, stop);
        narrator.Say("waiting", $"{waiting.Length} deliveries, the first of them tried {waiting[^1].GetProperty("attempts")} times");
        narrator.Check(waiting.Length > 0 && waiting.All(delivery => delivery.GetProperty("state").GetString() == "due"), "Everything waits, nothing was given up.");
        await borealis.Inbox.StartAsync(stop);
        narrator.Say(borealis.Name, $"listens at {borealis.Inbox.Address} now");
        await borealis.Inbox.WaitAsync(JobEventTypes.Completed, early, stop);
        narrator.Say("webhook", $"{JobEventTypes.Completed} of {early}, committed before the service was killed");
    }

    /// <summary>Waits for an event of a job of the first tenant and shows it.</summary>
    private async Task<Notice> ShowAsync(string type, string job)
    {
        Notice notice = await aurora.Inbox.WaitAsync(type, job, stop);
        narrator.Say("webhook", $"{type} of {job}");
        if (notice.Problem is { } problem)
        {
            narrator.Show(problem);
        }

        return notice;
    }

    /// <summary>The service itself serves the page that "type" leads to; only the host is another one here.</summary>
    private async Task CheckPageAsync(Problem problem)
    {
        Answer page = await aurora.Api.GetAsync(problem.Link!.AbsolutePath[1..], stop);
        narrator.Check(page.Status == HttpStatusCode.OK, $"{problem.Link} has a page.");
    }

    private static Problem Received(Answer answer) =>
        answer.Problem ?? throw new InvalidOperationException($"Expected a problem from the service but got {(int)answer.Status}: {answer.Text}");
}
