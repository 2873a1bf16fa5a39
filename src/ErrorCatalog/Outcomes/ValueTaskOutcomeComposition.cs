using System.Runtime.CompilerServices;

namespace ErrorCatalog;

/// <summary>Steps after an outcome that is still on its way as a value task.</summary>
/// <remarks>Steps may return <see cref="ValueTask{TResult}"/> or <see cref="Task{TResult}"/>; an <c>async</c> lambda takes the former. When nothing really waits, nothing is allocated.</remarks>
public static class ValueTaskOutcomeComposition
{
    /// <summary>Changes the value; a problem stays.</summary>
    /// <exception cref="InvalidOperationException">The outcome is <c>default</c>.</exception>
    public static ValueTask<Outcome<TResult>> MapAsync<T, TResult>(this ValueTask<Outcome<T>> outcome, Func<T, TResult> map)
    {
        ArgumentNullException.ThrowIfNull(map);
        return outcome.IsCompletedSuccessfully ? ValueTask.FromResult(outcome.Result.Map(map)) : Wait(outcome, map);

        static async ValueTask<Outcome<TResult>> Wait(ValueTask<Outcome<T>> outcome, Func<T, TResult> map) =>
            (await outcome.ConfigureAwait(false)).Map(map);
    }

    /// <summary>Changes the value; a problem stays.</summary>
    /// <exception cref="InvalidOperationException">The outcome is <c>default</c>.</exception>
    [OverloadResolutionPriority(1)]
    public static ValueTask<Outcome<TResult>> MapAsync<T, TResult>(this ValueTask<Outcome<T>> outcome, Func<T, ValueTask<TResult>> map)
    {
        ArgumentNullException.ThrowIfNull(map);
        return outcome.IsCompletedSuccessfully ? outcome.Result.MapAsync(map) : Wait(outcome, map);

        static async ValueTask<Outcome<TResult>> Wait(ValueTask<Outcome<T>> outcome, Func<T, ValueTask<TResult>> map) =>
            await (await outcome.ConfigureAwait(false)).MapAsync(map).ConfigureAwait(false);
    }

    /// <summary>Changes the value; a problem stays.</summary>
    /// <exception cref="InvalidOperationException">The outcome is <c>default</c>.</exception>
    public static ValueTask<Outcome<TResult>> MapAsync<T, TResult>(this ValueTask<Outcome<T>> outcome, Func<T, Task<TResult>> map)
    {
        ArgumentNullException.ThrowIfNull(map);
        return outcome.IsCompletedSuccessfully ? outcome.Result.MapAsync(map) : Wait(outcome, map);

        static async ValueTask<Outcome<TResult>> Wait(ValueTask<Outcome<T>> outcome, Func<T, Task<TResult>> map) =>
            await (await outcome.ConfigureAwait(false)).MapAsync(map).ConfigureAwait(false);
    }

    /// <summary>Goes on with a step that may itself fail; after a problem the step is not taken.</summary>
    /// <exception cref="InvalidOperationException">The outcome is <c>default</c>.</exception>
    public static ValueTask<Outcome<TResult>> BindAsync<T, TResult>(this ValueTask<Outcome<T>> outcome, Func<T, Outcome<TResult>> next)
    {
        ArgumentNullException.ThrowIfNull(next);
        return outcome.IsCompletedSuccessfully ? ValueTask.FromResult(outcome.Result.Bind(next)) : Wait(outcome, next);

        static async ValueTask<Outcome<TResult>> Wait(ValueTask<Outcome<T>> outcome, Func<T, Outcome<TResult>> next) =>
            (await outcome.ConfigureAwait(false)).Bind(next);
    }

    /// <summary>Goes on with a step that may itself fail; after a problem the step is not taken.</summary>
    /// <exception cref="InvalidOperationException">The outcome is <c>default</c>.</exception>
    [OverloadResolutionPriority(1)]
    public static ValueTask<Outcome<TResult>> BindAsync<T, TResult>(this ValueTask<Outcome<T>> outcome, Func<T, ValueTask<Outcome<TResult>>> next)
    {
        ArgumentNullException.ThrowIfNull(next);
        return outcome.IsCompletedSuccessfully ? outcome.Result.BindAsync(next) : Wait(outcome, next);

        static async ValueTask<Outcome<TResult>> Wait(ValueTask<Outcome<T>> outcome, Func<T, ValueTask<Outcome<TResult>>> next) =>
            await (await outcome.ConfigureAwait(false)).BindAsync(next).ConfigureAwait(false);
    }

    /// <summary>Goes on with a step that may itself fail; after a problem the step is not taken.</summary>
    /// <exception cref="InvalidOperationException">The outcome is <c>default</c>.</exception>
    public static ValueTask<Outcome<TResult>> BindAsync<T, TResult>(this ValueTask<Outcome<T>> outcome, Func<T, Task<Outcome<TResult>>> next)
    {
        ArgumentNullException.ThrowIfNull(next);
        return outcome.IsCompletedSuccessfully ? outcome.Result.BindAsync(next) : Wait(outcome, next);

        static async ValueTask<Outcome<TResult>> Wait(ValueTask<Outcome<T>> outcome, Func<T, Task<Outcome<TResult>>> next) =>
            await (await outcome.ConfigureAwait(false)).BindAsync(next).ConfigureAwait(false);
    }

    /// <summary>Goes on with a step that may fail and has no result; after a problem the step is not taken.</summary>
    /// <exception cref="InvalidOperationException">The outcome is <c>default</c>.</exception>
    public static ValueTask<Outcome> BindAsync<T>(this ValueTask<Outcome<T>> outcome, Func<T, Outcome> next)
    {
        ArgumentNullException.ThrowIfNull(next);
        return outcome.IsCompletedSuccessfully ? ValueTask.FromResult(outcome.Result.Bind(next)) : Wait(outcome, next);

        static async ValueTask<Outcome> Wait(ValueTask<Outcome<T>> outcome, Func<T, Outcome> next) =>
            (await outcome.ConfigureAwait(false)).Bind(next);
    }

    /// <summary>Goes on with a step that may fail and has no result; after a problem the step is not taken.</summary>
    /// <exception cref="InvalidOperationException">The outcome is <c>default</c>.</exception>
    [OverloadResolutionPriority(1)]
    public static ValueTask<Outcome> BindAsync<T>(this ValueTask<Outcome<T>> outcome, Func<T, ValueTask<Outcome>> next)
    {
        ArgumentNullException.ThrowIfNull(next);
        return outcome.IsCompletedSuccessfully ? outcome.Result.BindAsync(next) : Wait(outcome, next);

        static async ValueTask<Outcome> Wait(ValueTask<Outcome<T>> outcome, Func<T, ValueTask<Outcome>> next) =>
            await (await outcome.ConfigureAwait(false)).BindAsync(next).ConfigureAwait(false);
    }

    /// <summary>Goes on with a step that may fail and has no result; after a problem the step is not taken.</summary>
    /// <exception cref="InvalidOperationException">The outcome is <c>default</c>.</exception>
    public static ValueTask<Outcome> BindAsync<T>(this ValueTask<Outcome<T>> outcome, Func<T, Task<Outcome>> next)
    {
        ArgumentNullException.ThrowIfNull(next);
        return outcome.IsCompletedSuccessfully ? outcome.Result.BindAsync(next) : Wait(outcome, next);

        static async ValueTask<Outcome> Wait(ValueTask<Outcome<T>> outcome, Func<T, Task<Outcome>> next) =>
            await (await outcome.ConfigureAwait(false)).BindAsync(next).ConfigureAwait(false);
    }

    /// <summary>Turns both cases into one result.</summary>
    /// <exception cref="InvalidOperationException">The outcome is <c>default</c>.</exception>
    public static ValueTask<TResult> MatchAsync<T, TResult>(this ValueTask<Outcome<T>> outcome, Func<T, TResult> onValue, Func<Problem, TResult> onProblem)
    {
        ArgumentNullException.ThrowIfNull(onValue);
        ArgumentNullException.ThrowIfNull(onProblem);
        return outcome.IsCompletedSuccessfully ? ValueTask.FromResult(outcome.Result.Match(onValue, onProblem)) : Wait(outcome, onValue, onProblem);

        static async ValueTask<TResult> Wait(ValueTask<Outcome<T>> outcome, Func<T, TResult> onValue, Func<Problem, TResult> onProblem) =>
            (await outcome.ConfigureAwait(false)).Match(onValue, onProblem);
    }

    /// <summary>Turns both cases into one result.</summary>
    /// <exception cref="InvalidOperationException">The outcome is <c>default</c>.</exception>
    [OverloadResolutionPriority(1)]
    public static ValueTask<TResult> MatchAsync<T, TResult>(this ValueTask<Outcome<T>> outcome, Func<T, ValueTask<TResult>> onValue, Func<Problem, ValueTask<TResult>> onProblem)
    {
        ArgumentNullException.ThrowIfNull(onValue);
        ArgumentNullException.ThrowIfNull(onProblem);
        return outcome.IsCompletedSuccessfully ? outcome.Result.MatchAsync(onValue, onProblem) : Wait(outcome, onValue, onProblem);

        static async ValueTask<TResult> Wait(ValueTask<Outcome<T>> outcome, Func<T, ValueTask<TResult>> onValue, Func<Problem, ValueTask<TResult>> onProblem) =>
            await (await outcome.ConfigureAwait(false)).MatchAsync(onValue, onProblem).ConfigureAwait(false);
    }

    /// <summary>Turns both cases into one result.</summary>
    /// <exception cref="InvalidOperationException">The outcome is <c>default</c>.</exception>
    public static ValueTask<TResult> MatchAsync<T, TResult>(this ValueTask<Outcome<T>> outcome, Func<T, Task<TResult>> onValue, Func<Problem, Task<TResult>> onProblem)
    {
        ArgumentNullException.ThrowIfNull(onValue);
        ArgumentNullException.ThrowIfNull(onProblem);
        return outcome.IsCompletedSuccessfully ? outcome.Result.MatchAsync(onValue, onProblem) : Wait(outcome, onValue, onProblem);

        static async ValueTask<TResult> Wait(ValueTask<Outcome<T>> outcome, Func<T, Task<TResult>> onValue, Func<Problem, Task<TResult>> onProblem) =>
            await (await outcome.ConfigureAwait(false)).MatchAsync(onValue, onProblem).ConfigureAwait(false);
    }
}
