using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace ErrorCatalog.Exchange;

/// <summary>Pieces of a JSON Schema (draft-07) and how it is written down.</summary>
internal static class SchemaJson
{
    public const string Draft = "http://json-schema.org/draft-07/schema#";

    /// <summary>A list of words.</summary>
    public static JsonArray Words(IEnumerable<string> words) => new([.. words.Select(word => (JsonNode?)JsonValue.Create(word))]);

    /// <summary>One of a closed set of words.</summary>
    public static JsonObject Choice(IEnumerable<string> words) => new() { ["enum"] = Words(words) };

    /// <summary>A reference to a definition of the same schema.</summary>
    public static JsonObject Reference(string definition) => new() { ["$ref"] = "#/definitions/" + definition };

    /// <summary>Indented, UTF-8 characters as they are, lines that end in a line feed: the same on every system.</summary>
    public static string Write(JsonObject schema)
    {
        var buffer = new MemoryStream();
        using (var writer = new Utf8JsonWriter(buffer, new JsonWriterOptions { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
        {
            schema.WriteTo(writer);
        }

        return System.Text.Encoding.UTF8.GetString(buffer.GetBuffer(), 0, (int)buffer.Length) + "\n";
    }
}
