using Polly;
using Polly.Timeout;

namespace ErrorCatalog.Recovery;

/// <summary>
/// Learns how long operations take and words their timeouts as the catalog does. It stands around Polly's own timeout, which ends the
/// operation. A call that is ended has no reply any more, so it counts as having taken as long as was waited.
/// </summary>
internal sealed class AdaptiveTimeoutStrategy<TResult>(LatencyEstimate latencies, string peer, TimeProvider time) : ResilienceStrategy<TResult>
{
    protected override ValueTask<Polly.Outcome<TResult>> ExecuteCore<TState>(Func<ResilienceContext, TState, ValueTask<Polly.Outcome<TResult>>> callback, ResilienceContext context, TState state)
    {
        long start = CoarseClock.Milliseconds(time);
        ValueTask<Polly.Outcome<TResult>> call = callback(context, state);
        return call.IsCompletedSuccessfully
            ? new ValueTask<Polly.Outcome<TResult>>(Learn(call.Result, start))
            : LearnAsync(call, start, context.ContinueOnCapturedContext);
    }

    private async ValueTask<Polly.Outcome<TResult>> LearnAsync(ValueTask<Polly.Outcome<TResult>> call, long start, bool onCapturedContext) =>
        Learn(await call.ConfigureAwait(onCapturedContext), start);

    private Polly.Outcome<TResult> Learn(Polly.Outcome<TResult> outcome, long start)
    {
        if (outcome.Exception is null)
        {
            latencies.Record(CoarseClock.Since(start, time), isLate: false);
        }
        else if (outcome.Exception is TimeoutRejectedException late)
        {
            latencies.Lose(late.Timeout);
            return Polly.Outcome.FromException<TResult>(RecoveryErrors.ReplyTimedOut(peer, late.Timeout, CoarseClock.Since(start, time)).ToException(late));
        }

        return outcome;
    }
}
