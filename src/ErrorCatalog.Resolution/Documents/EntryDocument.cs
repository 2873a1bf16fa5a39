using System.Buffers;
using System.Text.Json;
using ErrorCatalog.Messages;

namespace ErrorCatalog.Resolution.Documents;

/// <summary>
/// Reads the two published forms of an entry: its own JSON (docs/site.md), and a map of codes to texts (Aries RFC 0043). Both
/// become a catalog of one entry, so that texts are chosen, filled in and pluralised by the same rules as everywhere.
/// </summary>
internal static class EntryDocument
{
    private const int LongestName = 512;
    private const int MostItems = 256;
    private const int ExplainPosition = (int)CatalogDataFormat.Entry.Explain;

    private static readonly string[] Tokens = ["severity", "category", "kind", "impact", "who_retries", "where"];
    private static readonly string[] TextNames = ["title", "explain", "fix_hint", "rule"];

    /// <summary>The entry of a document, or null when it is no entry.</summary>
    /// <param name="json">The document.</param>
    /// <param name="root">Root of the site that it was found below, or null.</param>
    public static ProblemCatalog? Read(ReadOnlyMemory<byte> json, Uri? root) => SafeJson.Read(json, entry =>
    {
        if (entry.ValueKind != JsonValueKind.Object || Name(entry, "key") is not { } key || Name(entry, "code") is not { } code)
        {
            return null;
        }

        string locale = Tag(SafeJson.Text(entry, "locale")) ?? "en";
        return new ProblemCatalog(new FetchedCatalog(Name(entry, "catalog") ?? key, locale, root, Entry(entry, key, code), Texts(entry, key, locale)));
    });

    /// <summary>The entry of a code in a map of texts, or null when the map has none or is no map.</summary>
    /// <param name="json">The document, <c>{code: {locale: text}}</c>.</param>
    /// <param name="code">The code.</param>
    public static ProblemCatalog? ReadMap(ReadOnlyMemory<byte> json, string code) => SafeJson.Read(json, map =>
    {
        if (map.ValueKind != JsonValueKind.Object)
        {
            return null;
        }

        foreach (JsonProperty item in map.EnumerateObject())
        {
            if (item.Value.ValueKind == JsonValueKind.Object && string.Equals(item.Name, code, StringComparison.OrdinalIgnoreCase))
            {
                return OfMap(item.Name, item.Value);
            }
        }

        return null;
    });

    private static ProblemCatalog? OfMap(string code, JsonElement texts)
    {
        Dictionary<string, string> patterns = new(StringComparer.OrdinalIgnoreCase);
        foreach (JsonProperty text in texts.EnumerateObject().Take(MostItems))
        {
            if (Tag(text.Name) is { } locale && SafeJson.Text(text.Value) is { } words)
            {
                // The RFC knows {name} and nothing else; what is no pattern of ours is shown as it is.
                patterns[locale] = MessageParser.Parse(words).Template is null ? MessageQuoting.Quote(words) : words;
            }
        }

        if (patterns.Count == 0)
        {
            return null;
        }

        string source = patterns.ContainsKey("en") ? "en" : patterns.Keys.First();
        byte[] entry = Array(json =>
        {
            json.WriteStringValue(code);
            json.WriteStringValue(code);
            Nulls(json, ExplainPosition - 2);
            json.WriteStringValue(patterns[source]);
        });
        return new ProblemCatalog(new FetchedCatalog(code, source, null, entry, patterns
            .Where(pattern => !string.Equals(pattern.Key, source, StringComparison.OrdinalIgnoreCase))
            .ToDictionary(
                pattern => pattern.Key,
                pattern => Array(json =>
                {
                    json.WriteStringValue(code);
                    json.WriteNullValue();
                    json.WriteStringValue(pattern.Value);
                }),
                StringComparer.OrdinalIgnoreCase)));
    }

    /// <summary>The members in the order of <see cref="CatalogDataFormat.Entry"/>.</summary>
    private static byte[] Entry(JsonElement entry, string key, string code) => Array(json =>
    {
        json.WriteStringValue(key);
        json.WriteStringValue(code);
        Strings(json, entry, "aliases");
        Number(json, entry, "number");
        foreach (string token in Tokens)
        {
            Text(json, entry, token);
        }

        Number(json, entry, "http_status");
        Text(json, entry, "grpc_status");
        Text(json, entry, "grpc_reason");
        Parameters(json, entry);
        foreach (string text in TextNames)
        {
            Text(json, entry, text);
        }

        Text(json, entry, "since");
        Retired(json, entry);
    });

    private static Dictionary<string, byte[]> Texts(JsonElement entry, string key, string source)
    {
        Dictionary<string, byte[]> texts = new(StringComparer.OrdinalIgnoreCase);
        if (entry.TryGetProperty("texts", out JsonElement all) && all.ValueKind == JsonValueKind.Object)
        {
            foreach (JsonProperty language in all.EnumerateObject().Take(MostItems))
            {
                if (language.Value.ValueKind == JsonValueKind.Object && Tag(language.Name) is { } locale && !string.Equals(locale, source, StringComparison.OrdinalIgnoreCase))
                {
                    texts[locale] = Array(json =>
                    {
                        json.WriteStringValue(key);
                        foreach (string text in TextNames)
                        {
                            Text(json, language.Value, text);
                        }
                    });
                }
            }
        }

        return texts;
    }

    private static void Parameters(Utf8JsonWriter json, JsonElement entry)
    {
        json.WriteStartArray();
        if (entry.TryGetProperty("params", out JsonElement parameters) && parameters.ValueKind == JsonValueKind.Array)
        {
            foreach (JsonElement parameter in parameters.EnumerateArray().Take(MostItems))
            {
                if (parameter.ValueKind == JsonValueKind.Object && Name(parameter, "name") is { } name)
                {
                    json.WriteStartArray();
                    json.WriteStringValue(name);
                    Text(json, parameter, "type");
                    json.WriteBooleanValue(parameter.TryGetProperty("optional", out JsonElement optional) && optional.ValueKind == JsonValueKind.True);
                    Text(json, parameter, "sensitivity");
                    Text(json, parameter, "example");
                    Strings(json, parameter, "values");
                    json.WriteEndArray();
                }
            }
        }

        json.WriteEndArray();
    }

    private static void Retired(Utf8JsonWriter json, JsonElement entry)
    {
        if (entry.TryGetProperty("retired", out JsonElement retired) && retired.ValueKind == JsonValueKind.Object)
        {
            json.WriteStartArray();
            Text(json, retired, "since");
            Text(json, retired, "replaced_by");
            Text(json, retired, "reason");
            json.WriteEndArray();
        }
        else
        {
            json.WriteNullValue();
        }
    }

    private static void Strings(Utf8JsonWriter json, JsonElement from, string name)
    {
        json.WriteStartArray();
        if (from.TryGetProperty(name, out JsonElement list) && list.ValueKind == JsonValueKind.Array)
        {
            foreach (string text in list.EnumerateArray().Take(MostItems).Select(SafeJson.Text).OfType<string>())
            {
                json.WriteStringValue(text);
            }
        }

        json.WriteEndArray();
    }

    private static void Text(Utf8JsonWriter json, JsonElement from, string name) => json.WriteStringValue(SafeJson.Text(from, name));

    private static void Number(Utf8JsonWriter json, JsonElement from, string name)
    {
        if (SafeJson.Number(from, name) is { } number)
        {
            json.WriteNumberValue(number);
        }
        else
        {
            json.WriteNullValue();
        }
    }

    private static void Nulls(Utf8JsonWriter json, int count)
    {
        for (int i = 0; i < count; i++)
        {
            json.WriteNullValue();
        }
    }

    private static string? Name(JsonElement from, string name) => SafeJson.Text(from, name) is { Length: > 0 and <= LongestName } text ? text : null;

    private static string? Tag(string? locale) => LocaleTag.TryNormalize(locale, out string tag) ? tag : null;

    private static byte[] Array(Action<Utf8JsonWriter> write)
    {
        var buffer = new ArrayBufferWriter<byte>(512);
        using (var json = new Utf8JsonWriter(buffer))
        {
            json.WriteStartArray();
            write(json);
            json.WriteEndArray();
        }

        return buffer.WrittenSpan.ToArray();
    }
}
