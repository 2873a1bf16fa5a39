using System.Globalization;
using ErrorCatalog.Messages;

namespace ErrorCatalog.Localization;

/// <summary>Any object as a value of a message; none is refused, because a text for people never fails.</summary>
internal static class ArgumentValue
{
    /// <summary>The value; a null is a missing one.</summary>
    /// <param name="value">What the application passed.</param>
    /// <param name="parameter">The parameter that it is for, or null when no parameter has the name.</param>
    public static MessageValue From(object? value, ProblemParameter? parameter) => value switch
    {
        null => default,
        MessageValue given => given,
        string text => MessageValue.From(text),
        Enum token => MessageValue.From(Token(token, parameter)),
        sbyte or byte or short or ushort or int or uint or long => MessageValue.From(Convert.ToInt64(value, CultureInfo.InvariantCulture)),
        ulong number => number <= long.MaxValue ? MessageValue.From((long)number) : MessageValue.From((decimal)number),
        decimal number => MessageValue.From(number),
        double number => Fraction(number),
        float number => Fraction(number),
        bool truth => MessageValue.From(truth),
        Uri uri => MessageValue.From(uri),
        DateTimeOffset time => MessageValue.From(time),
        DateTime time => MessageValue.From(Moment(time)),
        TimeSpan length => MessageValue.From(length),
        IFormattable formattable => MessageValue.From(formattable.ToString(null, CultureInfo.InvariantCulture)),
        _ => MessageValue.From(value.ToString()),
    };

    // Generated enums count the tokens of the catalog from one; zero is a value that this version does not know.
    private static string Token(Enum value, ProblemParameter? parameter)
    {
        if (parameter?.Type == ParameterType.Enum)
        {
            decimal position = Convert.ToDecimal(value, CultureInfo.InvariantCulture);
            if (position >= 1 && position <= parameter.EnumValues.Count)
            {
                return parameter.EnumValues[(int)position - 1];
            }
        }

        return value.ToString();
    }

    // A time of no particular zone counts as UTC. At the ends of the calendar a local time has no offset that fits.
    private static DateTimeOffset Moment(DateTime time)
    {
        if (time.Kind != DateTimeKind.Local)
        {
            return new DateTimeOffset(DateTime.SpecifyKind(time, DateTimeKind.Utc));
        }

        DateTime utc = time.ToUniversalTime();
        TimeSpan offset = TimeZoneInfo.Local.GetUtcOffset(utc);
        long ticks = utc.Ticks + offset.Ticks;
        var moment = new DateTimeOffset(utc);
        return ticks >= DateTime.MinValue.Ticks && ticks <= DateTime.MaxValue.Ticks ? moment.ToOffset(offset) : moment;
    }

    private static MessageValue Fraction(double number) =>
        Math.Abs(number) < 1e28
            ? MessageValue.From((decimal)number)
            : MessageValue.From(number.ToString(CultureInfo.InvariantCulture));
}
