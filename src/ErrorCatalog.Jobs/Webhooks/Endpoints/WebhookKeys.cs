using System.Text.Json;

namespace ErrorCatalog.Jobs.Webhooks;

/// <summary>The keys of an endpoint as its row keeps them: <c>[{"key":"whsec_…","not_after":1700000000000}]</c>, the newest first.</summary>
internal static class WebhookKeys
{
    public static string Write(IEnumerable<WebhookKey> keys)
    {
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer))
        {
            json.WriteStartArray();
            foreach (WebhookKey key in keys)
            {
                json.WriteStartObject();
                json.WriteString("key", key.Secret.Reveal());
                if (key.NotAfter is { } end)
                {
                    json.WriteNumber("not_after", end.ToUnixTimeMilliseconds());
                }

                json.WriteEndObject();
            }

            json.WriteEndArray();
        }

        return System.Text.Encoding.UTF8.GetString(buffer.ToArray());
    }

    public static IReadOnlyList<WebhookKey> Read(string text)
    {
        using JsonDocument document = JsonDocument.Parse(text);
        return
        [
            .. document.RootElement.EnumerateArray().Select(key => new WebhookKey(
                WebhookSecret.Parse(key.GetProperty("key").GetString()!),
                key.TryGetProperty("not_after", out JsonElement end) ? DateTimeOffset.FromUnixTimeMilliseconds(end.GetInt64()) : null)),
        ];
    }
}
