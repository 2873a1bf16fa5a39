using System.Diagnostics;

namespace ErrorCatalog.Jobs.Chaos;

/// <summary>I9: a sender’s memory does not grow with what is due, also when every endpoint is dead.</summary>
internal static class MemoryRun
{
    private const int Endpoints = 50;
    private const double MostGrowth = 50;
    private const double MiB = 1024 * 1024;

    public static async Task<ChaosReport> MeasureAsync(ChaosReport report, string connection, int deliveries, TimeSpan length)
    {
        await using Station station = await Station.OpenAsync(connection, Setting.Options, "memory");
        for (int i = 0; i < Endpoints; i++)
        {
            await station.AddEndpointAsync($"/{i}", Conduct.Good, maxInFlight: 16);
        }

        using Child sender = await Child.StartAsync(Sender.Command, connection);
        try
        {
            await AddAsync(station, "warm", 100);
            await station.Database.DrainAsync("SELECT count(*) FROM ec_webhook_delivery WHERE state = 0 AND tenant = 'memory'", TimeSpan.FromMinutes(1));
            long before = sender.Memory().Now;
            for (int i = 0; i < Endpoints; i++)
            {
                station.Receiver.Behave($"/{i}", i % 2 == 0 ? Conduct.Fails : Conduct.NeverAnswers);
            }

            await AddAsync(station, "due", deliveries / Endpoints);
            long start = Stopwatch.GetTimestamp();
            int calls = station.Receiver.Calls;
            long most = 0;
            while (Stopwatch.GetElapsedTime(start) < length)
            {
                most = Math.Max(most, sender.Memory().Now);
                await Task.Delay(100);
            }

            double growth = Math.Max(0, most - before) / MiB;
            long due = await station.Database.CountAsync("SELECT count(*) FROM ec_webhook_delivery WHERE state = 0 AND tenant = 'memory'");
            List<string> violations = [.. report.Violations];
            if (growth >= MostGrowth)
            {
                violations.Add($"I9 a sender grew by {growth:0} MiB while {due} deliveries were due");
            }

            if (station.Receiver.Calls == calls || due < deliveries / 2)
            {
                violations.Add($"I9 could not be measured: {station.Receiver.Calls - calls} calls, {due} deliveries due");
            }

            return report with { DueRows = (int)due, MemoryGrowth = Math.Round(growth, 1), Violations = violations };
        }
        finally
        {
            await sender.KillAsync();
        }
    }

    private static Task AddAsync(Station station, string name, int events) => station.Database.WriteAsync(async session =>
    {
        await session.ExecuteAsync(
            """
            INSERT INTO ec_event (id, tenant, type, subject, seq, occurred_at, payload)
            WITH RECURSIVE number (n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM number WHERE n < $1)
            SELECT 'evt_' || $2 || n, 'memory', 'chaos.raised', 'memory', n, {now}, $3 FROM number
            """,
            (long)events,
            name,
            new byte[300]);
        await session.ExecuteAsync(
            """
            INSERT INTO ec_webhook_delivery (tenant, event_id, endpoint_id, state, attempt, due, owner, fence, cause, created_at)
            SELECT 'memory', v.id, e.id, 0, 0, {now}, NULL, 0, 'schedule', {now} FROM ec_event v JOIN ec_webhook_endpoint e ON e.tenant = v.tenant
            WHERE v.tenant = 'memory' AND v.id LIKE 'evt_' || $1 || '%'
            """,
            name);
    });
}
