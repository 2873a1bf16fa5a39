using System.Diagnostics;
using ErrorCatalog.Jobs.Webhooks;

namespace ErrorCatalog.Jobs.Chaos;

/// <summary>
/// One run over one store: two producers and two senders, all in processes of their own, of which one after the other is killed and
/// started again while events flow; then everything that was committed has to arrive.
/// </summary>
internal sealed class ChaosRun(string connection)
{
    private const int CallsBetweenKills = 60;

    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(3);

    private readonly string _folder = Directory.CreateTempSubdirectory("ec-chaos-log-").FullName;
    private readonly Random _random = new(20261125);
    private int _started;

    public static async Task<ChaosReport> RunAsync(string store, string connection, int kills, Action? crashStore)
    {
        var run = new ChaosRun(connection);
        try
        {
            return await run.ExecuteAsync(store, kills, crashStore);
        }
        finally
        {
            Directory.Delete(run._folder, recursive: true);
        }
    }

    private async Task<ChaosReport> ExecuteAsync(string store, int kills, Action? crashStore)
    {
        var secret = WebhookSecret.Generate();
        await using var receiver = new Receiver(secret);
        Uri address = await receiver.StartAsync();
        await using JobDatabase database = await Setting.OpenAsync(connection);
        Tenant tenant = await new TenantStore(database).OpenAsync(Setting.TenantId);
        var endpoints = new WebhookEndpointStore(database, Setting.Options);
        string[] paths = [.. Enumerable.Range(0, Setting.Endpoints).Select(i => $"/{i}")];
        foreach (string path in paths)
        {
            await endpoints.CreateAsync(tenant, new() { Url = new Uri(address, path).AbsoluteUri, Secret = secret.Reveal() });
        }

        Process[] processes = [await StartAsync(produces: true), await StartAsync(produces: true), await StartAsync(produces: false), await StartAsync(produces: false)];
        int inFlight = 0;
        int crashes = 0;
        int pauses = 0;
        for (int kill = 0; kill < kills; kill++)
        {
            await WaitAsync(receiver, receiver.Calls + _random.Next(10, CallsBetweenKills));
            int victim = kill % processes.Length;
            processes[victim].Kill();
            await processes[victim].WaitForExitAsync();
            // All senders have one name; what the victim held is not more than what all held.
            inFlight += victim >= 2 ? await CountAsync(database, "SELECT count(*) FROM ec_webhook_delivery WHERE state = 0 AND owner IS NOT NULL") : 0;
            if (crashStore is not null && kill % 6 == 5)
            {
                crashStore();
                crashes++;
                inFlight += await CountAsync(database, "SELECT count(*) FROM ec_webhook_delivery WHERE state = 0 AND owner IS NOT NULL");
            }

            processes[victim] = await StartAsync(produces: victim < 2);
            if (kill % 8 == 7)
            {
                inFlight += await PauseAsync(database, processes[2]);
                pauses++;
            }

            await Console.Error.WriteLineAsync($"{store}: kill {kill + 1} of {kills}, {receiver.Calls} calls");
        }

        foreach (Process producer in processes[..2])
        {
            producer.Kill();
        }

        bool isDone = await DrainAsync(database);
        foreach (Process process in processes)
        {
            process.Kill();
            await process.WaitForExitAsync();
            process.Dispose();
        }

        return await JudgeAsync(store, database, receiver, paths, kills, crashes, pauses, inFlight, isDone);
    }

    private async Task<ChaosReport> JudgeAsync(string store, JobDatabase database, Receiver receiver, string[] paths, int kills, int crashes, int pauses, int inFlight, bool isDone)
    {
        string[] committed = [.. Directory.EnumerateFiles(_folder).SelectMany(ReadNotes)];
        HashSet<string> known = [.. await database.ReadAsync(static session => session.QueryAsync("SELECT id FROM ec_event", static row => row.GetString(0)))];
        int lost = committed.Sum(id => paths.Count(path => !receiver.Accepted.ContainsKey((id, path))));
        int duplicated = receiver.Accepted.Values.Sum(count => count - 1);
        List<string> violations = [.. receiver.Violations.Distinct(StringComparer.Ordinal)];
        Check(violations, lost == 0, $"I1 {lost} deliveries of committed events never arrived");
        Check(violations, receiver.Accepted.Keys.All(key => known.Contains(key.Event)), "I2 an event arrived that the store does not have");
        Check(violations, duplicated <= inFlight, $"I3 {duplicated} came again but only {inFlight} were under way");
        Check(violations, isDone, "I8 some deliveries were still due after three minutes");
        int twice = await CountAsync(database, "SELECT count(*) FROM (SELECT delivery_id FROM ec_webhook_attempt WHERE http_status = 204 GROUP BY delivery_id HAVING count(*) > 1) x");
        Check(violations, twice == 0, $"I7 {twice} deliveries were completed twice");
        return new ChaosReport(store, kills, crashes, pauses, committed.Length, receiver.Accepted.Count, lost, duplicated, inFlight, violations);
    }

    /// <summary>Stops a sender until all its leases have ended, and lets it go on with what it believes to own.</summary>
    private static async Task<int> PauseAsync(JobDatabase database, Process sender)
    {
        await SignalAsync(sender, "-STOP");
        int held = await CountAsync(database, "SELECT count(*) FROM ec_webhook_delivery WHERE state = 0 AND owner IS NOT NULL");
        await Task.Delay(Setting.Options.RequestTimeout + Setting.Options.LeaseMargin + TimeSpan.FromSeconds(1));
        await SignalAsync(sender, "-CONT");
        return held;
    }

    private static async Task SignalAsync(Process process, string signal)
    {
        using Process kill = Process.Start("kill", [signal, $"{process.Id}"]);
        await kill.WaitForExitAsync();
    }

    private static void Check(List<string> violations, bool holds, string violation)
    {
        if (!holds)
        {
            violations.Add(violation);
        }
    }

    // The last line may be half written: then the producer had not noted it.
    private static IEnumerable<string> ReadNotes(string path) => File.ReadAllText(path).Split('\n')[..^1];

    private static async Task<bool> DrainAsync(JobDatabase database)
    {
        for (long start = Stopwatch.GetTimestamp(); Stopwatch.GetElapsedTime(start) < Patience;)
        {
            if (await CountAsync(database, "SELECT count(*) FROM ec_webhook_delivery WHERE state = 0") == 0)
            {
                return true;
            }

            await Task.Delay(200);
        }

        return false;
    }

    private static async Task<int> CountAsync(JobDatabase database, string query)
    {
        for (int attempt = 0; ; attempt++)
        {
            try
            {
                return (int)(await database.ReadAsync(session => session.QueryAsync(query, static row => row.GetInt64(0))))[0];
            }
            catch (ProblemException) when (attempt < 100)
            {
                await Task.Delay(100);
            }
        }
    }

    private static async Task WaitAsync(Receiver receiver, int calls)
    {
        for (long start = Stopwatch.GetTimestamp(); receiver.Calls < calls && Stopwatch.GetElapsedTime(start) < Patience;)
        {
            await Task.Delay(20);
        }
    }

    private async Task<Process> StartAsync(bool produces)
    {
        int number = _started++;
        var start = new ProcessStartInfo(Environment.ProcessPath!) { RedirectStandardOutput = true };
        if (Path.GetFileNameWithoutExtension(Environment.ProcessPath) == "dotnet")
        {
            start.ArgumentList.Add(typeof(ChaosRun).Assembly.Location);
        }

        foreach (string argument in produces ? [Producer.Command, connection, $"p{number}", Path.Combine(_folder, $"{number}.log")] : new[] { Sender.Command, connection })
        {
            start.ArgumentList.Add(argument);
        }

        Process process = Process.Start(start)!;
        await process.StandardOutput.ReadLineAsync();
        return process;
    }
}
