using System.Globalization;
using System.Xml;
using ErrorCatalog.Messages;

namespace ErrorCatalog;

/// <summary>
/// Turns a received value into the declared type of a parameter. Tolerant, because most dialects send every value as text.
/// </summary>
internal static class ArgumentConverter
{
    /// <summary>False when the value has no meaning in that type.</summary>
    public static bool TryConvert(MessageValue received, ParameterType type, out MessageValue value)
    {
        value = received.IsMissing
            ? default
            : type switch
            {
                ParameterType.Integer or ParameterType.Bytes => MessageValue.From(ToInteger(received)),
                ParameterType.Decimal => MessageValue.From(ToDecimal(received)),
                ParameterType.Boolean => MessageValue.From(ToBoolean(received)),
                ParameterType.Uri => MessageValue.From(received.AsUri()),
                ParameterType.Timestamp => MessageValue.From(received.AsTimestamp() ?? WireTime.Parse(received.ToInvariantString())),
                ParameterType.Duration => MessageValue.From(ToDuration(received)),
                _ => MessageValue.From(received.ToInvariantString()),
            };
        return received.IsMissing || !value.IsMissing;
    }

    private static long? ToInteger(MessageValue value) =>
        value.AsInteger()
        ?? (long.TryParse(value.AsText(), NumberStyles.AllowLeadingSign | NumberStyles.AllowLeadingWhite | NumberStyles.AllowTrailingWhite, CultureInfo.InvariantCulture, out long number)
            ? number
            : null);

    private static decimal? ToDecimal(MessageValue value) =>
        value.AsDecimal()
        ?? (decimal.TryParse(value.AsText(), NumberStyles.Float, CultureInfo.InvariantCulture, out decimal number) ? number : null);

    private static bool? ToBoolean(MessageValue value) =>
        value.AsBoolean() ?? (bool.TryParse(value.AsText(), out bool told) ? told : null);

    private static TimeSpan? ToDuration(MessageValue value)
    {
        if (value.AsDuration() is { } known)
        {
            return known;
        }

        if (value.AsDecimal() is { } seconds)
        {
            return FromSeconds(seconds);
        }

        string text = value.ToInvariantString().Trim();
        if (text.Length is 0 or > 64)
        {
            return null;
        }

        if (text[0] is 'P' or '-')
        {
            try
            {
                return XmlConvert.ToTimeSpan(text);
            }
            catch (Exception failure) when (failure is FormatException or OverflowException)
            {
                return null;
            }
        }

        // google.protobuf.Duration in JSON: seconds with an s.
        return text[^1] == 's' && decimal.TryParse(text.AsSpan(0, text.Length - 1), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out decimal told)
            ? FromSeconds(told)
            : text.Contains(':', StringComparison.Ordinal) && TimeSpan.TryParse(text, CultureInfo.InvariantCulture, out TimeSpan clock) ? clock : null;
    }

    private static TimeSpan? FromSeconds(decimal seconds) =>
        Math.Abs(seconds) < 900_000_000_000 ? TimeSpan.FromTicks((long)(seconds * TimeSpan.TicksPerSecond)) : null;
}
