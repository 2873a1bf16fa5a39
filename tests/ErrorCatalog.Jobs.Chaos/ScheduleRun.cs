using System.Diagnostics;
using ErrorCatalog.Jobs.Webhooks;

namespace ErrorCatalog.Jobs.Chaos;

/// <summary>
/// I10, I13 and I16: attempts follow the schedule and end with it, an endpoint that is gone is asked once, a dead one is left alone by
/// its breaker, and what can never be sent is parked and holds up nobody.
/// </summary>
internal static class ScheduleRun
{
    private const int Events = 20;

    // An identifier that no header can carry.
    private const string Poison = "evt_poison\nx";

    private static readonly TimeSpan[] Delays = [TimeSpan.FromMilliseconds(300), TimeSpan.FromMilliseconds(700), TimeSpan.FromMilliseconds(1_500)];
    private static readonly TimeSpan Idle = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);

    // A poll, the exchange with the store, and a busy machine.
    private static readonly TimeSpan Slack = TimeSpan.FromSeconds(2);

    public static async Task<ChaosReport> MeasureAsync(ChaosReport report, string connection)
    {
        var violations = new Violations();
        WebhookOptions options = Setting.Options with { Schedule = new DeliverySchedule(Delays), BreakerThreshold = int.MaxValue, ShutdownTimeout = TimeSpan.FromSeconds(1) };
        await using Station station = await Station.OpenAsync(connection, options, "schedule");
        string good = await station.AddEndpointAsync("/good", Conduct.Good);
        string failing = await station.AddEndpointAsync("/failing", Conduct.Fails, maxInFlight: 64);
        string gone = await station.AddEndpointAsync("/gone", Conduct.Gone, maxInFlight: 1);
        double idle;
        await using (station.Send())
        {
            await station.RaiseAsync(Poison);
            for (int i = 0; i < Events; i++)
            {
                await station.RaiseAsync($"evt_sch{i}");
            }

            bool isDone = await station.Database.DrainAsync(
                "SELECT count(*) FROM ec_webhook_delivery d JOIN ec_webhook_endpoint e ON e.id = d.endpoint_id WHERE d.state = 0 AND d.tenant = 'schedule' AND e.state <> 2", Patience);
            violations.Require(isDone, "I10 deliveries were still due after the whole schedule");
            idle = await MeasureIdleAsync();
        }

        violations.RequireNone(
            Enumerable.Range(0, Events).Select(i => $"evt_sch{i}").Where(id => !station.Receiver.Accepted.ContainsKey((id, "/good"))), "I16 a poisoned event held up others");
        violations.RequireNone(
            await station.Database.TextsAsync("SELECT endpoint_id FROM ec_webhook_delivery WHERE event_id = $1 AND state <> 3 AND endpoint_id <> $2", Poison, gone), "I16 a poisoned event was not parked");
        violations.Require(idle < 10, $"I16 a sender that has nothing to send used {idle:0} % of a core");
        await JudgeScheduleAsync(station, violations, failing);
        // An event that was committed in the moment in which the endpoint was disabled is put aside by the next sweep.
        await new WebhookRetention(station.Database).SweepAsync(options.Retention);
        violations.RequireNone(
            await station.Database.TextsAsync("SELECT event_id FROM ec_webhook_delivery WHERE endpoint_id = $1 AND state NOT IN (3, 4)", gone), "I8 deliveries of a disabled endpoint were not put aside");
        long asked = await station.Database.CountAsync("SELECT count(*) FROM ec_webhook_attempt a JOIN ec_webhook_delivery d ON d.id = a.delivery_id WHERE d.endpoint_id = $1 AND a.http_status = 410", gone);
        violations.Require(asked == 1, $"I10 an endpoint that answered 410 was asked {asked} times");
        violations.RequireNone(
            await station.Database.TextsAsync("SELECT event_id FROM ec_webhook_delivery WHERE endpoint_id = $1 AND state <> 2 AND event_id <> $2", good, Poison), "I10 deliveries of a good endpoint were not delivered");
        await JudgeBreakerAsync(connection, violations);
        return report with { IdlePercent = Math.Round(idle, 1), Violations = [.. report.Violations, .. violations.Found] };
    }

    private static async Task JudgeScheduleAsync(Station station, Violations violations, string failing)
    {
        ILookup<string, (long At, long Duration)> attempts = (await station.Database.QueryAsync(
            "SELECT d.event_id, a.at, a.duration_ms FROM ec_webhook_attempt a JOIN ec_webhook_delivery d ON d.id = a.delivery_id WHERE d.endpoint_id = $1 AND d.event_id LIKE $2 ORDER BY a.number",
            static row => (Event: row.GetString(0), At: row.GetInt64(1), Duration: row.GetInt64(2)),
            failing,
            "evt_sch%")).ToLookup(static row => row.Event, static row => (row.At, row.Duration), StringComparer.Ordinal);
        violations.Require(attempts.Count == Events, $"I10 {Events - attempts.Count} deliveries were never tried");
        violations.RequireNone(attempts.Where(one => one.Count() != Delays.Length + 1).Select(static one => $"{one.Key} {one.Count()} times"), $"I10 deliveries were not tried {Delays.Length + 1} times");
        foreach (IGrouping<string, (long At, long Duration)> one in attempts)
        {
            (long At, long Duration)[] tries = [.. one];
            for (int i = 1; i < tries.Length; i++)
            {
                double waited = tries[i].At - tries[i - 1].At - tries[i - 1].Duration;
                double due = Delays[i - 1].TotalMilliseconds;
                // Times are whole milliseconds.
                violations.Require(
                    waited >= (0.8 * due) - 5 && waited <= (1.2 * due) + Slack.TotalMilliseconds,
                    $"I10 attempt {i + 1} of {one.Key} came {waited} ms after the one before, where {due} ms are written");
            }
        }
    }

    /// <summary>I13: what a dead endpoint is asked is bounded by its slots, the threshold and the pauses, however much is due.</summary>
    private static async Task JudgeBreakerAsync(string connection, Violations violations)
    {
        const int Slots = 4;
        WebhookOptions options = Setting.Options with { BreakerThreshold = 5, BreakerPause = TimeSpan.FromSeconds(1), LongestBreakerPause = TimeSpan.FromSeconds(1), ShutdownTimeout = TimeSpan.FromSeconds(1) };
        await using Station station = await Station.OpenAsync(connection, options, "breaker");
        string dead = await station.AddEndpointAsync("/dead", Conduct.Fails, Slots);
        for (int i = 0; i < 100; i++)
        {
            await station.RaiseAsync($"evt_brk{i}");
        }

        long start = Stopwatch.GetTimestamp();
        await using (station.Send())
        {
            await Task.Delay(TimeSpan.FromSeconds(4));
        }

        double pauses = Stopwatch.GetElapsedTime(start).TotalSeconds / (0.8 * options.BreakerPause.TotalSeconds);
        long sent = await station.Database.CountAsync("SELECT count(*) FROM ec_webhook_attempt a JOIN ec_webhook_delivery d ON d.id = a.delivery_id WHERE d.endpoint_id = $1", dead);
        double most = options.BreakerThreshold + Slots + pauses;
        violations.Require(sent <= most, $"I13 a dead endpoint was asked {sent} times where its breaker allows {most:0}");
        violations.Require(sent > options.BreakerThreshold, $"I13 a dead endpoint was asked only {sent} times: nobody would see that it is back");
        // Nobody else shall work on what is left.
        await station.Endpoints.DeleteAsync(station.Tenant, dead);
    }

    /// <summary>The least of three: compiling in the background is not sending.</summary>
    private static async Task<double> MeasureIdleAsync()
    {
        double least = double.MaxValue;
        for (int i = 0; i < 3; i++)
        {
            TimeSpan before = Environment.CpuUsage.TotalTime;
            long start = Stopwatch.GetTimestamp();
            await Task.Delay(Idle);
            least = Math.Min(least, 100 * (Environment.CpuUsage.TotalTime - before) / Stopwatch.GetElapsedTime(start));
        }

        return least;
    }
}
