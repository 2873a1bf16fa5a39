using System.Runtime.CompilerServices;

namespace ErrorCatalog;

/// <summary>Steps after an outcome that is still on its way as a value task.</summary>
/// <remarks>Steps may return <see cref="ValueTask{TResult}"/> or <see cref="Task{TResult}"/>; an <c>async</c> lambda takes the former. When nothing really waits, nothing is allocated.</remarks>
public static class ValueTaskOutcomeComposition
{
    /// <summary>Changes the value; a problem stays.</summary>
    /// <exception cref="InvalidOperationException">The outcome is <c>default</c>; thrown when the result is awaited.</exception>
    public static async ValueTask<Outcome<TResult>> MapAsync<T, TResult>(this ValueTask<Outcome<T>> outcome, Func<T, TResult> map)
    {
        return (await outcome.ConfigureAwait(false)).Map(map);
    }

    /// <summary>Changes the value; a problem stays.</summary>
    /// <exception cref="InvalidOperationException">The outcome is <c>default</c>; thrown when the result is awaited.</exception>
    [OverloadResolutionPriority(1)]
    public static async ValueTask<Outcome<TResult>> MapAsync<T, TResult>(this ValueTask<Outcome<T>> outcome, Func<T, ValueTask<TResult>> map)
    {
        return await (await outcome.ConfigureAwait(false)).MapAsync(map).ConfigureAwait(false);
    }

    /// <summary>Changes the value; a problem stays.</summary>
    /// <exception cref="InvalidOperationException">The outcome is <c>default</c>; thrown when the result is awaited.</exception>
    public static async ValueTask<Outcome<TResult>> MapAsync<T, TResult>(this ValueTask<Outcome<T>> outcome, Func<T, Task<TResult>> map)
    {
        return await (await outcome.ConfigureAwait(false)).MapAsync(map).ConfigureAwait(false);
    }

    /// <summary>Goes on with a step that may itself fail; after a problem the step is not taken.</summary>
    /// <exception cref="InvalidOperationException">The outcome is <c>default</c>; thrown when the result is awaited.</exception>
    public static async ValueTask<Outcome<TResult>> BindAsync<T, TResult>(this ValueTask<Outcome<T>> outcome, Func<T, Outcome<TResult>> next)
    {
        return (await outcome.ConfigureAwait(false)).Bind(next);
    }

    /// <summary>Goes on with a step that may itself fail; after a problem the step is not taken.</summary>
    /// <exception cref="InvalidOperationException">The outcome is <c>default</c>; thrown when the result is awaited.</exception>
    [OverloadResolutionPriority(1)]
    public static async ValueTask<Outcome<TResult>> BindAsync<T, TResult>(this ValueTask<Outcome<T>> outcome, Func<T, ValueTask<Outcome<TResult>>> next)
    {
        return await (await outcome.ConfigureAwait(false)).BindAsync(next).ConfigureAwait(false);
    }

    /// <summary>Goes on with a step that may itself fail; after a problem the step is not taken.</summary>
    /// <exception cref="InvalidOperationException">The outcome is <c>default</c>; thrown when the result is awaited.</exception>
    public static async ValueTask<Outcome<TResult>> BindAsync<T, TResult>(this ValueTask<Outcome<T>> outcome, Func<T, Task<Outcome<TResult>>> next)
    {
        return await (await outcome.ConfigureAwait(false)).BindAsync(next).ConfigureAwait(false);
    }

    /// <summary>Goes on with a step that may fail and has no result; after a problem the step is not taken.</summary>
    /// <exception cref="InvalidOperationException">The outcome is <c>default</c>; thrown when the result is awaited.</exception>
    public static async ValueTask<Outcome> BindAsync<T>(this ValueTask<Outcome<T>> outcome, Func<T, Outcome> next)
    {
        return (await outcome.ConfigureAwait(false)).Bind(next);
    }

    /// <summary>Goes on with a step that may fail and has no result; after a problem the step is not taken.</summary>
    /// <exception cref="InvalidOperationException">The outcome is <c>default</c>; thrown when the result is awaited.</exception>
    [OverloadResolutionPriority(1)]
    public static async ValueTask<Outcome> BindAsync<T>(this ValueTask<Outcome<T>> outcome, Func<T, ValueTask<Outcome>> next)
    {
        return await (await outcome.ConfigureAwait(false)).BindAsync(next).ConfigureAwait(false);
    }

    /// <summary>Goes on with a step that may fail and has no result; after a problem the step is not taken.</summary>
    /// <exception cref="InvalidOperationException">The outcome is <c>default</c>; thrown when the result is awaited.</exception>
    public static async ValueTask<Outcome> BindAsync<T>(this ValueTask<Outcome<T>> outcome, Func<T, Task<Outcome>> next)
    {
        return await (await outcome.ConfigureAwait(false)).BindAsync(next).ConfigureAwait(false);
    }

    /// <summary>Turns both cases into one result.</summary>
    /// <exception cref="InvalidOperationException">The outcome is <c>default</c>; thrown when the result is awaited.</exception>
    public static async ValueTask<TResult> MatchAsync<T, TResult>(this ValueTask<Outcome<T>> outcome, Func<T, TResult> onValue, Func<Problem, TResult> onProblem)
    {
        return (await outcome.ConfigureAwait(false)).Match(onValue, onProblem);
    }

    /// <summary>Turns both cases into one result.</summary>
    /// <exception cref="InvalidOperationException">The outcome is <c>default</c>; thrown when the result is awaited.</exception>
    [OverloadResolutionPriority(1)]
    public static async ValueTask<TResult> MatchAsync<T, TResult>(this ValueTask<Outcome<T>> outcome, Func<T, ValueTask<TResult>> onValue, Func<Problem, ValueTask<TResult>> onProblem)
    {
        return await (await outcome.ConfigureAwait(false)).MatchAsync(onValue, onProblem).ConfigureAwait(false);
    }

    /// <summary>Turns both cases into one result.</summary>
    /// <exception cref="InvalidOperationException">The outcome is <c>default</c>; thrown when the result is awaited.</exception>
    public static async ValueTask<TResult> MatchAsync<T, TResult>(this ValueTask<Outcome<T>> outcome, Func<T, Task<TResult>> onValue, Func<Problem, Task<TResult>> onProblem)
    {
        return await (await outcome.ConfigureAwait(false)).MatchAsync(onValue, onProblem).ConfigureAwait(false);
    }
}
