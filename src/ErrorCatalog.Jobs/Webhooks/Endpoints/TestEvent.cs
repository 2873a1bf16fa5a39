using System.Globalization;
using System.Text.Json;

namespace ErrorCatalog.Jobs.Webhooks;

/// <summary>The event that an owner asks for to try an endpoint.</summary>
internal static class TestEvent
{
    public static JobEvent Make(string id, Tenant tenant, string endpoint, DateTimeOffset now)
    {
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer))
        {
            json.WriteStartObject();
            json.WriteString("type", JobEventTypes.Test);
            json.WriteString("timestamp", now.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture));
            json.WriteStartObject("data");
            json.WriteString("id", endpoint);
            json.WriteEndObject();
            json.WriteEndObject();
        }

        return new JobEvent
        {
            Id = id,
            Tenant = tenant.Id,
            Type = JobEventTypes.Test,
            Subject = endpoint,
            Sequence = 0,
            OccurredAt = now,
            Payload = buffer.ToArray(),
        };
    }
}
