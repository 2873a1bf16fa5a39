using System.Text.Json;

namespace ErrorCatalog.Resolution.Documents;

/// <summary>Looks up a name in <c>keys.json</c>, the map of every key, code, alias and number to the key of its entry.</summary>
internal static class KeyMap
{
    /// <summary>The key of the entry that is called <paramref name="name"/>, else of the one whose code fits it best; null when there is none.</summary>
    public static string? Find(ReadOnlyMemory<byte> json, string name) => SafeJson.Read(json, map =>
    {
        if (map.ValueKind != JsonValueKind.Object)
        {
            return null;
        }

        var codes = new ProblemCodeMap<string>();
        foreach (JsonProperty item in map.EnumerateObject())
        {
            if (SafeJson.Text(item.Value) is { Length: > 0 } key)
            {
                if (string.Equals(item.Name, name, StringComparison.OrdinalIgnoreCase))
                {
                    return key;
                }

                codes.TryAdd(item.Name, key);
            }
        }

        return codes.TryMatch(name, out string? best) ? best : null;
    });
}
