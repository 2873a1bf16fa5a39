using System.Diagnostics;
using System.Globalization;
using System.Text;
using ErrorCatalog.Benchmarks.Reporting;
using ErrorCatalog.Jobs;
using ErrorCatalog.Jobs.Webhooks;
using ErrorCatalog.Networking;
using ErrorCatalog.Shared;

namespace ErrorCatalog.Benchmarks.Webhooks;

/// <summary>
/// Signed deliveries that a receiver in another process verifies: from rows to rows, each with its attempt log, on SQLite
/// (synchronous FULL) and PostgreSQL (its defaults); beside a loop that signs and posts as many of the same messages and keeps nothing.
/// </summary>
internal static class WebhookBenchmark
{
    private const int Endpoints = 16;
    private const int PerEndpoint = 4;
    private const int InFlight = Endpoints * PerEndpoint;
    private const int EventsPerCommit = 50;

    public static async Task RunAsync(bool quick, ResultTable table)
    {
        int events = quick ? 400 : 1_600;
        int rounds = quick ? 3 : 5;
        var secret = WebhookSecret.Generate();
        using VerifyingReceiver receiver = VerifyingReceiver.Start(secret);
        using PostgreSqlCluster? cluster = PostgreSqlCluster.Start();
        string folder = Directory.CreateTempSubdirectory("ec-bench-").FullName;
        List<double> bare = [];
        List<double> sqlite = [];
        List<double> postgreSql = [];

        // The first round is for the code that is not yet optimized.
        for (int round = -1; round < rounds; round++)
        {
            double loop = await LoopAsync(receiver.Address, secret, events * Endpoints);
            string file = Path.Combine(folder, $"{round}.db");
            double embedded = await DeliverAsync($"Data Source={file}", $"round{round}", receiver.Address, secret, events);
            double server = cluster is null ? 0 : await DeliverAsync(cluster.ConnectionString, $"round{round}", receiver.Address, secret, events);
            if (round >= 0)
            {
                bare.Add(loop);
                sqlite.Add(embedded);
                postgreSql.Add(server);
            }

            Console.Error.WriteLine(string.Create(CultureInfo.InvariantCulture, $"round {round}: loop {loop:F0}/s, SQLite {embedded:F0}/s, PostgreSQL {server:F0}/s"));
        }

        Directory.Delete(folder, recursive: true);
        Add(table, "signed, verified deliveries, SQLite", sqlite, bare, 8_000);
        if (cluster is not null)
        {
            Add(table, "signed, verified deliveries, PostgreSQL", postgreSql, bare, 3_800);
        }
    }

    private static void Add(ResultTable table, string figure, List<double> ours, List<double> bare, int goal)
    {
        double ratio = Median([.. ours.Zip(bare, (our, loop) => our / loop)]);
        table.Add(
            figure,
            PerSecond(Median(ours)),
            "`HttpMessageInvoker` loop without a store: " + PerSecond(Median(bare)),
            string.Create(CultureInfo.InvariantCulture, $"{ratio:F2} × its rate"),
            Goal.Absolute(string.Create(CultureInfo.InvariantCulture, $"≥ {goal:N0}/s")));
    }

    private static async Task<double> LoopAsync(Uri target, WebhookSecret secret, int count)
    {
        using var client = new HttpMessageInvoker(new SocketsHttpHandler { UseCookies = false, UseProxy = false, AllowAutoRedirect = false });
        int next = 0;
        long start = Stopwatch.GetTimestamp();
        await Task.WhenAll(Enumerable.Range(0, InFlight).Select(async _ =>
        {
            for (int number; (number = Interlocked.Increment(ref next)) <= count;)
            {
                byte[] body = Payload(number);
                DateTimeOffset now = DateTimeOffset.UtcNow;
                using var request = new HttpRequestMessage(HttpMethod.Post, target) { Content = new ByteArrayContent(body) };
                request.Headers.TryAddWithoutValidation(StandardWebhook.IdHeader, $"evt_{number}");
                request.Headers.TryAddWithoutValidation(StandardWebhook.TimestampHeader, now.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture));
                request.Headers.TryAddWithoutValidation(StandardWebhook.SignatureHeader, StandardWebhook.Sign([secret], $"evt_{number}", now, body));
                using HttpResponseMessage response = await client.SendAsync(request, CancellationToken.None);
                if ((int)response.StatusCode != 204)
                {
                    throw new InvalidOperationException($"Expected 204 from the receiver but got {(int)response.StatusCode}. Check that both sides have the same secret.");
                }
            }
        }));
        return count / Stopwatch.GetElapsedTime(start).TotalSeconds;
    }

    private static async Task<double> DeliverAsync(string connectionString, string tenantId, Uri target, WebhookSecret secret, int events)
    {
        await using JobDatabase database = await JobDatabase.OpenAsync(new() { ConnectionString = connectionString });
        var options = new WebhookOptions { Http = new() { Policy = AddressPolicy.Allowing("127.0.0.1"), MaxConnectionsPerHost = InFlight } };
        Tenant tenant = await new TenantStore(database).OpenAsync(tenantId);
        await PrepareAsync(database, options, tenant, target, secret, events);

        using var transport = new HttpDeliveryTransport(options);
        using var stop = new CancellationTokenSource();
        long start = Stopwatch.GetTimestamp();
        Task run = new WebhookDispatcher(database, options, [transport]).RunAsync(stop.Token);
        while (await IsBusyAsync(database))
        {
            await Task.Delay(TimeSpan.FromMilliseconds(20));
        }

        double seconds = Stopwatch.GetElapsedTime(start).TotalSeconds;
        await stop.CancelAsync();
        await run;
        long delivered = (await database.ReadAsync(session => session.QueryAsync(
            "SELECT count(*) FROM ec_webhook_delivery d JOIN ec_webhook_attempt a ON a.delivery_id = d.id WHERE d.tenant = $1 AND d.state = 2 AND a.http_status = 204",
            static row => row.GetInt64(0),
            tenantId)))[0];
        return delivered == events * Endpoints
            ? delivered / seconds
            : throw new InvalidOperationException($"Expected {events * Endpoints} deliveries with one attempt each but got {delivered}. Look into the log of attempts.");
    }

    private static async Task PrepareAsync(JobDatabase database, WebhookOptions options, Tenant tenant, Uri target, WebhookSecret secret, int events)
    {
        var endpoints = new WebhookEndpointStore(database, options);
        for (int i = 0; i < Endpoints; i++)
        {
            if ((await endpoints.CreateAsync(tenant, new() { Url = target.AbsoluteUri, MaxInFlight = PerEndpoint, Secret = secret.Reveal() })).Problem is { } problem)
            {
                throw problem.ToException();
            }
        }

        var writer = new EventWriter(new WebhookFanOut(database));
        for (int first = 0; first < events; first += EventsPerCommit)
        {
            int from = first;
            await database.WriteAsync(async session =>
            {
                for (int number = from; number < Math.Min(from + EventsPerCommit, events); number++)
                {
                    await writer.WriteAsync(session, new JobEvent
                    {
                        Id = $"evt_{tenant.Id}_{number}",
                        Tenant = tenant.Id,
                        Type = JobEventTypes.Failed,
                        Subject = "job_bench",
                        Sequence = number,
                        OccurredAt = DateTimeOffset.UtcNow,
                        Payload = Payload(number),
                    });
                }
            });
        }
    }

    private static async Task<bool> IsBusyAsync(JobDatabase database) =>
        (await database.ReadAsync(static session => session.QueryAsync("SELECT 1 FROM ec_webhook_delivery WHERE state = 0 LIMIT 1", static row => row.GetInt32(0)))).Count > 0;

    private static byte[] Payload(int number) => Encoding.UTF8.GetBytes(string.Create(
        CultureInfo.InvariantCulture,
        $$"""{"type":"job.failed","timestamp":"2026-11-25T18:23:06.123Z","data":{"id":"job_01kax5p3vqf6wbd6h9gm8r2t7c","kind":"issue","seq":{{number}},"state":"failed","problem":{"type":"https://errors.example.org/agent/cant-find-route","title":"Cannot find route","status":502,"detail":"Expected a route to did:example:bob, but 3 mediators know none.","code":"e.m.xfer.cant-find-route"} } }"""));

    private static double Median(List<double> values) => values.Order().ElementAt(values.Count / 2);

    private static string PerSecond(double rate) => string.Create(CultureInfo.InvariantCulture, $"{rate:N0}/s");
}
