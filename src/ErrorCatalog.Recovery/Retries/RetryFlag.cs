using System.Globalization;
using System.Text.Json;

namespace ErrorCatalog.Recovery;

/// <summary>
/// Says that a message is a retry, so that its receiver can recognise what it processed already: a decorator of a DIDComm message
/// (member <c>retry</c>) or an HTTP header (<c>retry-attempt</c>, an RFC 9651 item with parameters).
/// </summary>
/// <param name="Attempt">Which attempt this is; 2 for the first retry.</param>
/// <param name="FirstSent">When the first attempt was sent.</param>
/// <param name="Of">Id of the first attempt.</param>
public sealed record RetryFlag(int Attempt, DateTimeOffset FirstSent, string Of)
{
    /// <summary>Name of the HTTP header.</summary>
    public const string HeaderName = "retry-attempt";

    /// <summary>Name of the member of a DIDComm message.</summary>
    public const string DecoratorName = "retry";

    private const int LongestId = 256;

    /// <summary>The decorator's value: <c>{"attempt":2,"first_sent":1769860800,"of":"…"}</c>; the time is seconds since 1970 as everywhere in DIDComm v2.</summary>
    public void WriteTo(Utf8JsonWriter writer)
    {
        ArgumentNullException.ThrowIfNull(writer);
        writer.WriteStartObject();
        writer.WriteNumber("attempt", Attempt);
        writer.WriteNumber("first_sent", FirstSent.ToUnixTimeSeconds());
        writer.WriteString("of", Of);
        writer.WriteEndObject();
    }

    /// <summary>Reads the decorator of a message; null when it is no retry, or its decorator makes no sense.</summary>
    public static RetryFlag? Read(JsonElement message) =>
        message.ValueKind == JsonValueKind.Object
        && message.TryGetProperty(DecoratorName, out JsonElement retry) && retry.ValueKind == JsonValueKind.Object
        && retry.TryGetProperty("attempt", out JsonElement attempt) && attempt.ValueKind == JsonValueKind.Number && attempt.TryGetInt32(out int number)
        && retry.TryGetProperty("first_sent", out JsonElement first) && first.ValueKind == JsonValueKind.Number && first.TryGetInt64(out long seconds)
        && retry.TryGetProperty("of", out JsonElement of) && of.ValueKind == JsonValueKind.String
            ? Make(number, seconds, of.GetString()!)
            : null;

    /// <summary>The header's value: <c>2;first=1769860800;of="…"</c>.</summary>
    public string ToHeader() => string.Create(CultureInfo.InvariantCulture, $"{Attempt};first={FirstSent.ToUnixTimeSeconds()};of=\"{Of}\"");

    /// <summary>Reads the header; null when it makes no sense.</summary>
    public static RetryFlag? Parse(string? header)
    {
        if (header is null || header.Length > LongestId + 64)
        {
            return null;
        }

        string[] parts = header.Split(';', StringSplitOptions.TrimEntries);
        string? first = parts.FirstOrDefault(part => part.StartsWith("first=", StringComparison.Ordinal))?[6..];
        string? of = parts.FirstOrDefault(part => part.StartsWith("of=\"", StringComparison.Ordinal) && part.Length > 4 && part.EndsWith('"'))?[4..^1];
        return of is not null
            && int.TryParse(parts[0], NumberStyles.None, CultureInfo.InvariantCulture, out int attempt)
            && long.TryParse(first, NumberStyles.None, CultureInfo.InvariantCulture, out long seconds)
                ? Make(attempt, seconds, of)
                : null;
    }

    private static RetryFlag? Make(int attempt, long seconds, string of) =>
        attempt >= 2 && seconds is >= 0 and <= 253_402_300_799 && of.Length is > 0 and <= LongestId
            ? new RetryFlag(attempt, DateTimeOffset.FromUnixTimeSeconds(seconds), of)
            : null;
}
