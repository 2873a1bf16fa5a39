using System.Runtime.CompilerServices;
using ErrorCatalog.Messages;

namespace ErrorCatalog.Localization;

/// <summary>
/// The arguments of a string localizer as values of a message. They are taken by position in the order in which the entry
/// declares its parameters, or by name: a dictionary, pairs of name and value, or a <see cref="Problem"/> whose values are meant.
/// What is missing prints <c>?</c>, what is too much is ignored, and a secret value shows its name only.
/// </summary>
internal readonly struct LocalizerArguments : IMessageArguments
{
    private readonly ProblemDescriptor _entry;
    private readonly object?[] _positional;
    private readonly Problem? _problem;
    private readonly Dictionary<string, object?>? _named;

    public LocalizerArguments(ProblemDescriptor entry, object?[] arguments)
    {
        _entry = entry;
        _positional = arguments;
        _problem = arguments is [Problem problem] ? problem : null;
        _named = Names(arguments);
    }

    public bool TryGetValue(string name, out MessageValue value)
    {
        int index = _entry.IndexOfParameter(name);
        ProblemParameter? parameter = index < 0 ? null : _entry.Parameters[index];
        if (parameter?.Sensitivity == ParameterSensitivity.Secret)
        {
            value = MessageValue.From("[" + name + "]");
            return true;
        }

        if (_problem is not null)
        {
            return _problem.Arguments.TryGetValue(name, out value);
        }

        object? given = null;
        bool isGiven = _named is null
            ? (uint)index < (uint)_positional.Length
            : _named.TryGetValue(name, out given);
        value = !isGiven ? default : ArgumentValue.From(_named is null ? _positional[index] : given, parameter);
        return isGiven;
    }

    // Null when the arguments have no names.
    private static Dictionary<string, object?>? Names(object?[] arguments) => arguments switch
    {
        [IEnumerable<KeyValuePair<string, object?>> pairs] => Named(pairs),
        [_, ..] when arguments.All(argument => argument is KeyValuePair<string, object?>) => Named(arguments.Cast<KeyValuePair<string, object?>>()),
        [_, ..] when arguments.All(argument => argument is ITuple { Length: 2 } pair && pair[0] is string) =>
            Named(arguments.Cast<ITuple>().Select(pair => KeyValuePair.Create((string)pair[0]!, pair[1]))),
        _ => null,
    };

    private static Dictionary<string, object?> Named(IEnumerable<KeyValuePair<string, object?>> pairs)
    {
        var named = new Dictionary<string, object?>(StringComparer.Ordinal);
        foreach ((string name, object? value) in pairs)
        {
            if (name is not null)
            {
                named[name] = value;
            }
        }

        return named;
    }
}
