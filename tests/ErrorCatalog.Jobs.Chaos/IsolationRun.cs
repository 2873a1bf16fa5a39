using System.Collections.Concurrent;
using System.Diagnostics;
using System.Text.Json;

namespace ErrorCatalog.Jobs.Chaos;

/// <summary>I6: while one endpoint in ten is dead, the others get their deliveries as fast as if none were.</summary>
internal static class IsolationRun
{
    private const int Endpoints = 10;
    private const int PerSecond = 20;

    // Below this a difference is the scheduler of a busy machine.
    private const double NoiseMilliseconds = 50;

    // A measurement on a machine with other work is repeated before it counts.
    private const int MostMeasurements = 4;

    public static async Task<ChaosReport> MeasureAsync(ChaosReport report, string connection, TimeSpan length)
    {
        await using Station station = await Station.OpenAsync(connection, Setting.Options with { ShutdownTimeout = TimeSpan.Zero }, "isolation");
        var delays = new ConcurrentBag<double>();
        station.Receiver.OnAccepted = (path, body) =>
        {
            if (path != "/9")
            {
                long at = JsonDocument.Parse(body).RootElement.GetProperty("data").GetProperty("at").GetInt64();
                delays.Add(Stopwatch.GetElapsedTime(at).TotalMilliseconds);
            }
        };
        for (int i = 0; i < Endpoints; i++)
        {
            await station.AddEndpointAsync($"/{i}", Conduct.Good);
        }

        double none = 0;
        double one = 0;
        await using (station.Send())
        {
            await RaiseAsync("warm", TimeSpan.FromSeconds(1));
            for (int i = 0; i < MostMeasurements; i++)
            {
                station.Receiver.Behave("/9", Conduct.Good);
                none = await RaiseAsync($"n{i}", length);
                station.Receiver.Behave("/9", Conduct.NeverAnswers);
                one = await RaiseAsync($"d{i}", length);
                if (one <= 2 * Math.Max(none, NoiseMilliseconds))
                {
                    break;
                }
            }

            station.Receiver.Behave("/9", Conduct.Good);
        }

        string[] violations = one <= 2 * Math.Max(none, NoiseMilliseconds)
            ? []
            : [$"I6 99 of 100 deliveries took {one:0} ms with one dead endpoint in ten, and {none:0} ms with none, in each of {MostMeasurements} measurements"];
        return report with { P99NoneDead = Math.Round(none, 1), P99OneDead = Math.Round(one, 1), Violations = [.. report.Violations, .. violations] };

        async Task<double> RaiseAsync(string name, TimeSpan length)
        {
            delays.Clear();
            int events = (int)(length.TotalSeconds * PerSecond);
            using var pace = new PeriodicTimer(TimeSpan.FromSeconds(1.0 / PerSecond));
            for (int i = 0; i < events; i++)
            {
                await pace.WaitForNextTickAsync();
                await station.RaiseAsync($"evt_iso{name}x{i}");
            }

            for (long start = Stopwatch.GetTimestamp(); delays.Count < events * (Endpoints - 1) && Stopwatch.GetElapsedTime(start) < TimeSpan.FromSeconds(30);)
            {
                await Task.Delay(20);
            }

            double[] sorted = [.. delays.Order()];
            return sorted.Length < events * (Endpoints - 1) ? double.MaxValue : sorted[(int)(sorted.Length * 0.99)];
        }
    }
}
