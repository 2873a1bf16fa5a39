using System.Globalization;
using System.Text.Json;
using ErrorCatalog.Messages;

namespace ErrorCatalog;

/// <summary>Writes the values of a problem as JSON.</summary>
internal static class OutgoingValues
{
    /// <summary>True when a value is there and the receiver may see it.</summary>
    public static bool IsWritten(in ProblemArgument argument, ProblemWriteOptions options) =>
        IsWritten(argument.Value, argument.Sensitivity, options);

    /// <summary>The same for the argument at a position.</summary>
    public static bool IsWritten(in ProblemArguments arguments, int index, ProblemWriteOptions options) =>
        IsWritten(arguments.ValueAt(index), arguments.SensitivityAt(index), options);

    private static bool IsWritten(in MessageValue value, ParameterSensitivity sensitivity, ProblemWriteOptions options) =>
        !value.IsMissing && VisibleArguments.IsVisible(sensitivity, options.Audience);

    public static bool AnyWritten(Problem problem, ProblemWriteOptions options)
    {
        ProblemArguments arguments = problem.Arguments;
        for (int i = 0; i < arguments.Count; i++)
        {
            if (IsWritten(arguments, i, options))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Problem items: a list of objects with one pair each, which keeps order and repeated names.</summary>
    public static void WriteItems(Utf8JsonWriter json, JsonEncodedText name, Problem problem, ProblemWriteOptions options, bool asText)
    {
        if (!AnyWritten(problem, options))
        {
            return;
        }

        ProblemArguments arguments = problem.Arguments;
        EncodedDescriptor encoded = problem.Descriptor.Encoded;
        json.WriteStartArray(name);
        for (int i = 0; i < arguments.Count; i++)
        {
            if (!IsWritten(arguments, i, options))
            {
                continue;
            }

            json.WriteStartObject();
            if (i < arguments.DeclaredCount)
            {
                json.WritePropertyName(encoded.Parameter(i));
            }
            else
            {
                json.WritePropertyName(WireEncoder.WellFormed(arguments[i].Name));
            }

            WriteValue(json, arguments.ValueAt(i), asText);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    public static void WriteValue(Utf8JsonWriter json, in MessageValue value, bool asText)
    {
        switch (value.Kind)
        {
            case MessageValueKind.Integer when !asText:
                json.WriteNumberValue(value.AsInteger().GetValueOrDefault());
                break;
            case MessageValueKind.Decimal when !asText:
                json.WriteNumberValue(value.AsDecimal().GetValueOrDefault());
                break;
            case MessageValueKind.Boolean when !asText:
                json.WriteBooleanValue(value.AsBoolean().GetValueOrDefault());
                break;
            case MessageValueKind.Integer:
                Span<char> digits = stackalloc char[20];
                value.AsInteger().GetValueOrDefault().TryFormat(digits, out int length, default, CultureInfo.InvariantCulture);
                json.WriteStringValue(digits[..length]);
                break;
            case MessageValueKind.Timestamp:
                Span<char> time = stackalloc char[32];
                json.WriteStringValue(time[..FormatTime(time, value.AsTimestamp().GetValueOrDefault())]);
                break;
            case MessageValueKind.Missing:
                json.WriteNullValue();
                break;
            default:
                json.WriteStringValue(WireEncoder.WellFormed(value.ToInvariantString()));
                break;
        }
    }

    public static void WriteTime(Utf8JsonWriter json, JsonEncodedText name, DateTimeOffset? time)
    {
        if (time is { } known)
        {
            Span<char> text = stackalloc char[32];
            json.WriteString(name, text[..FormatTime(text, known)]);
        }
    }

    public static void WriteText(Utf8JsonWriter json, JsonEncodedText name, string? text)
    {
        if (!string.IsNullOrEmpty(text))
        {
            json.WriteString(name, WireEncoder.WellFormed(text));
        }
    }

    public static void WriteLocation(Utf8JsonWriter json, JsonEncodedText name, Problem problem)
    {
        const int Longest = 128;
        ProblemLocation? where = problem.Where;
        if (where == problem.Descriptor.Where)
        {
            if (problem.Descriptor.Encoded.Where is { } usual)
            {
                json.WriteString(name, usual);
            }
        }
        else if (where is { Party: { } party, Place: { Length: <= Longest } place })
        {
            Span<char> text = stackalloc char[Longest + 16];
            string side = new ProblemLocation(party, null).ToString();
            text.TryWrite(CultureInfo.InvariantCulture, $"{side} - {WireEncoder.WellFormed(place)}", out int length);
            json.WriteString(name, text[..length]);
        }
        else
        {
            WriteText(json, name, where?.ToString());
        }
    }

    /// <summary><see cref="WireTime.Format"/>, cut out of the round-trip form, which the platform writes many times faster.</summary>
    private static int FormatTime(Span<char> text, DateTimeOffset time)
    {
        const int ToMilliseconds = 23;
        time.UtcDateTime.TryFormat(text, out _, "O", CultureInfo.InvariantCulture);
        text[ToMilliseconds] = 'Z';
        return ToMilliseconds + 1;
    }
}
