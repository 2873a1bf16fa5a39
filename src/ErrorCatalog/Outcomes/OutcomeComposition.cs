using System.Runtime.CompilerServices;

namespace ErrorCatalog;

/// <summary>Asynchronous steps after an outcome.</summary>
/// <remarks>Steps may return <see cref="ValueTask{TResult}"/> or <see cref="Task{TResult}"/>; an <c>async</c> lambda takes the former. When nothing really waits, nothing is allocated.</remarks>
public static class OutcomeComposition
{
    /// <summary>Changes the value; a problem stays.</summary>
    /// <exception cref="InvalidOperationException">The outcome is <c>default</c>.</exception>
    [OverloadResolutionPriority(1)]
    public static ValueTask<Outcome<TResult>> MapAsync<T, TResult>(this Outcome<T> outcome, Func<T, ValueTask<TResult>> map)
    {
        ArgumentNullException.ThrowIfNull(map);
        if (!outcome.TryGetValue(out T? value, out Problem? problem))
        {
            return ValueTask.FromResult(new Outcome<TResult>(problem));
        }

        ValueTask<TResult> mapped = map(value);
        return mapped.IsCompletedSuccessfully ? ValueTask.FromResult(new Outcome<TResult>(mapped.Result)) : Wait(mapped);

        static async ValueTask<Outcome<TResult>> Wait(ValueTask<TResult> mapped) => new(await mapped.ConfigureAwait(false));
    }

    /// <summary>Changes the value; a problem stays.</summary>
    /// <exception cref="InvalidOperationException">The outcome is <c>default</c>.</exception>
    public static ValueTask<Outcome<TResult>> MapAsync<T, TResult>(this Outcome<T> outcome, Func<T, Task<TResult>> map)
    {
        ArgumentNullException.ThrowIfNull(map);
        if (!outcome.TryGetValue(out T? value, out Problem? problem))
        {
            return ValueTask.FromResult(new Outcome<TResult>(problem));
        }

        Task<TResult> mapped = map(value);
        return mapped.IsCompletedSuccessfully ? ValueTask.FromResult(new Outcome<TResult>(mapped.Result)) : Wait(mapped);

        static async ValueTask<Outcome<TResult>> Wait(Task<TResult> mapped) => new(await mapped.ConfigureAwait(false));
    }

    /// <summary>Goes on with a step that may itself fail; after a problem the step is not taken.</summary>
    /// <exception cref="InvalidOperationException">The outcome is <c>default</c>.</exception>
    [OverloadResolutionPriority(1)]
    public static ValueTask<Outcome<TResult>> BindAsync<T, TResult>(this Outcome<T> outcome, Func<T, ValueTask<Outcome<TResult>>> next)
    {
        ArgumentNullException.ThrowIfNull(next);
        return outcome.TryGetValue(out T? value, out Problem? problem)
            ? next(value)
            : ValueTask.FromResult(new Outcome<TResult>(problem));
    }

    /// <summary>Goes on with a step that may itself fail; after a problem the step is not taken.</summary>
    /// <exception cref="InvalidOperationException">The outcome is <c>default</c>.</exception>
    public static ValueTask<Outcome<TResult>> BindAsync<T, TResult>(this Outcome<T> outcome, Func<T, Task<Outcome<TResult>>> next)
    {
        ArgumentNullException.ThrowIfNull(next);
        return outcome.TryGetValue(out T? value, out Problem? problem)
            ? new ValueTask<Outcome<TResult>>(next(value))
            : ValueTask.FromResult(new Outcome<TResult>(problem));
    }

    /// <summary>Goes on with a step that may fail and has no result; after a problem the step is not taken.</summary>
    /// <exception cref="InvalidOperationException">The outcome is <c>default</c>.</exception>
    [OverloadResolutionPriority(1)]
    public static ValueTask<Outcome> BindAsync<T>(this Outcome<T> outcome, Func<T, ValueTask<Outcome>> next)
    {
        ArgumentNullException.ThrowIfNull(next);
        return outcome.TryGetValue(out T? value, out Problem? problem)
            ? next(value)
            : ValueTask.FromResult(new Outcome(problem));
    }

    /// <summary>Goes on with a step that may fail and has no result; after a problem the step is not taken.</summary>
    /// <exception cref="InvalidOperationException">The outcome is <c>default</c>.</exception>
    public static ValueTask<Outcome> BindAsync<T>(this Outcome<T> outcome, Func<T, Task<Outcome>> next)
    {
        ArgumentNullException.ThrowIfNull(next);
        return outcome.TryGetValue(out T? value, out Problem? problem)
            ? new ValueTask<Outcome>(next(value))
            : ValueTask.FromResult(new Outcome(problem));
    }

    /// <summary>Turns both cases into one result.</summary>
    /// <exception cref="InvalidOperationException">The outcome is <c>default</c>.</exception>
    [OverloadResolutionPriority(1)]
    public static ValueTask<TResult> MatchAsync<T, TResult>(this Outcome<T> outcome, Func<T, ValueTask<TResult>> onValue, Func<Problem, ValueTask<TResult>> onProblem)
    {
        ArgumentNullException.ThrowIfNull(onValue);
        ArgumentNullException.ThrowIfNull(onProblem);
        return outcome.TryGetValue(out T? value, out Problem? problem) ? onValue(value) : onProblem(problem);
    }

    /// <summary>Turns both cases into one result.</summary>
    /// <exception cref="InvalidOperationException">The outcome is <c>default</c>.</exception>
    public static ValueTask<TResult> MatchAsync<T, TResult>(this Outcome<T> outcome, Func<T, Task<TResult>> onValue, Func<Problem, Task<TResult>> onProblem)
    {
        ArgumentNullException.ThrowIfNull(onValue);
        ArgumentNullException.ThrowIfNull(onProblem);
        return new ValueTask<TResult>(outcome.TryGetValue(out T? value, out Problem? problem) ? onValue(value) : onProblem(problem));
    }
}
