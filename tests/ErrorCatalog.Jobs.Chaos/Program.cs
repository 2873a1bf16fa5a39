using System.Globalization;
using System.Runtime.InteropServices;
using System.Text.Json;
using ErrorCatalog.Jobs.Chaos;
using ErrorCatalog.Shared;

const string Usage =
    """
    Usage: ErrorCatalog.Jobs.Chaos [--short] [--json] [--store sqlite|postgresql] [--kills N]
      --short   25 kills for each store instead of 60, shorter measurements: a few minutes
      --json    the last line is one JSON object: {"runs": [...]}
      --store   only one of the two
      --kills   so many kills for each store
    Ends with 0 when every invariant held, 1 when one did not, 2 when it could not run.
    """;

CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
switch (args)
{
    case [Producer.Command, var connection, var prefix, var log]:
        Child.EndWithParent();
        await Producer.RunAsync(connection, prefix, log);
        return 0;
    case [Sender.Command, var connection]:
        Child.EndWithParent();
        await Sender.RunAsync(connection);
        return 0;
    case [Worker.Command, var connection]:
        Child.EndWithParent();
        await Worker.RunAsync(connection);
        return 0;
}

bool isShort = args.Contains("--short");
int kills = isShort ? 25 : 60;
string? only = null;
for (int i = 0; i < args.Length; i++)
{
    switch (args[i])
    {
        case "--help":
            Console.WriteLine(Usage);
            return 0;
        case "--short" or "--json":
            break;
        case "--store" when i + 1 < args.Length && args[i + 1] is "sqlite" or "postgresql":
            only = args[++i];
            break;
        case "--kills" when i + 1 < args.Length && int.TryParse(args[i + 1], out kills) && kills > 0:
            i++;
            break;
        default:
            Console.Error.WriteLine($"Expected one of the options but got '{args[i]}'. {Usage}");
            return 2;
    }
}

string folder = Directory.CreateTempSubdirectory("ec-chaos-").FullName;
PostgreSqlCluster? cluster = null;
using PosixSignalRegistration interrupt = PosixSignalRegistration.Create(PosixSignal.SIGINT, Stop);
using PosixSignalRegistration terminate = PosixSignalRegistration.Create(PosixSignal.SIGTERM, Stop);
List<ChaosReport> runs = [];
try
{
    if (only is null or "sqlite")
    {
        runs.Add(await RunAsync("sqlite", name => $"Data Source={Path.Combine(folder, name + ".db")}", crashStore: null));
    }

    if (only is null or "postgresql")
    {
        cluster = PostgreSqlCluster.Start();
        if (cluster is null)
        {
            Console.Error.WriteLine("Expected Debian's package postgresql but it is not installed. Install it, or run with --store sqlite.");
            return 2;
        }

        runs.Add(await RunAsync("postgresql", _ => cluster.ConnectionString, () =>
        {
            cluster.Crash();
            cluster.Run();
        }));
    }
}
finally
{
    CleanUp();
}

foreach (ChaosReport run in runs)
{
    Console.WriteLine(
        $"""
        {run.Store}: {run.Kills} kills, {run.StoreCrashes} crashes of the store, {run.Pauses} pauses beyond the lease, {run.ClockSteps} steps of the clock
          {run.Committed} events committed, {run.Jobs} jobs ended, {run.Delivered} delivered, {run.Lost} lost, {run.Duplicated} duplicated (of {run.InFlightAtKills} in flight at the kills), {run.Expired} whose lease ended on a busy machine, {run.Repeated} repeated because no answer came or the owner asked
          99 of 100 deliveries within {run.P99NoneDead} ms, with one dead endpoint in ten {run.P99OneDead} ms; idle {run.IdlePercent} % of a core
        """);
    if (run.DueRows > 0)
    {
        Console.WriteLine($"  memory of a sender grew by {run.MemoryGrowth} MiB with {run.DueRows} deliveries due at dead endpoints");
    }

    foreach (string violation in run.Violations)
    {
        Console.WriteLine("  violated: " + violation);
    }
}

if (args.Contains("--json"))
{
    Console.WriteLine(JsonSerializer.Serialize(new { runs }, JsonSerializerOptions.Web));
}

return runs.All(run => run.Violations.Count == 0) ? 0 : 1;

async Task<ChaosReport> RunAsync(string store, Func<string, string> connection, Action? crashStore)
{
    ChaosReport report = await ChaosRun.RunAsync(store, connection("chaos"), Directory.CreateDirectory(Path.Combine(folder, store)).FullName, kills, crashStore);
    await Console.Error.WriteLineAsync($"{store}: schedule and breaker");
    report = await ScheduleRun.MeasureAsync(report, connection("schedule"));
    await Console.Error.WriteLineAsync($"{store}: isolation");
    report = await IsolationRun.MeasureAsync(report, connection("isolation"), TimeSpan.FromSeconds(isShort ? 5 : 15));
    // The short one leaves it to SQLite: the sender is the same.
    if (!isShort || store == "sqlite")
    {
        await Console.Error.WriteLineAsync($"{store}: memory");
        report = await MemoryRun.MeasureAsync(report, connection("memory"), isShort ? 100_000 : 1_000_000, TimeSpan.FromSeconds(isShort ? 8 : 30));
    }

    return report;
}

// Processes that were started end by themselves when this one is gone.
void Stop(PosixSignalContext context)
{
    context.Cancel = true;
    CleanUp();
    Environment.Exit(130);
}

void CleanUp()
{
    Interlocked.Exchange(ref cluster, null)?.Dispose();
    if (Directory.Exists(folder))
    {
        Directory.Delete(folder, recursive: true);
    }
}
