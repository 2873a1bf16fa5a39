using System.Security.Cryptography;
using System.Text.Json;

namespace ErrorCatalog.Jobs.Chaos;

/// <summary>Compares what the store says with what producers noted and what the receiver saw.</summary>
internal sealed class Verdict(JobDatabase database, Tenant tenant, Receiver receiver, Violations violations)
{
    private const int MostProblems = 100;

    public async Task<ChaosReport> JudgeDeliveriesAsync(
        ChaosReport report, IEnumerable<string> noted, string[] endpoints, Dictionary<(string Event, string Endpoint), int> inFlight, Dictionary<(string Event, string Endpoint), int> asked)
    {
        violations.Add(receiver.Violations);
        Dictionary<string, string> known = (await database.QueryAsync(
            "SELECT id, payload FROM ec_event", static row => KeyValuePair.Create(row.GetString(0), Convert.ToHexString(SHA256.HashData((byte[])row.GetValue(1)))))).ToDictionary(StringComparer.Ordinal);
        string[] committed = [.. noted.Union(known.Keys, StringComparer.Ordinal)];
        object[] lost = [.. committed.SelectMany(_ => endpoints, static (id, path) => (id, path)).Where(key => !receiver.Accepted.ContainsKey(key))];
        violations.RequireNone(lost, "I1 committed events never arrived");
        violations.RequireNone(receiver.Accepted.Keys.Where(key => !known.ContainsKey(key.Event)).Select(static key => (object)key), "I2 events arrived that the store does not have");
        violations.RequireNone(known.Where(item => receiver.Hashes.TryGetValue(item.Key, out string? hash) && hash != item.Value).Select(static item => item.Key), "I4 other bytes arrived than the event has");
        violations.RequireNone(
            await database.TextsAsync("SELECT event_id || ' at ' || endpoint_id FROM ec_webhook_delivery WHERE state <> 2"), "I8 deliveries ended in another state than delivered");
        violations.RequireNone(
            await database.QueryAsync(
                "SELECT delivery_id FROM ec_webhook_attempt WHERE http_status BETWEEN 200 AND 299 AND cause <> 'replay' GROUP BY delivery_id HAVING count(*) > 1",
                static row => (object)row.GetInt64(0)),
            "I7 deliveries were completed twice");
        await AddUnansweredAsync(asked);
        Dictionary<(string Event, string Endpoint), int> repeated = receiver.Accepted.ToDictionary(static item => item.Key, item => Math.Max(0, item.Value - 1 - asked.GetValueOrDefault(item.Key)));
        Dictionary<(string Event, string Endpoint), long> unended = await FindUnendedAsync();
        Dictionary<(string Event, string Endpoint), int> expired = repeated.ToDictionary(static item => item.Key, item => Math.Max(0, item.Value - inFlight.GetValueOrDefault(item.Key)));
        violations.RequireNone(
            expired.Where(item => item.Value > 0 && repeated[item.Key] > unended.GetValueOrDefault(item.Key)).Select(item => (object)$"{item.Key} {item.Value} times"),
            "I3 deliveries came again though no claim was left without an outcome");
        return report with
        {
            Committed = committed.Length,
            Jobs = (int)await database.CountAsync("SELECT count(*) FROM ec_job"),
            Delivered = receiver.Accepted.Count,
            Lost = lost.Length,
            Duplicated = repeated.Values.Sum() - expired.Values.Sum(),
            Expired = expired.Values.Sum(),
            Repeated = receiver.Accepted.Values.Sum(static count => count - 1) - repeated.Values.Sum(),
            Violations = violations.Found,
        };
    }

    /// <summary>I11 and I12: what was told about jobs.</summary>
    public async Task JudgeJobsAsync(IEnumerable<string> noted)
    {
        List<string> known = await database.TextsAsync("SELECT id FROM ec_job");
        violations.RequireNone(noted.Except(known, StringComparer.Ordinal), "I1 committed jobs are gone");
        violations.RequireNone(await database.TextsAsync("SELECT id FROM ec_job WHERE state NOT IN (4, 5)"), "I8 jobs have not ended");
        violations.RequireNone(
            await database.TextsAsync(
                """
                SELECT j.id FROM ec_job j LEFT JOIN ec_event v ON v.subject = j.id AND v.tenant = j.tenant AND v.type IN ($1, $2)
                GROUP BY j.id, j.state
                HAVING count(CASE WHEN v.type = $1 THEN 1 END) <> CASE j.state WHEN 5 THEN 1 ELSE 0 END
                    OR count(CASE WHEN v.type = $2 THEN 1 END) <> CASE j.state WHEN 4 THEN 1 ELSE 0 END
                """,
                JobEventTypes.Failed,
                JobEventTypes.Completed),
            "I11 jobs did not tell their end exactly once");
        violations.RequireNone(
            await database.TextsAsync("SELECT subject FROM ec_event WHERE type LIKE 'job.%' AND type <> $1 GROUP BY subject, seq HAVING count(*) > 1", JobEventTypes.Recovered), "I7 two workers changed one version of a job");

        var problems = new ProblemStore(database);
        var jobs = new JobStore(database, problems, new EventWriter(), new JobSignal());
        List<(string Job, byte[] Payload)> told = await database.QueryAsync(
            "SELECT subject, payload FROM ec_event WHERE type = $1 ORDER BY id LIMIT $2", static row => (row.GetString(0), (byte[])row.GetValue(1)), JobEventTypes.Failed, (long)MostProblems);
        foreach ((string id, byte[] payload) in told)
        {
            string webhook = Identity(JsonDocument.Parse(payload).RootElement.GetProperty("data").GetProperty("problem"));
            Job? first = await jobs.FindAsync(tenant, id);
            Job? second = await jobs.FindAsync(tenant, id);
            RecordedProblem? found = first?.Error is { } error ? await problems.FindAsync(tenant, error.Id) : null;
            string[] shown = [Identity(first?.Error), Identity(second?.Error), Identity(found?.Problem)];
            violations.Require(shown.All(one => one == webhook), $"I12 {id} shows {string.Join(" and ", shown.Distinct(StringComparer.Ordinal))} but its webhook {webhook}");
        }
    }

    /// <summary>How many claims of each delivery have no outcome: their owner was killed, or gave it back, or was slower than its lease.</summary>
    private async Task<Dictionary<(string Event, string Endpoint), long>> FindUnendedAsync() => (await database.QueryAsync(
        """
        SELECT d.event_id, e.url, d.fence - (SELECT count(*) FROM ec_webhook_attempt a WHERE a.delivery_id = d.id)
        FROM ec_webhook_delivery d JOIN ec_webhook_endpoint e ON e.id = d.endpoint_id
        """,
        static row => KeyValuePair.Create((row.GetString(0), new Uri(row.GetString(1)).AbsolutePath), row.GetInt64(2)))).ToDictionary();

    /// <summary>A receiver that took a delivery and whose answer never came gets it again, without any kill.</summary>
    private async Task AddUnansweredAsync(Dictionary<(string Event, string Endpoint), int> asked)
    {
        List<(string Event, string Endpoint, long Count)> unanswered = await database.QueryAsync(
            """
            SELECT d.event_id, e.url, count(*) FROM ec_webhook_attempt a JOIN ec_webhook_delivery d ON d.id = a.delivery_id JOIN ec_webhook_endpoint e ON e.id = d.endpoint_id
            WHERE a.http_status IS NULL GROUP BY d.event_id, e.url
            """,
            static row => (row.GetString(0), new Uri(row.GetString(1)).AbsolutePath, row.GetInt64(2)));
        foreach ((string @event, string endpoint, long count) in unanswered)
        {
            asked[(@event, endpoint)] = asked.GetValueOrDefault((@event, endpoint)) + (int)count;
        }
    }

    private static string Identity(Problem? problem) => problem is null
        ? "nothing"
        : Identity(JsonDocument.Parse(ProblemWriter.Write(problem, ProblemForm.Rfc9457)).RootElement);

    private static string Identity(JsonElement problem) => $"{problem.GetProperty("type").GetString()} {problem.GetProperty("instance").GetString()}";
}
