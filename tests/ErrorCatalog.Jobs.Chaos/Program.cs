using System.Globalization;
using System.Text.Json;
using ErrorCatalog.Jobs.Chaos;
using ErrorCatalog.TestServers;

const string Usage = "Usage: [--short] [--json] [--store sqlite|postgresql] [--kills N]";

CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
switch (args)
{
    case [Producer.Command, var connection, var prefix, var log]:
        await Producer.RunAsync(connection, prefix, log);
        return 0;
    case [Sender.Command, var connection]:
        await Sender.RunAsync(connection);
        return 0;
}

int kills = args.Contains("--short") ? 25 : 60;
string? only = null;
for (int i = 0; i < args.Length; i++)
{
    switch (args[i])
    {
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

List<ChaosReport> runs = [];
if (only is null or "sqlite")
{
    string folder = Directory.CreateTempSubdirectory("ec-chaos-").FullName;
    runs.Add(await ChaosRun.RunAsync("sqlite", $"Data Source={Path.Combine(folder, "jobs.db")}", kills, crashStore: null));
    Directory.Delete(folder, recursive: true);
}

if (only is null or "postgresql")
{
    using PostgreSqlCluster? cluster = PostgreSqlCluster.Start();
    if (cluster is null)
    {
        Console.Error.WriteLine("Expected Debian's package postgresql but it is not installed. Install it, or run with --store sqlite.");
        return 2;
    }

    runs.Add(await ChaosRun.RunAsync("postgresql", cluster.ConnectionString, kills, () =>
    {
        cluster.Crash();
        cluster.Run();
    }));
}

foreach (ChaosReport run in runs)
{
    Console.WriteLine($"{run.Store}: {run.Kills} kills, {run.StoreCrashes} crashes of the store, {run.Pauses} pauses beyond the lease; {run.Committed} committed, {run.Delivered} delivered, {run.Lost} lost, {run.Duplicated} duplicated (at most {run.InFlightAtKills} were under way at the kills)");
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
