using System.Globalization;

namespace ErrorCatalog.Jobs.Webhooks;

/// <summary>Reads <c>Retry-After</c>: seconds, also with a fraction as some servers send, or a date. Anything else is as if it were missing.</summary>
/// <remarks>RFC 9110, section 10.2.3.</remarks>
internal static class RetryAfterHeader
{
    private const double MostSeconds = 365 * 24 * 3600d;

    public static TimeSpan? Read(string? value, DateTimeOffset now)
    {
        if (string.IsNullOrWhiteSpace(value) || value.Length > 64)
        {
            return null;
        }

        if (double.TryParse(value, NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingWhite | NumberStyles.AllowTrailingWhite, CultureInfo.InvariantCulture, out double seconds) && double.IsFinite(seconds))
        {
            return TimeSpan.FromSeconds(Math.Min(seconds, MostSeconds));
        }

        return DateTimeOffset.TryParseExact(value.Trim(), "r", CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out DateTimeOffset date)
            ? TimeSpan.FromSeconds(Math.Clamp((date - now).TotalSeconds, 0, MostSeconds))
            : null;
    }
}
