using System.Globalization;
using System.Xml;

namespace ErrorCatalog.Compiler;

/// <summary>Tells whether a text is a value of a parameter type. Invariant: the same on every machine.</summary>
internal static class ExampleCheck
{
    private static readonly string[] TimestampFormats =
    [
        "yyyy-MM-dd'T'HH:mmK", "yyyy-MM-dd'T'HH:mm:ssK", "yyyy-MM-dd'T'HH:mm:ss.FFFFFFFK",
        "yyyy-MM-dd HH:mmK", "yyyy-MM-dd HH:mm:ssK", "yyyy-MM-dd HH:mm:ss.FFFFFFFK",
    ];

    /// <summary>What would have been expected instead, or null when the value fits.</summary>
    internal static string? Mismatch(ParameterType type, IReadOnlyList<string> values, string value) => type switch
    {
        ParameterType.Integer => IsLong(value, allowsNegative: true) ? null : "a whole number like '3'",
        ParameterType.Bytes => IsLong(value, allowsNegative: false) ? null : "a number of bytes like '1024'",
        ParameterType.Decimal => IsDecimal(value) ? null : "a decimal number with a point, like '0.25'",
        ParameterType.Boolean => value is "true" or "false" ? null : "'true' or 'false'",
        ParameterType.Uri => IsUri(value) ? null : "a URI reference like 'https://example.org/inbox'",
        ParameterType.Did => IsDid(value) ? null : "a DID like 'did:example:bob'",
        ParameterType.Timestamp => IsTimestamp(value) ? null : "a time like '2026-01-31T18:00:00Z'",
        ParameterType.Duration => IsDuration(value) ? null : "a duration like 'PT30S' or '00:00:30'",
        ParameterType.Enum => values.Count == 0 || values.Contains(value) ? null : FindingText.Choice(values),
        _ => null,
    };

    private static bool IsLong(string value, bool allowsNegative) => long.TryParse(
        value,
        allowsNegative ? NumberStyles.AllowLeadingSign : NumberStyles.None,
        CultureInfo.InvariantCulture,
        out _);

    private static bool IsDecimal(string value) => decimal.TryParse(
        value,
        NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint,
        CultureInfo.InvariantCulture,
        out _);

    private static bool IsUri(string value) => !value.Any(char.IsWhiteSpace) && Uri.TryCreate(value, UriKind.RelativeOrAbsolute, out _);

    // did:method:id as DID Core 3.1 has it; paths, queries and fragments make it a DID URL and are taken too.
    private static bool IsDid(string value)
    {
        string[] parts = value.Split([':'], 3);
        return parts.Length == 3
            && parts[0] == "did"
            && parts[1].Length > 0
            && parts[1].All(c => c is >= 'a' and <= 'z' || NameGrammar.IsDigit(c))
            && parts[2].Length > 0
            && !parts[2].Any(c => char.IsWhiteSpace(c) || c is '"' or '<' or '>' or '{' or '}');
    }

    private static bool IsTimestamp(string value) => DateTimeOffset.TryParseExact(
        value,
        TimestampFormats,
        CultureInfo.InvariantCulture,
        DateTimeStyles.AssumeUniversal,
        out _);

    private static bool IsDuration(string value)
    {
        if (TimeSpan.TryParseExact(value, "c", CultureInfo.InvariantCulture, out _))
        {
            return true;
        }

        if (value.Length > 64)
        {
            return false;
        }

        try
        {
            XmlConvert.ToTimeSpan(value);
            return true;
        }
        catch (FormatException)
        {
            return false;
        }
        catch (OverflowException)
        {
            return false;
        }
    }
}
