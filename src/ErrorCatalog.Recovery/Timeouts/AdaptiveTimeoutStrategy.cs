using Polly;

namespace ErrorCatalog.Recovery;

/// <summary>Ends an operation that takes longer than its kind usually does. A call that is ended has no reply any more, so its latency is not recorded.</summary>
internal sealed class AdaptiveTimeoutStrategy<TResult>(AdaptiveTimeouts timeouts, MessageKind kind, string peer, TimeProvider time) : ResilienceStrategy<TResult>
{
    protected override async ValueTask<Polly.Outcome<TResult>> ExecuteCore<TState>(Func<ResilienceContext, TState, ValueTask<Polly.Outcome<TResult>>> callback, ResilienceContext context, TState state)
    {
        long start = time.GetTimestamp();
        TimeSpan expected = timeouts.For(kind);
        CancellationToken before = context.CancellationToken;
        CancellationTokenSource timeout = TimeoutSources.Rent(time);
        CancellationTokenRegistration outer = before.CanBeCanceled ? before.UnsafeRegister(static source => ((CancellationTokenSource)source!).Cancel(), timeout) : default;
        timeout.CancelAfter(expected);
        context.CancellationToken = timeout.Token;
        Polly.Outcome<TResult> outcome;
        try
        {
            outcome = await callback(context, state).ConfigureAwait(context.ContinueOnCapturedContext);
        }
        finally
        {
            context.CancellationToken = before;
            await outer.DisposeAsync().ConfigureAwait(context.ContinueOnCapturedContext);
        }

        bool isTimeout = timeout.IsCancellationRequested && !before.IsCancellationRequested && outcome.Exception is OperationCanceledException;
        TimeoutSources.Return(timeout, time);
        if (isTimeout)
        {
            timeouts.OnTimeout(kind);
            return Polly.Outcome.FromException<TResult>(RecoveryErrors.ReplyTimedOut(peer, expected, time.GetElapsedTime(start)).ToException(outcome.Exception));
        }

        if (outcome.Exception is null)
        {
            timeouts.OnReply(kind, time.GetElapsedTime(start));
        }

        return outcome;
    }
}
