using System.Globalization;

namespace ErrorCatalog;

/// <summary>Points in time as agents write them (RFC 0074 and HIPE 0029: ISO 8601, UTC, day to millisecond).</summary>
internal static class WireTime
{
    /// <summary>The one form that is written.</summary>
    public const string Format = "yyyy-MM-dd'T'HH:mm:ss.fff'Z'";

    private const long LargestSecond = 100_000_000_000;

    private static readonly string[] Formats =
    [
        .. from day in new[] { "yyyy-MM-dd" }
           from time in new[] { string.Empty, "'T'HH:mm", "'T'HH:mm:ss", "'T'HH:mm:ss.FFFFFFF" }
           from zone in new[] { string.Empty, "'Z'", "zzz" }
           select day + time + zone,
    ];

    public static string Write(DateTimeOffset time) => time.UtcDateTime.ToString(Format, CultureInfo.InvariantCulture);

    /// <summary>
    /// Reads a day or a time of day with <c>T</c> or a space, a fraction, and <c>Z</c>, an offset or nothing (which means UTC);
    /// or a number of seconds since 1970, of milliseconds when it is too large for seconds.
    /// </summary>
    public static DateTimeOffset? Parse(string text)
    {
        string trimmed = text.Trim();
        if (trimmed.Length is 0 or > 40)
        {
            return null;
        }

        if (long.TryParse(trimmed, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out long epoch))
        {
            return FromEpoch(epoch);
        }

        string normal = trimmed.ToUpperInvariant();
        normal = normal.Length > 10 && normal[10] == ' ' ? string.Concat(normal.AsSpan(0, 10), "T", normal.AsSpan(11)) : normal;
        normal = normal.Replace(" ", string.Empty, StringComparison.Ordinal);
        if (DateTimeOffset.TryParseExact(normal, Formats, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out DateTimeOffset time))
        {
            // The default of a .NET DateTime, which aries-framework-dotnet sends when nobody set the member.
            return time.UtcDateTime.Year == 1 ? null : time;
        }

        return null;
    }

    public static DateTimeOffset? FromEpoch(long number)
    {
        long milliseconds = Math.Abs(number) > LargestSecond ? number : number * 1000;
        return milliseconds is > -62_135_596_800_000 and < 253_402_300_800_000 ? DateTimeOffset.FromUnixTimeMilliseconds(milliseconds) : null;
    }
}
