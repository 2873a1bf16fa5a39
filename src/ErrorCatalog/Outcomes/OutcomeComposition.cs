using System.Runtime.CompilerServices;

namespace ErrorCatalog;

/// <summary>Asynchronous steps after an outcome.</summary>
/// <remarks>Steps may return <see cref="ValueTask{TResult}"/> or <see cref="Task{TResult}"/>; an <c>async</c> lambda takes the former. When nothing really waits, nothing is allocated.</remarks>
public static class OutcomeComposition
{
    /// <summary>Changes the value; a problem stays.</summary>
    /// <exception cref="InvalidOperationException">The outcome is <c>default</c>; thrown when the result is awaited.</exception>
    [OverloadResolutionPriority(1)]
    public static async ValueTask<Outcome<TResult>> MapAsync<T, TResult>(this Outcome<T> outcome, Func<T, ValueTask<TResult>> map)
    {
        ArgumentNullException.ThrowIfNull(map);
        return outcome.TryGetValue(out T? value, out Problem? problem)
            ? new Outcome<TResult>(await map(value).ConfigureAwait(false))
            : new Outcome<TResult>(problem);
    }

    /// <summary>Changes the value; a problem stays.</summary>
    /// <exception cref="InvalidOperationException">The outcome is <c>default</c>; thrown when the result is awaited.</exception>
    public static async ValueTask<Outcome<TResult>> MapAsync<T, TResult>(this Outcome<T> outcome, Func<T, Task<TResult>> map)
    {
        ArgumentNullException.ThrowIfNull(map);
        return outcome.TryGetValue(out T? value, out Problem? problem)
            ? new Outcome<TResult>(await map(value).ConfigureAwait(false))
            : new Outcome<TResult>(problem);
    }

    /// <summary>Goes on with a step that may itself fail; after a problem the step is not taken.</summary>
    /// <exception cref="InvalidOperationException">The outcome is <c>default</c>; thrown when the result is awaited.</exception>
    [OverloadResolutionPriority(1)]
    public static async ValueTask<Outcome<TResult>> BindAsync<T, TResult>(this Outcome<T> outcome, Func<T, ValueTask<Outcome<TResult>>> next)
    {
        ArgumentNullException.ThrowIfNull(next);
        return outcome.TryGetValue(out T? value, out Problem? problem)
            ? await next(value).ConfigureAwait(false)
            : new Outcome<TResult>(problem);
    }

    /// <summary>Goes on with a step that may itself fail; after a problem the step is not taken.</summary>
    /// <exception cref="InvalidOperationException">The outcome is <c>default</c>; thrown when the result is awaited.</exception>
    public static async ValueTask<Outcome<TResult>> BindAsync<T, TResult>(this Outcome<T> outcome, Func<T, Task<Outcome<TResult>>> next)
    {
        ArgumentNullException.ThrowIfNull(next);
        return outcome.TryGetValue(out T? value, out Problem? problem)
            ? await next(value).ConfigureAwait(false)
            : new Outcome<TResult>(problem);
    }

    /// <summary>Goes on with a step that may fail and has no result; after a problem the step is not taken.</summary>
    /// <exception cref="InvalidOperationException">The outcome is <c>default</c>; thrown when the result is awaited.</exception>
    [OverloadResolutionPriority(1)]
    public static async ValueTask<Outcome> BindAsync<T>(this Outcome<T> outcome, Func<T, ValueTask<Outcome>> next)
    {
        ArgumentNullException.ThrowIfNull(next);
        return outcome.TryGetValue(out T? value, out Problem? problem)
            ? await next(value).ConfigureAwait(false)
            : new Outcome(problem);
    }

    /// <summary>Goes on with a step that may fail and has no result; after a problem the step is not taken.</summary>
    /// <exception cref="InvalidOperationException">The outcome is <c>default</c>; thrown when the result is awaited.</exception>
    public static async ValueTask<Outcome> BindAsync<T>(this Outcome<T> outcome, Func<T, Task<Outcome>> next)
    {
        ArgumentNullException.ThrowIfNull(next);
        return outcome.TryGetValue(out T? value, out Problem? problem)
            ? await next(value).ConfigureAwait(false)
            : new Outcome(problem);
    }

    /// <summary>Turns both cases into one result.</summary>
    /// <exception cref="InvalidOperationException">The outcome is <c>default</c>; thrown when the result is awaited.</exception>
    [OverloadResolutionPriority(1)]
    public static async ValueTask<TResult> MatchAsync<T, TResult>(this Outcome<T> outcome, Func<T, ValueTask<TResult>> onValue, Func<Problem, ValueTask<TResult>> onProblem)
    {
        ArgumentNullException.ThrowIfNull(onValue);
        ArgumentNullException.ThrowIfNull(onProblem);
        return outcome.TryGetValue(out T? value, out Problem? problem)
            ? await onValue(value).ConfigureAwait(false)
            : await onProblem(problem).ConfigureAwait(false);
    }

    /// <summary>Turns both cases into one result.</summary>
    /// <exception cref="InvalidOperationException">The outcome is <c>default</c>; thrown when the result is awaited.</exception>
    public static async ValueTask<TResult> MatchAsync<T, TResult>(this Outcome<T> outcome, Func<T, Task<TResult>> onValue, Func<Problem, Task<TResult>> onProblem)
    {
        ArgumentNullException.ThrowIfNull(onValue);
        ArgumentNullException.ThrowIfNull(onProblem);
        return outcome.TryGetValue(out T? value, out Problem? problem)
            ? await onValue(value).ConfigureAwait(false)
            : await onProblem(problem).ConfigureAwait(false);
    }
}
