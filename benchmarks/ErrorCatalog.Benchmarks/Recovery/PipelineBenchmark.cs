using BenchmarkDotNet.Attributes;
using ErrorCatalog.Benchmarks.Reporting;
using ErrorCatalog.Recovery;
using Polly;

namespace ErrorCatalog.Benchmarks.Recovery;

/// <summary>An operation that succeeds through retry and timeout, beside the same of bare Polly. Both timeouts are 5 s: timers cost by their length.</summary>
public class PipelineBenchmark
{
    private static readonly Func<int, CancellationToken, ValueTask<int>> Operation = static (state, _) => new ValueTask<int>(state);

    private ResiliencePipeline<int> _ours = null!;
    private ResiliencePipeline<int> _polly = null!;

    internal static IReadOnlyList<Comparison> Comparisons { get; } =
    [
        new("a success through retry and timeout", nameof(Ours), "Polly.Core", nameof(Polly), Goal.AtMost(1.2)),
    ];

    [GlobalSetup]
    public void Prepare()
    {
        _ours = new ResiliencePipelineBuilder<int>()
            .AddCatalogRetry(new CatalogRetryOptions<int> { Budget = new RetryBudget("ledger") })
            .AddAdaptiveTimeout(new AdaptiveTimeouts(), new MessageKind("query", PeerClass.Background), "ledger")
            .Build();
        _polly = new ResiliencePipelineBuilder<int>()
            .AddRetry(new() { UseJitter = true, BackoffType = DelayBackoffType.Exponential })
            .AddTimeout(TimeSpan.FromSeconds(5))
            .Build();
    }

    [Benchmark]
    public ValueTask<int> Ours() => _ours.ExecuteAsync(Operation, 7);

    [Benchmark]
    public ValueTask<int> Polly() => _polly.ExecuteAsync(Operation, 7);
}
