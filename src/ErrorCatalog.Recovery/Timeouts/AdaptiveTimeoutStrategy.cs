using Polly;
using Polly.Timeout;

namespace ErrorCatalog.Recovery;

/// <summary>
/// Learns how long operations take and words their timeouts as the catalog does. It stands around Polly's own timeout, which ends the
/// operation. A call that is ended has no reply any more, so its latency is not recorded; backoff takes its place.
/// </summary>
internal sealed class AdaptiveTimeoutStrategy<TResult>(LatencyEstimate latencies, string peer, TimeProvider time) : ResilienceStrategy<TResult>
{
    protected override async ValueTask<Polly.Outcome<TResult>> ExecuteCore<TState>(Func<ResilienceContext, TState, ValueTask<Polly.Outcome<TResult>>> callback, ResilienceContext context, TState state)
    {
        long start = time.GetTimestamp();
        Polly.Outcome<TResult> outcome = await callback(context, state).ConfigureAwait(context.ContinueOnCapturedContext);
        if (outcome.Exception is null)
        {
            latencies.Record(time.GetElapsedTime(start), isLate: false);
        }
        else if (outcome.Exception is TimeoutRejectedException late)
        {
            latencies.BackOff();
            return Polly.Outcome.FromException<TResult>(RecoveryErrors.ReplyTimedOut(peer, late.Timeout, time.GetElapsedTime(start)).ToException(late));
        }

        return outcome;
    }
}
