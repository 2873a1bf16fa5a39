using System.Text.Json;

namespace ErrorCatalog.Resolution.Documents;

/// <summary>Reads documents of strangers: bounded depth, and a wrong type is an absent value.</summary>
internal static class SafeJson
{
    private const int MaxDepth = 32;
    private const int LongestText = 64 * 1024;

    private static readonly JsonDocumentOptions Options = new() { MaxDepth = MaxDepth };

    /// <summary>What <paramref name="read"/> makes of the document; null when it is no JSON, too deep, or not well-formed Unicode.</summary>
    public static T? Read<T>(ReadOnlyMemory<byte> json, Func<JsonElement, T?> read)
        where T : class
    {
        try
        {
            ReadOnlyMemory<byte> text = json.Span.StartsWith((ReadOnlySpan<byte>)[0xEF, 0xBB, 0xBF]) ? json[3..] : json;
            using JsonDocument document = JsonDocument.Parse(text, Options);
            return read(document.RootElement);
        }
        catch (Exception failure) when (failure is JsonException or InvalidOperationException)
        {
            // InvalidOperationException: a string with half a surrogate pair.
            return null;
        }
    }

    /// <summary>A text, or null when it is something else or longer than any text of a catalog.</summary>
    public static string? Text(JsonElement value) =>
        value.ValueKind == JsonValueKind.String && value.GetString() is { Length: <= LongestText } text ? text : null;

    /// <summary>A text member, or null.</summary>
    public static string? Text(JsonElement json, string name) => json.TryGetProperty(name, out JsonElement value) ? Text(value) : null;

    /// <summary>A whole number, or null.</summary>
    public static int? Number(JsonElement json, string name) =>
        json.TryGetProperty(name, out JsonElement value) && value.ValueKind == JsonValueKind.Number && value.TryGetInt32(out int number) ? number : null;
}
