using System.Globalization;
using System.Text;

namespace ErrorCatalog.Testing;

/// <summary>
/// Which problem was raised, and with which arguments. Every method returns the problem in its type, so that the test's own
/// assertions go on with its members. They throw <see cref="ProblemAssertionException"/>, which every framework reports as a failure.
/// </summary>
public static class ProblemAssert
{
    private const int LongestText = 200;

    /// <summary>Code that must throw a problem of one catalog entry.</summary>
    /// <typeparam name="TProblem">The generated class of the entry, or <see cref="Problem"/> for any.</typeparam>
    /// <param name="code">What is tested.</param>
    /// <returns>The problem that was thrown.</returns>
    /// <exception cref="ProblemAssertionException">Nothing was thrown, another exception, or another problem.</exception>
    public static TProblem Raises<TProblem>(Action code)
        where TProblem : Problem
    {
        ArgumentNullException.ThrowIfNull(code);
        try
        {
            code();
        }
        catch (Exception thrown)
        {
            return Caught<TProblem>(thrown);
        }

        throw NothingThrown<TProblem>();
    }

    /// <summary>Asynchronous code that must throw a problem of one catalog entry.</summary>
    /// <typeparam name="TProblem">The generated class of the entry, or <see cref="Problem"/> for any.</typeparam>
    /// <param name="code">What is tested.</param>
    /// <returns>The problem that was thrown.</returns>
    /// <exception cref="ProblemAssertionException">Nothing was thrown, another exception, or another problem.</exception>
    public static async Task<TProblem> RaisesAsync<TProblem>(Func<Task> code)
        where TProblem : Problem
    {
        ArgumentNullException.ThrowIfNull(code);
        try
        {
            await code().ConfigureAwait(false);
        }
        catch (Exception thrown)
        {
            return Caught<TProblem>(thrown);
        }

        throw NothingThrown<TProblem>();
    }

    /// <summary>An outcome that must be a problem of one catalog entry.</summary>
    /// <typeparam name="TProblem">The generated class of the entry, or <see cref="Problem"/> for any.</typeparam>
    /// <param name="outcome">What the code under test returned.</param>
    /// <returns>The problem.</returns>
    /// <exception cref="ProblemAssertionException">It succeeded, or it is another problem.</exception>
    public static TProblem Is<TProblem>(Outcome outcome)
        where TProblem : Problem =>
        outcome.IsSuccess
            ? throw new ProblemAssertionException($"Expected the problem {Name<TProblem>()} but the outcome is a success.")
            : Is<TProblem>(outcome.Problem);

    /// <summary>An outcome that must be a problem of one catalog entry.</summary>
    /// <typeparam name="TProblem">The generated class of the entry, or <see cref="Problem"/> for any.</typeparam>
    /// <typeparam name="T">What the outcome holds when it succeeds.</typeparam>
    /// <param name="outcome">What the code under test returned.</param>
    /// <returns>The problem.</returns>
    /// <exception cref="ProblemAssertionException">It succeeded, or it is another problem.</exception>
    public static TProblem Is<TProblem, T>(Outcome<T> outcome)
        where TProblem : Problem =>
        outcome.TryGetValue(out T? value, out Problem? problem)
            ? throw new ProblemAssertionException($"Expected the problem {Name<TProblem>()} but got the value “{Shorten(Convert.ToString(value, CultureInfo.InvariantCulture))}”.")
            : Is<TProblem>(problem);

    /// <summary>A problem that must be of one catalog entry, for example one that was read from a report.</summary>
    /// <typeparam name="TProblem">The generated class of the entry, or <see cref="Problem"/> for any.</typeparam>
    /// <param name="problem">The problem, or null where none was found.</param>
    /// <returns>The problem in its type.</returns>
    /// <exception cref="ProblemAssertionException">It is null, or another problem.</exception>
    public static TProblem Is<TProblem>(Problem? problem)
        where TProblem : Problem =>
        problem as TProblem ?? throw new ProblemAssertionException(problem is null
            ? $"Expected the problem {Name<TProblem>()} but got none."
            : $"Expected the problem {Name<TProblem>()} but got {Describe(problem)}.", problem?.Cause);

    /// <summary>An outcome that must be a success.</summary>
    /// <typeparam name="T">What it holds.</typeparam>
    /// <param name="outcome">What the code under test returned.</param>
    /// <returns>The value.</returns>
    /// <exception cref="ProblemAssertionException">It is a problem.</exception>
    public static T Succeeds<T>(Outcome<T> outcome) =>
        outcome.TryGetValue(out T? value, out Problem? problem)
            ? value
            : throw new ProblemAssertionException($"Expected a value but got the problem {Describe(problem)}.", problem.Cause);

    /// <summary>An outcome that must be a success.</summary>
    /// <param name="outcome">What the code under test returned.</param>
    /// <exception cref="ProblemAssertionException">It is a problem.</exception>
    public static void Succeeds(Outcome outcome)
    {
        if (!outcome.IsSuccess)
        {
            throw new ProblemAssertionException($"Expected a success but got the problem {Describe(outcome.Problem!)}.", outcome.Problem!.Cause);
        }
    }

    private static TProblem Caught<TProblem>(Exception thrown)
        where TProblem : Problem =>
        thrown is ProblemException { Problem: TProblem problem }
            ? problem
            : throw new ProblemAssertionException(
                thrown is ProblemException other
                    ? $"Expected the problem {Name<TProblem>()} but got {Describe(other.Problem)}."
                    : $"Expected the problem {Name<TProblem>()} but got the exception {thrown.GetType()}: {Shorten(thrown.Message)}",
                thrown);

    private static ProblemAssertionException NothingThrown<TProblem>() =>
        new($"Expected the problem {Name<TProblem>()} but nothing was thrown.");

    private static string Name<TProblem>() => typeof(TProblem).Name;

    private static string Describe(Problem problem)
    {
        var text = new StringBuilder().Append(CultureInfo.InvariantCulture, $"{problem.GetType().Name} ({problem.Code})");
        string separator = " with ";
        foreach (ProblemArgument argument in problem.Arguments)
        {
            text.Append(CultureInfo.InvariantCulture, $"{separator}{argument.Name} = {(argument.Sensitivity == ParameterSensitivity.Secret ? "(secret)" : Shorten(argument.Value.ToString()))}");
            separator = ", ";
        }

        return text.ToString();
    }

    private static string? Shorten(string? text) => text is { Length: > LongestText } ? string.Concat(text.AsSpan(0, LongestText), "…") : text;
}
