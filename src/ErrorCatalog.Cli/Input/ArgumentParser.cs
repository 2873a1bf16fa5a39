using ErrorCatalog.Compiler;
using ErrorCatalog.Errors;
using ErrorCatalog.Messages;

namespace ErrorCatalog.Cli.Input;

/// <summary>Turns <c>--arg name=value</c> into the typed values of an entry.</summary>
internal static class ArgumentParser
{
    /// <summary>Values in declaration order. Every required parameter must be given unless a stand-in makes one up.</summary>
    /// <param name="entry">The entry.</param>
    /// <param name="pairs">What the user typed.</param>
    /// <param name="standIn">Gives a value for a parameter that was left out, or null to insist on required ones.</param>
    /// <exception cref="ProblemException">A name is unknown or told twice, a value does not fit, or one is missing.</exception>
    public static MessageValue[] Parse(ProblemDescriptor entry, IEnumerable<string> pairs, Func<ProblemParameter, MessageValue>? standIn)
    {
        var values = new MessageValue[entry.Parameters.Count];
        foreach (string pair in pairs)
        {
            int equals = pair.IndexOf('=', StringComparison.Ordinal);
            if (equals <= 0)
            {
                throw ErrorcatalogErrors.ArgumentValueInvalid("--arg", pair, "name=value").ToException();
            }

            (string name, string text) = (pair[..equals], pair[(equals + 1)..]);
            int index = entry.IndexOfParameter(name);
            if (index < 0)
            {
                string known = string.Join(", ", entry.Parameters.Select(parameter => parameter.Name));
                throw ErrorcatalogErrors.ArgumentUnknown(name, entry.Key, known).ToException();
            }

            if (!values[index].IsMissing)
            {
                throw ErrorcatalogErrors.ArgumentValueInvalid(name, text, "one value, and it was given already").ToException();
            }

            values[index] = Value(name, entry.Parameters[index].Type, entry.Parameters[index].EnumValues, text);
        }

        for (int i = 0; i < values.Length; i++)
        {
            ProblemParameter parameter = entry.Parameters[i];
            if (values[i].IsMissing && (standIn is not null || !parameter.IsOptional))
            {
                values[i] = standIn?.Invoke(parameter) ?? throw ErrorcatalogErrors.ArgumentMissing(parameter.Name, entry.Key).ToException();
            }
        }

        return values;
    }

    /// <summary>A point in time, UTC unless an offset is given.</summary>
    /// <exception cref="ProblemException">The text is none.</exception>
    public static DateTimeOffset ParseTime(string option, string text) => Value(option, ParameterType.Timestamp, [], text).AsTimestamp()!.Value;

    /// <summary>The parameter's name in braces: shows where a value goes that nobody has given yet.</summary>
    public static MessageValue Placeholder(ProblemParameter parameter) => MessageValue.From("{" + parameter.Name + "}");

    private static MessageValue Value(string argument, ParameterType type, IReadOnlyList<string> enumValues, string text) =>
        ParameterValueParser.TryParse(Enum.Parse<Compiler.ParameterType>(type.ToString()), enumValues, text, out MessageValue value, out string? expected)
            ? value
            : throw ErrorcatalogErrors.ArgumentValueInvalid(argument, text, expected).ToException();
}
