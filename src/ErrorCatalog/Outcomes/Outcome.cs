using System.Diagnostics.CodeAnalysis;

namespace ErrorCatalog;

/// <summary>What a command without a result came to: <see cref="Success"/>, or the problem that stopped it.</summary>
/// <remarks>A <c>default</c> outcome is neither; see <see cref="Outcome{T}"/>.</remarks>
public readonly struct Outcome : IEquatable<Outcome>
{
    private readonly Problem? _problem;
    private readonly bool _isSuccess;

    internal Outcome(Problem problem)
    {
        ArgumentNullException.ThrowIfNull(problem);
        _problem = problem;
    }

    private Outcome(bool isSuccess) => _isSuccess = isSuccess;

    /// <summary>The command was carried out.</summary>
    public static Outcome Success { get; } = new(true);

    /// <summary>True for <c>default</c>: made from neither <see cref="Success"/> nor a problem.</summary>
    public bool IsUninitialized => !_isSuccess && _problem is null;

    /// <summary>True when the command was carried out.</summary>
    /// <exception cref="InvalidOperationException">The outcome is <c>default</c>.</exception>
    public bool IsSuccess => _isSuccess || (_problem is null ? throw UninitializedOutcome.Error(null) : false);

    /// <summary>The problem, or null after a success.</summary>
    /// <exception cref="InvalidOperationException">The outcome is <c>default</c>.</exception>
    public Problem? Problem => IsSuccess ? null : _problem;

    /// <summary>Wraps a problem.</summary>
    /// <exception cref="ArgumentNullException"><paramref name="problem"/> is null.</exception>
    public static implicit operator Outcome(Problem problem) => new(problem);

    /// <summary>Both successful, with equal problems, or both <c>default</c>.</summary>
    public static bool operator ==(Outcome left, Outcome right) => left.Equals(right);

    /// <summary>Not equal.</summary>
    public static bool operator !=(Outcome left, Outcome right) => !left.Equals(right);

    /// <summary>
    /// An outcome with a value, for types from which C# has no implicit conversion: interfaces, <see cref="object"/> and
    /// problems that are values themselves.
    /// </summary>
    public static Outcome<T> FromValue<T>(T value) => new(value);

    /// <summary>An outcome with a problem, where the type of the value cannot be inferred.</summary>
    /// <exception cref="ArgumentNullException"><paramref name="problem"/> is null.</exception>
    public static Outcome<T> FromProblem<T>(Problem problem) => new(problem);

    /// <summary>Takes the problem, if any.</summary>
    /// <returns>True when there is a problem.</returns>
    /// <exception cref="InvalidOperationException">The outcome is <c>default</c>.</exception>
    public bool TryGetProblem([NotNullWhen(true)] out Problem? problem)
    {
        problem = Problem;
        return problem is not null;
    }

    /// <summary>Turns both cases into one result.</summary>
    /// <exception cref="InvalidOperationException">The outcome is <c>default</c>.</exception>
    public TResult Match<TResult>(Func<TResult> onSuccess, Func<Problem, TResult> onProblem)
    {
        ArgumentNullException.ThrowIfNull(onSuccess);
        ArgumentNullException.ThrowIfNull(onProblem);
        return TryGetProblem(out Problem? problem) ? onProblem(problem) : onSuccess();
    }

    /// <summary>Does one thing or the other.</summary>
    /// <exception cref="InvalidOperationException">The outcome is <c>default</c>.</exception>
    public void Switch(Action onSuccess, Action<Problem> onProblem)
    {
        ArgumentNullException.ThrowIfNull(onSuccess);
        ArgumentNullException.ThrowIfNull(onProblem);
        if (TryGetProblem(out Problem? problem))
        {
            onProblem(problem);
        }
        else
        {
            onSuccess();
        }
    }

    /// <summary>Makes a value after a success; a problem stays.</summary>
    /// <exception cref="InvalidOperationException">The outcome is <c>default</c>.</exception>
    public Outcome<TResult> Map<TResult>(Func<TResult> map)
    {
        ArgumentNullException.ThrowIfNull(map);
        return TryGetProblem(out Problem? problem) ? new Outcome<TResult>(problem) : new Outcome<TResult>(map());
    }

    /// <summary>Goes on with a step that may itself fail; after a problem the step is not taken.</summary>
    /// <exception cref="InvalidOperationException">The outcome is <c>default</c>.</exception>
    public Outcome Bind(Func<Outcome> next)
    {
        ArgumentNullException.ThrowIfNull(next);
        return IsSuccess ? next() : this;
    }

    /// <summary>Goes on with a step that may itself fail and has a result; after a problem the step is not taken.</summary>
    /// <exception cref="InvalidOperationException">The outcome is <c>default</c>.</exception>
    public Outcome<TResult> Bind<TResult>(Func<Outcome<TResult>> next)
    {
        ArgumentNullException.ThrowIfNull(next);
        return TryGetProblem(out Problem? problem) ? new Outcome<TResult>(problem) : next();
    }

    /// <summary>Does nothing after a success; where a problem can only be a mistake.</summary>
    /// <exception cref="ProblemException">There is a problem; the exception carries it.</exception>
    /// <exception cref="InvalidOperationException">The outcome is <c>default</c>.</exception>
    public void ThrowIfProblem()
    {
        if (TryGetProblem(out Problem? problem))
        {
            throw problem.ToException();
        }
    }

    /// <inheritdoc/>
    public bool Equals(Outcome other) => _isSuccess == other._isSuccess && Equals(_problem, other._problem);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is Outcome other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(_isSuccess, _problem);

    /// <summary><c>success</c>, or the problem's code and explain text.</summary>
    public override string ToString() => (_isSuccess, _problem) switch
    {
        (true, _) => "success",
        (_, { } problem) => problem.ToString(),
        _ => UninitializedOutcome.Text,
    };
}
