using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;

namespace ErrorCatalog.AspNetCore;

/// <summary>Problems and outcomes as results of HTTP handlers.</summary>
public static class ProblemResultExtensions
{
    /// <summary>Answers with the problem; the type of the result names the entry.</summary>
    public static Problem<TProblem> ToResult<TProblem>(this TProblem problem)
        where TProblem : Problem => new(problem);

    /// <summary>Answers 200 with the value, or with the problem.</summary>
    /// <exception cref="InvalidOperationException">The outcome is <c>default</c>.</exception>
    public static Results<Ok<T>, ProblemResult> ToResult<T>(this Outcome<T> outcome) => outcome.ToResult(value => TypedResults.Ok(value));

    /// <summary>Answers with what <paramref name="onValue"/> makes of the value, for example <c>TypedResults.Created(…)</c>, or with the problem.</summary>
    /// <exception cref="InvalidOperationException">The outcome is <c>default</c>.</exception>
    public static Results<TResult, ProblemResult> ToResult<T, TResult>(this Outcome<T> outcome, Func<T, TResult> onValue)
        where TResult : IResult
    {
        ArgumentNullException.ThrowIfNull(onValue);
        return outcome.TryGetValue(out T? value, out Problem? problem) ? onValue(value) : new ProblemResult(problem);
    }

    /// <summary>Answers 204, or with the problem.</summary>
    /// <exception cref="InvalidOperationException">The outcome is <c>default</c>.</exception>
    public static Results<NoContent, ProblemResult> ToResult(this Outcome outcome) =>
        outcome.Problem is { } problem ? new ProblemResult(problem) : TypedResults.NoContent();
}
