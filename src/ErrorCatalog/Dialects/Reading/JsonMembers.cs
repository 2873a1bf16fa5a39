using System.Text.Json;

namespace ErrorCatalog;

/// <summary>The members of a JSON object by name. Of members with the same name the last one counts, as in most parsers.</summary>
internal static class JsonMembers
{
    public static IEnumerable<KeyValuePair<string, JsonElement>> Of(JsonElement json, RemarkList remarks)
    {
        var last = new Dictionary<string, JsonElement>(StringComparer.Ordinal);
        List<string> order = [];
        foreach (JsonProperty member in json.EnumerateObject())
        {
            if (last.TryAdd(member.Name, member.Value))
            {
                order.Add(member.Name);
            }
            else
            {
                last[member.Name] = member.Value;
                remarks.Add($"Expected the member '{RemarkList.Quote(member.Name)}' once but got it again. The last one was taken.");
            }
        }

        return order.Select(name => KeyValuePair.Create(name, last[name]));
    }

    public static JsonElement Find(JsonElement json, string name) =>
        json.ValueKind == JsonValueKind.Object && json.TryGetProperty(name, out JsonElement value) ? value : default;
}
