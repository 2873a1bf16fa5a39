using System.Text.Json.Nodes;
using ErrorCatalog.Compiler;

namespace ErrorCatalog.Exchange;

/// <summary>
/// The JSON Schema (draft-07) of one locale file, made from the catalog that it translates: the hover over a text is the
/// translator's brief, and what an editor marks is worded here. What needs the message grammar, such as a misspelled plural
/// category, only the compiler finds.
/// </summary>
public static class LocaleSchema
{
    private const string Doc = "doc";
    private const string Causes = "causes";

    // An empty value is a text that is not translated yet.
    private static readonly string[] TextTypes = ["string", "number", "boolean", "null"];

    private static readonly string[] MappingTypes = ["object", "null"];

    /// <summary>Writes the schema of <c>locales/TAG/CATALOG.yaml</c>.</summary>
    /// <param name="catalog">The catalog.</param>
    /// <param name="locale">BCP 47 tag of the language, canonical; decides about plurals, and whether missing texts are marked.</param>
    public static string Write(CatalogModel catalog, string locale)
    {
        ArgumentNullException.ThrowIfNull(catalog);
        ArgumentNullException.ThrowIfNull(locale);
        bool isComplete = catalog.Complete.Contains(locale, StringComparer.Ordinal);
        var entries = new JsonObject();
        foreach (EntryModel entry in catalog.Entries)
        {
            entries.Add(entry.Key, Entry(catalog, entry, locale, isComplete));
        }

        var schema = new JsonObject
        {
            ["$schema"] = SchemaJson.Draft,
            ["title"] = $"{catalog.Name} in {locale}",
            ["type"] = SchemaJson.Words(MappingTypes),
            ["additionalProperties"] = false,
            ["properties"] = entries,
        };
        if (isComplete)
        {
            schema["required"] = SchemaJson.Words(catalog.Entries.Where(entry => entry.Retired is null).Select(entry => entry.Key));
        }

        return SchemaJson.Write(schema);
    }

    private static JsonObject Entry(CatalogModel catalog, EntryModel entry, string locale, bool isComplete)
    {
        SourceUnit[] units = [.. SourceUnits.Of(entry)];
        var texts = new JsonObject();
        var causes = new JsonObject();
        foreach (SourceUnit unit in units)
        {
            JsonObject text = Text(new TranslatorBrief(catalog, entry, unit, locale), entry, unit);
            string[] parts = unit.Field.Split('/');
            if (parts.Length == 1)
            {
                texts.Add(unit.Field, text);
            }
            else
            {
                Cause(causes, parts[1])["properties"]![parts[2]] = text;
            }
        }

        if (causes.Count > 0)
        {
            texts.Add(Causes, Mapping(causes));
        }

        JsonObject schema = Mapping(texts);
        schema["markdownDescription"] = TranslatorBrief.OfEntry(catalog, entry);
        if (isComplete && entry.Retired is null)
        {
            schema["required"] = SchemaJson.Words(units.Select(unit => unit.Field.Split('/')[0]).Where(field => field != Doc).Distinct());
        }

        return schema;
    }

    private static JsonObject Cause(JsonObject causes, string id)
    {
        if (causes[id] is JsonObject known)
        {
            return known;
        }

        JsonObject cause = Mapping([]);
        causes.Add(id, cause);
        return cause;
    }

    private static JsonObject Mapping(JsonObject properties) => new()
    {
        ["type"] = SchemaJson.Words(MappingTypes),
        ["additionalProperties"] = false,
        ["properties"] = properties,
    };

    private static JsonObject Text(TranslatorBrief brief, EntryModel entry, SourceUnit unit)
    {
        var text = new JsonObject
        {
            ["type"] = SchemaJson.Words(TextTypes),
            ["errorMessage"] = "Expected one text in double quotes. Locale files hold texts only.",
            ["markdownDescription"] = brief.ToString(),
        };
        JsonNode?[] checks = unit.IsPattern
            ? [.. PlaceholderPatterns.Of(entry, unit).Select(check => (JsonNode?)new JsonObject { ["pattern"] = check.Pattern, ["patternErrorMessage"] = check.Message })]
            : [];
        if (checks.Length > 0)
        {
            text["allOf"] = new JsonArray(checks);
        }

        return text;
    }
}
