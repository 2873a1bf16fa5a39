using System.Globalization;
using ErrorCatalog.Benchmarks.Reporting;
using ErrorCatalog.Recovery;
using Polly;
using Polly.Retry;

namespace ErrorCatalog.Benchmarks.Recovery;

/// <summary>Ten thousand clients lose their server at one moment and try again until it is back: how many meet in the same 100 ms?</summary>
internal static class StampedeSimulation
{
    private const int Clients = 10_000;
    private static readonly TimeSpan Cap = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan From = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan To = TimeSpan.FromMinutes(4);

    public static void Run(ResultTable table)
    {
        (double share, double peak) = Meet(new Random(7), client => Ours(client));
        (double pollyShare, double pollyPeak) = Meet(new Random(7), Polly);
        table.Add("10,000 clients, 1 to 4 minutes into an outage: most in the same 100 ms", Percent(share), $"Polly with jitter and MaxDelay: {Percent(pollyShare)}", "–", Goal.None);
        table.Add("the same beside the mean of all 100 ms", Times(peak), $"Polly with jitter and MaxDelay: {Times(pollyPeak)}", "–", Goal.Absolute("≤ 2 ×"));
    }

    private static (double Share, double Peak) Meet(Random random, Func<Random, IEnumerable<TimeSpan>> delaysOf)
    {
        int bins = (int)((To - From).TotalMilliseconds / 100);
        int[] counts = new int[bins];
        for (int client = 0; client < Clients; client++)
        {
            TimeSpan at = default;
            foreach (TimeSpan delay in delaysOf(random))
            {
                at += delay;
                if (at >= To)
                {
                    break;
                }

                if (at >= From)
                {
                    counts[(int)((at - From).TotalMilliseconds / 100)]++;
                }
            }
        }

        return ((double)counts.Max() / Clients, counts.Max() / counts.Average());
    }

    private static IEnumerable<TimeSpan> Ours(Random random) => RetryDelays.Endless(TimeSpan.FromSeconds(0.5), Cap, random.NextDouble);

    /// <summary>The delays that Polly really takes, run on a clock on which they pass at once.</summary>
    private static List<TimeSpan> Polly(Random random)
    {
        List<TimeSpan> delays = [];
        ResiliencePipeline pipeline = new ResiliencePipelineBuilder { TimeProvider = new InstantTime() }
            .AddRetry(new RetryStrategyOptions
            {
                MaxRetryAttempts = 24,
                Delay = TimeSpan.FromSeconds(0.5),
                MaxDelay = Cap,
                BackoffType = DelayBackoffType.Exponential,
                UseJitter = true,
                Randomizer = random.NextDouble,
                ShouldHandle = static arguments => ValueTask.FromResult(true),
                OnRetry = arguments =>
                {
                    delays.Add(arguments.RetryDelay);
                    return default;
                },
            })
            .Build();
        pipeline.Execute(static () => { });
        return delays;
    }

    private static string Percent(double share) => string.Create(CultureInfo.InvariantCulture, $"{100 * share:0.00} %");

    private static string Times(double times) => string.Create(CultureInfo.InvariantCulture, $"{times:0.00} ×");

    private sealed class InstantTime : TimeProvider
    {
        public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period) =>
            System.CreateTimer(callback, state, dueTime == Timeout.InfiniteTimeSpan ? dueTime : TimeSpan.Zero, period);
    }
}
