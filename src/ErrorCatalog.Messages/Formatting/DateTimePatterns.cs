using System.Globalization;

namespace ErrorCatalog.Messages;

/// <summary>How a language writes dates and times in the Gregorian calendar; ISO-like when there is no data for it.</summary>
internal sealed class DateTimePatterns
{
    private static readonly DateTimePatterns _iso = new(
        DateTimeFormatInfo.InvariantInfo, shortDate: "yyyy-MM-dd", mediumDate: "yyyy-MM-dd", shortTime: "HH:mm", mediumTime: "HH:mm:ss");

    private readonly DateTimeFormatInfo _provider;
    private readonly string _shortDate;
    private readonly string _mediumDate;
    private readonly string _shortTime;
    private readonly string _mediumTime;

    private DateTimePatterns(DateTimeFormatInfo provider, string shortDate, string mediumDate, string shortTime, string mediumTime)
    {
        _provider = provider;
        _shortDate = shortDate;
        _mediumDate = mediumDate;
        _shortTime = shortTime;
        _mediumTime = mediumTime;
    }

    internal static DateTimePatterns For(CultureInfo? culture)
    {
        if (culture is null || Gregorian(culture) is not { } format)
        {
            return _iso;
        }

        return new DateTimePatterns(format, DatePattern.WithFourDigitYear(format.ShortDatePattern), DatePattern.ToMedium(format.LongDatePattern),
            format.ShortTimePattern, format.LongTimePattern);
    }

    /// <summary>Prints the half of the timestamp in the offset that it carries; values that are no timestamps print in their plain form.</summary>
    internal void Append(ref TextBuffer buffer, in MessageValue value, MessageDateTimePart part, MessageDateTimeStyle style)
    {
        if (value.AsTimestamp() is not { } time)
        {
            PlainText.Append(ref buffer, value);
            return;
        }

        string pattern = (part, style) switch
        {
            (MessageDateTimePart.Date, MessageDateTimeStyle.Short) => _shortDate,
            (MessageDateTimePart.Date, _) => _mediumDate,
            (_, MessageDateTimeStyle.Short) => _shortTime,
            _ => _mediumTime,
        };
        buffer.AppendFormatted(time.DateTime, pattern, _provider);
    }

    // Persian, Buddhist or Hijri years would be taken for other years by whoever reads the log.
    private static DateTimeFormatInfo? Gregorian(CultureInfo culture)
    {
        DateTimeFormatInfo format = (DateTimeFormatInfo)culture.DateTimeFormat.Clone();
        if (format.Calendar is GregorianCalendar)
        {
            return format;
        }

        Calendar? gregorian = Array.Find(culture.OptionalCalendars, calendar => calendar is GregorianCalendar);
        if (gregorian is null)
        {
            return null;
        }

        format.Calendar = gregorian;
        return format;
    }
}
