using System.Collections;
using ErrorCatalog.Messages;

namespace ErrorCatalog;

/// <summary>
/// The arguments of a problem in positional order: first the parameters its catalog entry declares, then whatever else a
/// received report carried. Enumerating allocates nothing.
/// </summary>
public readonly struct ProblemArguments : IReadOnlyList<ProblemArgument>, IMessageArguments
{
    // Null in the default value, which is an empty list.
    private readonly ProblemDescriptor? _descriptor;
    private readonly MessageValue[]? _declared;
    private readonly ProblemArgument[]? _others;

    internal ProblemArguments(ProblemDescriptor descriptor, MessageValue[] declared, ProblemArgument[] others)
    {
        _descriptor = descriptor;
        _declared = declared;
        _others = others;
    }

    /// <inheritdoc/>
    public int Count => DeclaredCount + (_others?.Length ?? 0);

    /// <summary>Number of arguments that the catalog entry declares.</summary>
    public int DeclaredCount => _declared?.Length ?? 0;

    /// <inheritdoc/>
    public ProblemArgument this[int index]
    {
        get
        {
            ArgumentOutOfRangeException.ThrowIfNegative(index);
            ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(index, Count);
            if (index >= DeclaredCount)
            {
                return _others![index - DeclaredCount];
            }

            ProblemParameter parameter = _descriptor!.Declared[index];
            return new ProblemArgument(parameter.Name, _declared![index], parameter.Sensitivity);
        }
    }

    /// <summary>The value at a position within <see cref="Count"/>, without its name.</summary>
    internal MessageValue ValueAt(int index) => index < DeclaredCount ? _declared![index] : _others![index - DeclaredCount].Value;

    /// <summary>Who may see the value at a position within <see cref="Count"/>.</summary>
    internal ParameterSensitivity SensitivityAt(int index) =>
        index < DeclaredCount ? _descriptor!.Declared[index].Sensitivity : _others![index - DeclaredCount].Sensitivity;

    /// <inheritdoc/>
    public bool TryGetValue(string name, out MessageValue value) => TryGetValue(_descriptor?.IndexOfParameter(name) ?? -1, name, out value);

    /// <summary>The same for who already knows the position of the parameter; -1 for a name that is not declared.</summary>
    internal bool TryGetValue(int index, string name, out MessageValue value)
    {
        MessageValue[] declared = _declared ?? [];
        if ((uint)index < (uint)declared.Length)
        {
            value = declared[index];
            return true;
        }

        foreach (ProblemArgument other in _others ?? [])
        {
            if (string.Equals(other.Name, name, StringComparison.Ordinal))
            {
                value = other.Value;
                return true;
            }
        }

        value = default;
        return false;
    }

    /// <summary>Enumerates without allocating.</summary>
    public Enumerator GetEnumerator() => new(this);

    IEnumerator<ProblemArgument> IEnumerable<ProblemArgument>.GetEnumerator() => GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <summary>Enumerator of <see cref="ProblemArguments"/>.</summary>
    public struct Enumerator(ProblemArguments arguments) : IEnumerator<ProblemArgument>
    {
        private int _next = -1;

        /// <inheritdoc/>
        public readonly ProblemArgument Current => arguments[_next];

        readonly object IEnumerator.Current => Current;

        /// <inheritdoc/>
        public bool MoveNext() => ++_next < arguments.Count;

        /// <inheritdoc/>
        public void Reset() => _next = -1;

        /// <inheritdoc/>
        public readonly void Dispose()
        {
        }
    }
}
