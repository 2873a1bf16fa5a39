using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Xml;
using ErrorCatalog.Messages;

namespace ErrorCatalog.Compiler;

/// <summary>
/// Reads the text of a parameter value as people write it: in examples of a catalog and on a command line. Invariant: the
/// same on every machine.
/// </summary>
public static class ParameterValueParser
{
    private const int LongestDuration = 64;

    private static readonly string[] TimestampFormats =
    [
        "yyyy-MM-dd'T'HH:mmK", "yyyy-MM-dd'T'HH:mm:ssK", "yyyy-MM-dd'T'HH:mm:ss.FFFFFFFK",
        "yyyy-MM-dd HH:mmK", "yyyy-MM-dd HH:mm:ssK", "yyyy-MM-dd HH:mm:ss.FFFFFFFK",
    ];

    /// <summary>Reads a value.</summary>
    /// <param name="type">Type of the parameter.</param>
    /// <param name="enumValues">Tokens of an enum parameter; none means that any token is taken.</param>
    /// <param name="text">The text.</param>
    /// <param name="value">The value; missing when the text is no value of the type.</param>
    /// <param name="expected">What would have been expected instead; null when the text fits.</param>
    /// <returns>True when the text fits the type.</returns>
    public static bool TryParse(
        ParameterType type,
        IReadOnlyList<string> enumValues,
        string text,
        out MessageValue value,
        [NotNullWhen(false)] out string? expected)
    {
        if (text is null)
        {
            throw new ArgumentNullException(nameof(text));
        }

        value = Parse(type, enumValues, text);
        expected = value.IsMissing ? Expected(type, enumValues) : null;
        return expected is null;
    }

    private static MessageValue Parse(ParameterType type, IReadOnlyList<string> enumValues, string text) => type switch
    {
        ParameterType.Integer => MessageValue.From(ToLong(text, NumberStyles.AllowLeadingSign)),
        ParameterType.Bytes => MessageValue.From(ToLong(text, NumberStyles.None)),
        ParameterType.Decimal => MessageValue.From(ToDecimal(text)),
        ParameterType.Boolean => text is "true" or "false" ? MessageValue.From(text == "true") : default,
        ParameterType.Uri => MessageValue.From(ToUri(text)),
        ParameterType.Did => IsDid(text) ? MessageValue.From(text) : default,
        ParameterType.Timestamp => MessageValue.From(ToTimestamp(text)),
        ParameterType.Duration => MessageValue.From(ToDuration(text)),
        ParameterType.Enum => enumValues.Count == 0 || enumValues.Contains(text) ? MessageValue.From(text) : default,
        _ => MessageValue.From(text),
    };

    private static string Expected(ParameterType type, IReadOnlyList<string> enumValues) => type switch
    {
        ParameterType.Integer => "a whole number like '3'",
        ParameterType.Bytes => "a number of bytes like '1024'",
        ParameterType.Decimal => "a decimal number with a point, like '0.25'",
        ParameterType.Boolean => "'true' or 'false'",
        ParameterType.Uri => "a URI reference like 'https://example.org/inbox'",
        ParameterType.Did => "a DID like 'did:example:bob'",
        ParameterType.Timestamp => "a time like '2026-01-31T18:00:00Z'",
        ParameterType.Duration => "a duration like 'PT30S' or '00:00:30'",
        _ => FindingText.Choice(enumValues),
    };

    private static long? ToLong(string text, NumberStyles style) =>
        long.TryParse(text, style, CultureInfo.InvariantCulture, out long number) ? number : null;

    private static decimal? ToDecimal(string text) =>
        decimal.TryParse(text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out decimal number)
            ? number
            : null;

    private static Uri? ToUri(string text) =>
        !text.Any(char.IsWhiteSpace) && Uri.TryCreate(text, UriKind.RelativeOrAbsolute, out Uri? uri) ? uri : null;

    // did:method:id as DID Core 3.1 has it; paths, queries and fragments make it a DID URL and are taken too.
    private static bool IsDid(string text)
    {
        string[] parts = text.Split([':'], 3);
        return parts.Length == 3
            && parts[0] == "did"
            && parts[1].Length > 0
            && parts[1].All(c => c is >= 'a' and <= 'z' || NameGrammar.IsDigit(c))
            && parts[2].Length > 0
            && !parts[2].Any(c => char.IsWhiteSpace(c) || c is '"' or '<' or '>' or '{' or '}');
    }

    private static DateTimeOffset? ToTimestamp(string text) =>
        DateTimeOffset.TryParseExact(text, TimestampFormats, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out DateTimeOffset time)
            ? time
            : null;

    private static TimeSpan? ToDuration(string text)
    {
        if (TimeSpan.TryParseExact(text, "c", CultureInfo.InvariantCulture, out TimeSpan duration))
        {
            return duration;
        }

        if (text.Length > LongestDuration)
        {
            return null;
        }

        try
        {
            return XmlConvert.ToTimeSpan(text);
        }
        catch (Exception malformed) when (malformed is FormatException or OverflowException)
        {
            return null;
        }
    }
}
