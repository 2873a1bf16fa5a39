using System.Diagnostics.CodeAnalysis;

namespace ErrorCatalog;

/// <summary>
/// What a command came to: a value, or the problem why there is none. For rejections, which are part of normal work and are
/// returned, not thrown. Making and composing successful outcomes allocates nothing.
/// </summary>
/// <remarks>
/// A <c>default</c> outcome holds neither: it equals only itself, prints what is wrong, and every other use throws
/// <see cref="InvalidOperationException"/>, so that a forgotten assignment is not taken for a value.
/// </remarks>
/// <typeparam name="T">Type of the value.</typeparam>
public readonly struct Outcome<T> : IEquatable<Outcome<T>>
{
    private readonly T? _value;
    private readonly Problem? _problem;
    private readonly bool _hasValue;

    internal Outcome(T value)
    {
        _value = value;
        _hasValue = true;
    }

    internal Outcome(Problem problem)
    {
        ArgumentNullException.ThrowIfNull(problem);
        _problem = problem;
    }

    /// <summary>True for <c>default</c>: made from neither a value nor a problem.</summary>
    public bool IsUninitialized => !_hasValue && _problem is null;

    /// <summary>True when there is a value.</summary>
    /// <exception cref="InvalidOperationException">The outcome is <c>default</c>.</exception>
    public bool IsSuccess => _hasValue || (_problem is null ? throw UninitializedOutcome.Error(typeof(T)) : false);

    /// <summary>The problem, or null when there is a value.</summary>
    /// <exception cref="InvalidOperationException">The outcome is <c>default</c>.</exception>
    public Problem? Problem => IsSuccess ? null : _problem;

    /// <summary>Wraps a value.</summary>
    public static implicit operator Outcome<T>(T value) => new(value);

    /// <summary>Wraps a problem.</summary>
    /// <exception cref="ArgumentNullException"><paramref name="problem"/> is null.</exception>
    public static implicit operator Outcome<T>(Problem problem) => new(problem);

    /// <summary>Equal values, equal problems, or both <c>default</c>.</summary>
    public static bool operator ==(Outcome<T> left, Outcome<T> right) => left.Equals(right);

    /// <summary>Not equal.</summary>
    public static bool operator !=(Outcome<T> left, Outcome<T> right) => !left.Equals(right);

    /// <summary>Takes the value, or else the problem.</summary>
    /// <returns>True when there is a value.</returns>
    /// <exception cref="InvalidOperationException">The outcome is <c>default</c>.</exception>
    public bool TryGetValue([MaybeNullWhen(false)] out T value, [NotNullWhen(false)] out Problem? problem)
    {
        bool success = IsSuccess;
        value = _value;
        problem = _problem;
        return success;
    }

    /// <summary>Turns both cases into one result.</summary>
    /// <exception cref="InvalidOperationException">The outcome is <c>default</c>.</exception>
    public TResult Match<TResult>(Func<T, TResult> onValue, Func<Problem, TResult> onProblem)
    {
        ArgumentNullException.ThrowIfNull(onValue);
        ArgumentNullException.ThrowIfNull(onProblem);
        return TryGetValue(out T? value, out Problem? problem) ? onValue(value) : onProblem(problem);
    }

    /// <summary>Does one thing or the other.</summary>
    /// <exception cref="InvalidOperationException">The outcome is <c>default</c>.</exception>
    public void Switch(Action<T> onValue, Action<Problem> onProblem)
    {
        ArgumentNullException.ThrowIfNull(onValue);
        ArgumentNullException.ThrowIfNull(onProblem);
        if (TryGetValue(out T? value, out Problem? problem))
        {
            onValue(value);
        }
        else
        {
            onProblem(problem);
        }
    }

    /// <summary>Changes the value; a problem stays.</summary>
    /// <exception cref="InvalidOperationException">The outcome is <c>default</c>.</exception>
    public Outcome<TResult> Map<TResult>(Func<T, TResult> map)
    {
        ArgumentNullException.ThrowIfNull(map);
        return TryGetValue(out T? value, out Problem? problem) ? new Outcome<TResult>(map(value)) : new Outcome<TResult>(problem);
    }

    /// <summary>Goes on with a step that may itself fail; after a problem the step is not taken.</summary>
    /// <exception cref="InvalidOperationException">The outcome is <c>default</c>.</exception>
    public Outcome<TResult> Bind<TResult>(Func<T, Outcome<TResult>> next)
    {
        ArgumentNullException.ThrowIfNull(next);
        return TryGetValue(out T? value, out Problem? problem) ? next(value) : new Outcome<TResult>(problem);
    }

    /// <summary>Goes on with a step that may fail and has no result; after a problem the step is not taken.</summary>
    /// <exception cref="InvalidOperationException">The outcome is <c>default</c>.</exception>
    public Outcome Bind(Func<T, Outcome> next)
    {
        ArgumentNullException.ThrowIfNull(next);
        return TryGetValue(out T? value, out Problem? problem) ? next(value) : new Outcome(problem);
    }

    /// <summary>The value; where a problem can only be a mistake.</summary>
    /// <exception cref="ProblemException">There is a problem; the exception carries it.</exception>
    /// <exception cref="InvalidOperationException">The outcome is <c>default</c>.</exception>
    public T ValueOrThrow() => TryGetValue(out T? value, out Problem? problem) ? value : throw problem.ToException();

    /// <summary>The same outcome without its value.</summary>
    /// <exception cref="InvalidOperationException">The outcome is <c>default</c>.</exception>
    public Outcome WithoutValue() => Problem is { } problem ? new Outcome(problem) : Outcome.Success;

    /// <inheritdoc/>
    public bool Equals(Outcome<T> other) =>
        _hasValue == other._hasValue
        && Equals(_problem, other._problem)
        && EqualityComparer<T?>.Default.Equals(_value, other._value);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is Outcome<T> other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(_hasValue, _value, _problem);

    /// <summary>The value as text, or the problem's code and explain text.</summary>
    public override string ToString()
    {
        if (IsUninitialized)
        {
            return UninitializedOutcome.Text;
        }

        return _problem is null ? _value?.ToString() ?? string.Empty : _problem.ToString();
    }
}
