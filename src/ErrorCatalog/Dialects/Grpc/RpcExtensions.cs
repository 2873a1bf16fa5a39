using System.Buffers;
using System.Text;
using System.Text.Json;

namespace ErrorCatalog;

/// <summary>Unknown members inside a <c>google.rpc.Status</c>: one metadata value that is a JSON object, so that nothing of them changes.</summary>
internal static class RpcExtensions
{
    public static string? Write(Problem problem)
    {
        if (!problem.Extensions.Any(extension => !HasOwnPlace(extension)))
        {
            return null;
        }

        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer))
        {
            json.WriteStartObject();
            foreach (KeyValuePair<string, JsonElement> extension in problem.Extensions)
            {
                if (!HasOwnPlace(extension))
                {
                    json.WritePropertyName(extension.Key);
                    extension.Value.WriteTo(json);
                }
            }

            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }

    public static void Read(ReceivedReport report, string text)
    {
        try
        {
            var mended = WellFormedJson.Mend(Encoding.UTF8.GetBytes(text), report.Remarks);
            var reader = new Utf8JsonReader(mended, new JsonReaderOptions { MaxDepth = Math.Max(1, report.Options.MaxDepth) });
            using JsonDocument document = JsonDocument.ParseValue(ref reader);
            if (document.RootElement.ValueKind == JsonValueKind.Object)
            {
                foreach (KeyValuePair<string, JsonElement> member in JsonMembers.Of(document.RootElement, report.Remarks))
                {
                    report.AddExtension(member.Key, member.Value);
                }

                return;
            }
        }
        catch (JsonException)
        {
            // Reported below together with JSON of another kind.
        }

        report.Remarks.Unexpected(RpcMetadata.Extensions, "a JSON object", $"'{RemarkList.Quote(text)}'");
    }

    public static JsonElement Text(string text) => Build(json => json.WriteStringValue(text));

    public static JsonElement Array(IEnumerable<JsonElement> items) => Build(json =>
    {
        json.WriteStartArray();
        foreach (JsonElement item in items)
        {
            item.WriteTo(json);
        }

        json.WriteEndArray();
    });

    /// <summary>True for members of the status itself that were kept as extensions; they return to where they came from.</summary>
    private static bool HasOwnPlace(KeyValuePair<string, JsonElement> extension) => extension.Key switch
    {
        "domain" or "reason" => extension.Value.ValueKind == JsonValueKind.String,
        RpcStatusJsonReader.OtherDetails => extension.Value.ValueKind == JsonValueKind.Array,
        _ => false,
    };

    private static JsonElement Build(Action<Utf8JsonWriter> write)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer))
        {
            write(json);
        }

        var reader = new Utf8JsonReader(buffer.WrittenSpan);
        return JsonElement.ParseValue(ref reader);
    }
}
