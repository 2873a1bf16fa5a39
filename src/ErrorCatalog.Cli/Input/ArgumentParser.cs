using System.Globalization;
using System.Xml;
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
    /// <exception cref="ProblemException">A name is unknown, a value does not fit, or one is missing.</exception>
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

            string name = pair[..equals];
            int index = entry.IndexOfParameter(name);
            if (index < 0)
            {
                string known = string.Join(", ", entry.Parameters.Select(parameter => parameter.Name));
                throw ErrorcatalogErrors.ArgumentUnknown(name, entry.Key, known).ToException();
            }

            values[index] = Value(entry.Parameters[index], pair[(equals + 1)..]);
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

    /// <summary>The parameter's name in braces: shows where a value goes that nobody has given yet.</summary>
    public static MessageValue Placeholder(ProblemParameter parameter) => MessageValue.From("{" + parameter.Name + "}");

    private static MessageValue Value(ProblemParameter parameter, string text) =>
        TryConvert(parameter, text) ?? throw ErrorcatalogErrors.ArgumentValueInvalid(parameter.Name, text, Expected(parameter)).ToException();

    private static MessageValue? TryConvert(ProblemParameter parameter, string text)
    {
        switch (parameter.Type)
        {
            case ParameterType.Integer or ParameterType.Bytes:
                return long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out long integer) ? MessageValue.From(integer) : null;
            case ParameterType.Decimal:
                return decimal.TryParse(text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out decimal number) ? MessageValue.From(number) : null;
            case ParameterType.Boolean:
                return text switch { "true" => MessageValue.From(true), "false" => MessageValue.From(false), _ => null };
            case ParameterType.Timestamp:
                return DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out DateTimeOffset time) ? MessageValue.From(time) : null;
            case ParameterType.Duration:
                return Duration(text) is { } duration ? MessageValue.From(duration) : null;
            case ParameterType.Uri:
                return Uri.TryCreate(text, UriKind.RelativeOrAbsolute, out Uri? uri) ? MessageValue.From(uri) : null;
            case ParameterType.Did:
                return text.StartsWith("did:", StringComparison.Ordinal) ? MessageValue.From(text) : null;
            case ParameterType.Enum:
                return parameter.EnumValues.Contains(text, StringComparer.Ordinal) ? MessageValue.From(text) : null;
            default:
                return MessageValue.From(text);
        }
    }

    private static TimeSpan? Duration(string text)
    {
        try
        {
            return text.StartsWith('P') || text.StartsWith("-P", StringComparison.Ordinal)
                ? XmlConvert.ToTimeSpan(text)
                : TimeSpan.TryParse(text, CultureInfo.InvariantCulture, out TimeSpan duration) ? duration : null;
        }
        catch (Exception malformed) when (malformed is FormatException or OverflowException)
        {
            return null;
        }
    }

    private static string Expected(ProblemParameter parameter) => parameter.Type switch
    {
        ParameterType.Integer => "a whole number such as 3",
        ParameterType.Bytes => "a number of bytes such as 1048576",
        ParameterType.Decimal => "a decimal number such as 1.50",
        ParameterType.Boolean => "true or false",
        ParameterType.Timestamp => "an ISO 8601 time such as 2026-01-31T12:00:00Z",
        ParameterType.Duration => "an ISO 8601 duration such as PT30S",
        ParameterType.Did => "a DID such as did:example:bob",
        ParameterType.Enum => "one of " + string.Join(", ", parameter.EnumValues),
        _ => "text",
    };
}
