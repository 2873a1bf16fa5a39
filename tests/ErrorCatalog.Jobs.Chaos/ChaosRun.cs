using System.Diagnostics;
using ErrorCatalog.Jobs.Webhooks;

namespace ErrorCatalog.Jobs.Chaos;

/// <summary>
/// One run over one store: producers, senders and a worker, all in processes of their own, of which one after the other is killed and
/// started again while events flow, clocks are set, endpoints fail, change their key and go; then everything that was committed has to
/// arrive.
/// </summary>
internal sealed class ChaosRun : IAsyncDisposable
{
    private const int CallsBetweenKills = 60;
    private const string Dying = "/dying";
    private const string Rotated = "/rotated";
    private const string Deleted = "/deleted";

    private static readonly string[] Moody = ["/0", "/1", "/2"];
    private static readonly TimeSpan[] Steps = [TimeSpan.FromHours(1), TimeSpan.FromHours(-1), TimeSpan.Zero];
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(3);

    private readonly string _store;
    private readonly string _connection;
    private readonly string _folder;
    private readonly SteppedClock _clock;
    private readonly Random _random = new(20261125);
    private readonly WebhookSecret _secret = WebhookSecret.Generate();
    private readonly Receiver _receiver = new();
    private readonly Violations _violations = new();
    private readonly Dictionary<(string Event, string Endpoint), int> _inFlight = [];
    private readonly Dictionary<(string Event, string Endpoint), int> _asked = [];
    private readonly Dictionary<string, string> _ids = [];
    private readonly Child[] _children = new Child[Kinds.Length];
    private int _started;
    private int _crashes;
    private int _pauses;
    private int _steps;

    private ChaosRun(string store, string connection, string folder)
    {
        _folder = folder;
        _store = store;
        _connection = connection;
        _clock = SteppedClock.Make(Path.Combine(_folder, "clock"));
    }

    private static string[] Kinds => [Producer.Command, Producer.Command, Sender.Command, Sender.Command, Worker.Command];

    private static string[] Lasting => [.. Moody, Dying, Rotated];

    /// <summary>Runs on a fresh store; the folder takes what processes note.</summary>
    public static async Task<ChaosReport> RunAsync(string store, string connection, string folder, int kills, Action? crashStore)
    {
        await using var run = new ChaosRun(store, connection, folder);
        return await run.ExecuteAsync(kills, crashStore);
    }

    public async ValueTask DisposeAsync()
    {
        foreach (Child child in _children.Where(child => child is not null))
        {
            await child.KillAsync();
            child.Dispose();
        }

        await _receiver.DisposeAsync();
        _clock.Dispose();
    }

    private async Task<ChaosReport> ExecuteAsync(int kills, Action? crashStore)
    {
        Uri address = await _receiver.StartAsync();
        await using JobDatabase database = await Setting.OpenAsync(_connection, _clock);
        Tenant tenant = await new TenantStore(database).OpenAsync(Setting.TenantId);
        var endpoints = new WebhookEndpointStore(database, Setting.Options);
        foreach (string path in (string[])[.. Lasting, Deleted])
        {
            _receiver.Behave(path, path == Dying ? Conduct.NeverAnswers : Moody.Contains(path) ? Conduct.Moody : Conduct.Fails, _secret);
            Outcome<WebhookEndpoint> made = await endpoints.CreateAsync(tenant, new() { Url = new Uri(address, path).AbsoluteUri, Secret = _secret.Reveal() });
            _ids[path] = made.ValueOrThrow().Id;
        }

        for (int i = 0; i < Kinds.Length; i++)
        {
            _children[i] = await StartAsync(i);
        }

        for (int kill = 0; kill < kills; kill++)
        {
            await WaitAsync(_receiver.Calls + _random.Next(10, CallsBetweenKills));
            await KillAsync(database, kill % Kinds.Length);
            if (crashStore is not null && kill % 6 == 5)
            {
                await CrashAsync(database, crashStore);
            }

            if (kill % 4 == 1)
            {
                _clock.Set(Steps[_steps++ % Steps.Length]);
            }

            _children[kill % Kinds.Length] = await StartAsync(kill % Kinds.Length);
            if (kill % 8 == 7)
            {
                await PauseAsync(database, _children[2]);
            }

            await ChangeEndpointsAsync(endpoints, tenant, kill, kills);
            await CheckProgressAsync(database);
            await Console.Error.WriteLineAsync($"{_store}: kill {kill + 1} of {kills}, {_receiver.Calls} calls");
        }

        _clock.Set(TimeSpan.Zero);
        await _children[0].KillAsync();
        await _children[1].KillAsync();
        await EndAsync(database, tenant);
        var verdict = new Verdict(database, tenant, _receiver, _violations);
        await verdict.JudgeJobsAsync(ReadNotes().Where(static id => id.StartsWith("job_", StringComparison.Ordinal)));
        return await verdict.JudgeDeliveriesAsync(
            new ChaosReport { Store = _store, Kills = kills, StoreCrashes = _crashes, Pauses = _pauses, ClockSteps = _steps, InFlightAtKills = _inFlight.Values.Sum() },
            ReadNotes().Where(static id => id.StartsWith("evt_", StringComparison.Ordinal)),
            Lasting,
            _inFlight,
            _asked);
    }

    private async Task KillAsync(JobDatabase database, int victim)
    {
        Child child = _children[victim];
        if (Kinds[victim] == Sender.Command)
        {
            await NoteInFlightAsync(database, child.FirstLine, child.KillAsync);
        }
        else
        {
            await child.KillAsync();
        }

        child.Dispose();
    }

    private async Task CrashAsync(JobDatabase database, Action crashStore)
    {
        // What became of deliveries is told again when the server is back, perhaps after the lease.
        await NoteInFlightAsync(database, string.Empty, () => Task.Run(crashStore));
        _crashes++;
    }

    /// <summary>Stops a sender until all its leases have ended, and lets it go on with what it believes to own.</summary>
    private async Task PauseAsync(JobDatabase database, Child sender)
    {
        // It may hold the file of SQLite when it is stopped: then nobody can note an outcome until it goes on.
        await NoteInFlightAsync(database, _store == "sqlite" ? string.Empty : sender.FirstLine, sender.StopAsync);
        await Task.Delay(Setting.Lease + TimeSpan.FromSeconds(1));
        await sender.ContinueAsync();
        _pauses++;
    }

    /// <summary>
    /// Does harm to an owner, or to all when it is empty, and notes what it had claimed then: the receiver may have taken it, and nobody
    /// may be told. Looks before and after, because a lease may end in between.
    /// </summary>
    private async Task NoteInFlightAsync(JobDatabase database, string owner, Func<Task> harm)
    {
        List<(string Event, string Endpoint)> before = await FindHeldAsync();
        await harm();
        foreach ((string Event, string Endpoint) delivery in before.Union(await FindHeldAsync()))
        {
            _inFlight[delivery] = _inFlight.GetValueOrDefault(delivery) + 1;
        }

        Task<List<(string, string)>> FindHeldAsync() => database.QueryAsync(
            "SELECT d.event_id, e.url FROM ec_webhook_delivery d JOIN ec_webhook_endpoint e ON e.id = d.endpoint_id WHERE d.state = 0 AND d.owner IS NOT NULL AND ($1 = '' OR d.owner = $1)",
            static row => (row.GetString(0), new Uri(row.GetString(1)).AbsolutePath),
            owner);
    }

    /// <summary>While their deliveries are being tried again: one endpoint comes back, one gets another key, one is deleted.</summary>
    private async Task ChangeEndpointsAsync(WebhookEndpointStore endpoints, Tenant tenant, int kill, int kills)
    {
        if (kill == kills / 3)
        {
            WebhookSecret next = WebhookSecret.Generate();
            // Until a sender has read the new key it signs with the old one, and is refused.
            await endpoints.RotateAsync(tenant, _ids[Rotated], TimeSpan.Zero, next.Reveal());
            _receiver.Behave(Rotated, Conduct.Good, next);
        }
        else if (kill == kills / 2)
        {
            _receiver.Behave(Dying, Conduct.Moody);
        }
        else if (kill == kills * 2 / 3)
        {
            Problem? problem = await endpoints.DeleteAsync(tenant, _ids[Deleted]);
            _violations.Require(problem is null, "an endpoint could not be deleted");
            _receiver.Behave(Deleted, Conduct.Deleted);
        }
    }

    /// <summary>Everything that waits is due some day soon.</summary>
    private async Task CheckProgressAsync(JobDatabase database)
    {
        long longest = (long)(Setting.Lease + TimeSpan.FromSeconds(1)).TotalMilliseconds;
        _violations.RequireNone(
            await database.TextsAsync("SELECT event_id FROM ec_webhook_delivery WHERE state = 0 AND due > {now} + $1", longest),
            "I8 deliveries wait for longer than any lease or delay");
        _violations.RequireNone(
            await database.TextsAsync("SELECT id FROM ec_job WHERE due > {now} + $1 OR (due IS NULL AND state < 3)", longest),
            "I8 jobs wait for longer than any lease or delay, or for ever");
    }

    /// <summary>Lets all that is due arrive; then some of it once more, because its owner asks for it.</summary>
    private async Task EndAsync(JobDatabase database, Tenant tenant)
    {
        const string Due = "SELECT (SELECT count(*) FROM ec_webhook_delivery WHERE state = 0) + (SELECT count(*) FROM ec_job WHERE due IS NOT NULL)";
        if (!await database.DrainAsync(Due, Patience))
        {
            _violations.RequireNone(await database.TextsAsync("SELECT event_id FROM ec_webhook_delivery WHERE state = 0"), $"I8 deliveries were still due after {Patience.TotalMinutes} minutes");
            _violations.RequireNone(await database.TextsAsync("SELECT id FROM ec_job WHERE due IS NOT NULL"), $"I8 jobs were still due after {Patience.TotalMinutes} minutes");
        }

        var deliveries = new WebhookDeliveryStore(database);
        List<(long Id, string Event)> told = await database.QueryAsync(
            "SELECT d.id, d.event_id FROM ec_webhook_delivery d JOIN ec_event v ON v.id = d.event_id WHERE v.type = $1 AND d.endpoint_id = $2 AND d.state = 2 ORDER BY d.id LIMIT 20",
            static row => (row.GetInt64(0), row.GetString(1)),
            JobEventTypes.Failed,
            _ids[Moody[0]]);
        Dictionary<(string, string), int> before = told.ToDictionary(item => (item.Event, Moody[0]), item => _receiver.Accepted[(item.Event, Moody[0])]);
        foreach ((long id, string @event) in told)
        {
            await deliveries.ReplayAsync(tenant, _ids[Moody[0]], id);
            _asked[(@event, Moody[0])] = _asked.GetValueOrDefault((@event, Moody[0])) + 1;
        }

        await database.DrainAsync(Due, Patience);
        _violations.RequireNone(before.Where(item => _receiver.Accepted[item.Key] <= item.Value).Select(static item => (object)item.Key), "I12 replays did not arrive");
    }

    // The last line may be half written: then the producer had not noted it.
    private IEnumerable<string> ReadNotes() => Directory.EnumerateFiles(_folder, "*.log").SelectMany(static path => File.ReadAllText(path).Split('\n')[..^1]);

    private async Task WaitAsync(int calls)
    {
        for (long start = Stopwatch.GetTimestamp(); _receiver.Calls < calls; await Task.Delay(20))
        {
            if (Stopwatch.GetElapsedTime(start) > Patience)
            {
                _violations.Add($"I8 the receiver got no more than {_receiver.Calls} calls in {Patience.TotalMinutes} minutes");
                return;
            }
        }
    }

    private Task<Child> StartAsync(int child)
    {
        int number = _started++;
        return Kinds[child] == Producer.Command
            ? Child.StartAsync(Producer.Command, _connection, $"p{number}", Path.Combine(_folder, $"{number}.log"))
            : Child.StartAsync(Kinds[child], _connection);
    }
}
