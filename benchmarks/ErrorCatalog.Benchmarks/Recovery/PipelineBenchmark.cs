using System.Diagnostics;
using ErrorCatalog.Benchmarks.Reporting;
using ErrorCatalog.Recovery;
using Polly;

namespace ErrorCatalog.Benchmarks.Recovery;

/// <summary>
/// An operation that succeeds through retry and timeout, beside the same of bare Polly with the same settings. Both run in turns of a
/// millisecond, each first in every other round, so that whatever else the machine does meets both alike.
/// </summary>
internal static class PipelineBenchmark
{
    private const int Calls = 3_000;
    private const int WarmUps = 40;
    private static readonly TimeSpan Delay = TimeSpan.FromSeconds(0.5);
    private static readonly TimeSpan MaxDelay = TimeSpan.FromSeconds(20);
    private static readonly Func<int, CancellationToken, ValueTask<int>> Operation = static (state, _) => new ValueTask<int>(state);

    public static void Run(bool quick, ResultTable table)
    {
        // The timeout of this kind: replies come at once, and its class has this floor.
        TimeSpan timeout = TimeSpan.FromSeconds(5);
        var timeouts = new AdaptiveTimeouts();
        var kind = new MessageKind("query", PeerClass.Background);
        ResiliencePipeline<int> ours = new ResiliencePipelineBuilder<int>()
            .AddCatalogRetry(new CatalogRetryOptions<int> { Budget = new RetryBudget("ledger"), MaxAttempts = 3, BaseDelay = Delay, MaxDelay = MaxDelay })
            .AddAdaptiveTimeout(timeouts, kind, "ledger")
            .Build();
        ResiliencePipeline<int> polly = new ResiliencePipelineBuilder<int>()
            .AddRetry(new() { MaxRetryAttempts = 2, Delay = Delay, MaxDelay = MaxDelay, UseJitter = true, BackoffType = DelayBackoffType.Exponential })
            .AddTimeout(timeout)
            .Build();
        List<Measurement> own = [];
        List<Measurement> peer = [];
        for (int round = -WarmUps; round < (quick ? 100 : 400); round++)
        {
            Measurement first = Measure(round % 2 == 0 ? ours : polly);
            Measurement second = Measure(round % 2 == 0 ? polly : ours);
            if (round >= 0)
            {
                own.Add(round % 2 == 0 ? first : second);
                peer.Add(round % 2 == 0 ? second : first);
            }
        }

        if (timeouts.For(kind) != timeout)
        {
            throw new InvalidOperationException($"Expected a learned timeout of {timeout}, as long as the peer's, but got {timeouts.For(kind)}. Set the peer's to it.");
        }

        Goal goal = Goal.AtMost(1.2);
        table.Add(
            "a success through retry (3 attempts, 0.5 to 20 s, jitter) and timeout (5 s)",
            Median(own).ToString(),
            $"Polly.Core: {Median(peer)}",
            goal.Ratio(own.Zip(peer, (a, b) => a.Nanoseconds / b.Nanoseconds).Order().ElementAt(own.Count / 2)),
            goal);
    }

    private static Measurement Median(List<Measurement> measured) =>
        new(measured.Select(one => one.Nanoseconds).Order().ElementAt(measured.Count / 2), measured.Select(one => one.Bytes).Order().ElementAt(measured.Count / 2));

    private static Measurement Measure(ResiliencePipeline<int> pipeline)
    {
        long allocated = GC.GetAllocatedBytesForCurrentThread();
        long start = Stopwatch.GetTimestamp();
        for (int i = 0; i < Calls; i++)
        {
            ValueTask<int> call = pipeline.ExecuteAsync(Operation, i);
            if (!call.IsCompletedSuccessfully || call.Result != i)
            {
                throw new InvalidOperationException($"Expected the result {i} at once but the call {(call.IsCompleted ? "returned something else" : "is not complete")}. The benchmark measures successes only.");
            }
        }

        return new Measurement(Stopwatch.GetElapsedTime(start).TotalNanoseconds / Calls, (GC.GetAllocatedBytesForCurrentThread() - allocated) / Calls);
    }
}
