using System.Diagnostics.CodeAnalysis;
using Polly;
using Polly.Timeout;

namespace ErrorCatalog.Recovery;

/// <summary>Strategies for Polly that follow the catalog.</summary>
public static class CatalogResilience
{
    /// <summary>
    /// Adds a retry of what the catalog says that this side should retry, within the budget, with jitter after the cap, and not inside
    /// of another layer that retries.
    /// </summary>
    /// <param name="builder">The pipeline.</param>
    /// <param name="options">Limits, and where problems are found.</param>
    [UnconditionalSuppressMessage("Trimming", "IL2026", Justification = "The options that are validated have no annotations.")]
    public static ResiliencePipelineBuilder<TResult> AddCatalogRetry<TResult>(this ResiliencePipelineBuilder<TResult> builder, CatalogRetryOptions<TResult> options)
    {
        ArgumentNullException.ThrowIfNull(builder);
        ArgumentNullException.ThrowIfNull(options);
        ArgumentOutOfRangeException.ThrowIfLessThan(options.MaxAttempts, 2);
        TimeProvider time = builder.TimeProvider ?? TimeProvider.System;
        return builder.AddStrategy(_ => new CatalogRetryStrategy<TResult>(options, time), new NamedOptions("CatalogRetry"));
    }

    /// <summary>
    /// Adds a timeout that is as long as replies of a kind usually take, and learns from every operation. An operation that takes longer
    /// ends with the problem <see cref="ReplyTimedOut"/>. Add it after the retry, so that it is inside.
    /// </summary>
    /// <param name="builder">The pipeline.</param>
    /// <param name="timeouts">What is learned.</param>
    /// <param name="kind">The kind of message.</param>
    /// <param name="peer">Who is asked, for the problem.</param>
    [UnconditionalSuppressMessage("Trimming", "IL2026", Justification = "The options that are validated have no annotations.")]
    public static ResiliencePipelineBuilder<TResult> AddAdaptiveTimeout<TResult>(this ResiliencePipelineBuilder<TResult> builder, AdaptiveTimeouts timeouts, MessageKind kind, string peer)
    {
        ArgumentNullException.ThrowIfNull(builder);
        ArgumentNullException.ThrowIfNull(timeouts);
        TimeProvider time = builder.TimeProvider ?? TimeProvider.System;
        LatencyEstimate latencies = timeouts.Of(kind);
        return builder
            .AddStrategy(_ => new AdaptiveTimeoutStrategy<TResult>(latencies, peer, time), new NamedOptions("AdaptiveTimeout"))
            .AddTimeout(new TimeoutStrategyOptions { TimeoutGenerator = _ => new ValueTask<TimeSpan>(latencies.Timeout) });
    }

    private sealed class NamedOptions : ResilienceStrategyOptions
    {
        public NamedOptions(string name) => Name = name;
    }
}
