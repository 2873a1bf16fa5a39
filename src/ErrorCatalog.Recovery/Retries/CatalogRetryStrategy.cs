using Polly;

namespace ErrorCatalog.Recovery;

/// <summary>Tries again what the catalog says that this side should try again.</summary>
internal sealed class CatalogRetryStrategy<TResult>(CatalogRetryOptions<TResult> options, TimeProvider time) : ResilienceStrategy<TResult>
{
    // Left on an exception whose operation was retried before, for the layer further out.
    private const string RetriedBy = "ErrorCatalog.RetriedBy";

    protected override ValueTask<Polly.Outcome<TResult>> ExecuteCore<TState>(Func<ResilienceContext, TState, ValueTask<Polly.Outcome<TResult>>> callback, ResilienceContext context, TState state)
    {
        options.Budget.OnSend();
        ValueTask<Polly.Outcome<TResult>> call = callback(context, state);
        if (!call.IsCompletedSuccessfully)
        {
            return FirstAsync(call, callback, context, state);
        }

        Polly.Outcome<TResult> outcome = call.Result;
        return IsSuccess(outcome) ? new ValueTask<Polly.Outcome<TResult>>(outcome) : RetryAsync(callback, context, state, outcome);
    }

    private async ValueTask<Polly.Outcome<TResult>> FirstAsync<TState>(ValueTask<Polly.Outcome<TResult>> call, Func<ResilienceContext, TState, ValueTask<Polly.Outcome<TResult>>> callback, ResilienceContext context, TState state)
    {
        Polly.Outcome<TResult> outcome = await call.ConfigureAwait(context.ContinueOnCapturedContext);
        return IsSuccess(outcome) ? outcome : await RetryAsync(callback, context, state, outcome).ConfigureAwait(context.ContinueOnCapturedContext);
    }

    private bool IsSuccess(Polly.Outcome<TResult> outcome) => outcome.Exception is null && options.ProblemOf is null;

    private async ValueTask<Polly.Outcome<TResult>> RetryAsync<TState>(Func<ResilienceContext, TState, ValueTask<Polly.Outcome<TResult>>> callback, ResilienceContext context, TState state, Polly.Outcome<TResult> outcome)
    {
        Problem? problem = ProblemOf(outcome);
        if (problem is null)
        {
            return outcome;
        }

        if (RetryScope.Current is { } outer && RetryAdvice.Of(problem).IsForSelf)
        {
            options.Logger?.NestedRetry(options.Name, outer.Name);
            return outcome;
        }

        if (outcome.Exception?.Data[RetriedBy] is string inner)
        {
            options.Logger?.NestedRetry(inner, options.Name);
        }

        using RetryScope scope = RetryScope.Enter(options.Name);
        var jitter = new DecorrelatedJitter(options.BaseDelay, options.MaxDelay);
        for (int attempt = 2; attempt <= options.MaxAttempts && problem is not null; attempt++)
        {
            RetryAdvice advice = RetryAdvice.Of(problem);
            if (!advice.IsForSelf || advice.After > options.MaxRetryAfter)
            {
                break;
            }

            if (!options.Budget.TrySpend(problem.Descriptor.Category == ProblemCategory.Timeout ? RetryBudget.TimeoutCost : 1))
            {
                return Polly.Outcome.FromException<TResult>(options.Budget.ToProblem().ToException(outcome.Exception ?? problem.ToException(problem.Cause)));
            }

            await Task.Delay(WholeMilliseconds.AtLeast(advice.AtLeast(jitter.Next(options.Random))), time, context.CancellationToken).ConfigureAwait(context.ContinueOnCapturedContext);
            outcome = await callback(context, state).ConfigureAwait(context.ContinueOnCapturedContext);
            problem = ProblemOf(outcome);
        }

        if (outcome.Exception is { } failure)
        {
            failure.Data[RetriedBy] = options.Name;
        }

        return outcome;
    }

    private Problem? ProblemOf(Polly.Outcome<TResult> outcome) => options.ProblemOf is { } custom
        ? custom(outcome)
        : (outcome.Exception as ProblemException)?.Problem;
}
