using System.Text.Json.Nodes;
using ErrorCatalog.Compiler;

namespace ErrorCatalog.Exchange;

/// <summary>
/// The JSON Schema (draft-07) of catalog files, for editors: keys, choices and limits come from the tables by which the compiler
/// reads, hovers say what a key is for. It takes every file that the compiler takes without errors, but for an unquoted
/// <c>null</c>; what one file cannot tell, such as a code that is used twice, only the compiler finds.
/// </summary>
public static class CatalogSchema
{
    private const string Entry = "entry";
    private const string Parameter = "parameter";
    private const string Cause = "cause";
    private const string Digits = "^[0-9]+$";

    // What YAML reads as a number or a truth value is text to the compiler.
    private static readonly string[] ScalarTypes = ["string", "number", "boolean"];

    /// <summary>The schema, indented, the same for every catalog.</summary>
    public static string Write()
    {
        JsonObject file = Mapping(CatalogVocabulary.FileKeys, CatalogVocabulary.RequiredFileKeys, KeyDescriptions.File, FileMember);
        var schema = new JsonObject { ["$schema"] = SchemaJson.Draft, ["title"] = "Error catalog" };
        foreach ((string name, JsonNode? value) in file.ToArray())
        {
            file.Remove(name);
            schema.Add(name, value);
        }

        // Entries that 'legacy' lists may lack fields, and a schema cannot look a key up in another list.
        schema["if"] = new JsonObject { ["required"] = SchemaJson.Words(["legacy"]) };
        schema["else"] = new JsonObject
        {
            ["properties"] = new JsonObject
            {
                ["errors"] = new JsonObject
                {
                    ["additionalProperties"] = new JsonObject { ["required"] = SchemaJson.Words(CatalogVocabulary.RequiredEntryKeys) },
                },
            },
        };
        schema["definitions"] = new JsonObject
        {
            [Entry] = Mapping(CatalogVocabulary.EntryKeys, [], KeyDescriptions.Entry, EntryMember),
            [Parameter] = Mapping(CatalogVocabulary.ParameterKeys, CatalogVocabulary.RequiredParameterKeys, KeyDescriptions.Parameter, ParameterMember),
            [Cause] = Mapping(CatalogVocabulary.CauseKeys, CatalogVocabulary.RequiredCauseKeys, KeyDescriptions.Cause, CauseMember),
        };
        return SchemaJson.Write(schema);
    }

    private static JsonObject FileMember(string key) => key switch
    {
        "catalog" => Name(),
        "locale" => Locale(),
        "base-uri" => Shaped("^[Hh][Tt][Tt][Pp][Ss]?:[^?#\\\\ ]*/$", "Expected an absolute http or https URI that ends with '/', like 'https://errors.example.org/agent/'."),
        "legacy" => List(Scalar(), CatalogLimits.MaxEntries),
        "complete" => List(Locale(), CatalogLimits.MaxItems),
        "errors" => Named(CatalogVocabulary.KeyPattern, CatalogVocabulary.KeyAdvice, Entry, CatalogLimits.MaxEntries),
        _ => new JsonObject { ["type"] = "string" },
    };

    private static JsonObject EntryMember(string key) => key switch
    {
        "code" => Limited(Shaped(CatalogVocabulary.CodePattern, "Expected a code of ASCII letters, digits and . _ - / : that begins and ends with a letter or digit."), CatalogLimits.MaxCodeLength),
        "aliases" => List(Limited(Scalar(), CatalogLimits.MaxCodeLength), CatalogLimits.MaxItems),
        "number" => Number((1, int.MaxValue)),
        "severity" => SchemaJson.Choice(CatalogVocabulary.Severities),
        "category" => SchemaJson.Choice(CatalogVocabulary.Categories),
        "kind" => SchemaJson.Choice(CatalogVocabulary.Kinds),
        "impact" => SchemaJson.Choice(CatalogVocabulary.Impacts),
        "who-retries" => SchemaJson.Choice(CatalogVocabulary.Retriers),
        "http-status" => Number((CatalogLimits.FirstErrorStatus, CatalogLimits.LastErrorStatus), (CatalogLimits.WarningStatus, CatalogLimits.WarningStatus)),
        "grpc-status" => SchemaJson.Choice(CatalogVocabulary.GrpcStatuses),
        "params" => Named(CatalogVocabulary.WordPattern, "Use ASCII letters, digits and '_', starting with a letter, like 'max_seconds'.", Parameter, CatalogLimits.MaxItems),
        "causes" => Named(CatalogVocabulary.KeyPattern, CatalogVocabulary.KeyAdvice, Cause, CatalogLimits.MaxItems),
        "max-length" => Mapping(CatalogVocabulary.MaxLengthKeys, [], KeyDescriptions.Entry, _ => Number((1, CatalogLimits.MaxTextLength))),
        "same" => List(Scalar(), CatalogLimits.MaxItems),
        "since" => Version(),
        "deprecated" => Mapping(CatalogVocabulary.RetiredKeys, [], KeyDescriptions.Deprecated, RetiredMember),
        "retired" => Mapping(CatalogVocabulary.RetiredKeys, [], KeyDescriptions.Retired, RetiredMember),
        "doc" => Text(CatalogLimits.MaxDocLength),
        _ => Text(CatalogLimits.MaxTextLength),
    };

    private static JsonObject ParameterMember(string key) => key switch
    {
        "type" => new JsonObject
        {
            ["anyOf"] = new JsonArray(
                SchemaJson.Choice(CatalogVocabulary.ParameterTypes),
                new JsonObject { ["type"] = "string", ["pattern"] = $"^{CatalogVocabulary.InlineEnumPrefix.Replace("(", "\\(", StringComparison.Ordinal)}[\\s\\S]*\\)$" }),
        },
        "sensitivity" => SchemaJson.Choice(CatalogVocabulary.Sensitivities),
        "optional" => new JsonObject { ["enum"] = new JsonArray([.. CatalogVocabulary.Booleans.Select(word => (JsonNode?)JsonValue.Create(bool.Parse(word))), .. SchemaJson.Words(CatalogVocabulary.Booleans).Select(word => word!.DeepClone())]) },
        "values" => List(Scalar(), CatalogLimits.MaxItems),
        _ => Text(CatalogLimits.MaxTextLength),
    };

    private static JsonObject CauseMember(string key) =>
        key == "origin" ? SchemaJson.Choice(CatalogVocabulary.Origins) : Text(CatalogLimits.MaxTextLength);

    private static JsonObject RetiredMember(string key) => key switch
    {
        "since" => Version(),
        "replaced-by" => Scalar(),
        _ => Text(CatalogLimits.MaxTextLength),
    };

    private static JsonObject Mapping(
        IReadOnlyList<string> keys, IReadOnlyList<string> required, IReadOnlyDictionary<string, string> descriptions, Func<string, JsonObject> member)
    {
        var properties = new JsonObject();
        foreach (string key in keys)
        {
            JsonObject schema = member(key);
            schema["markdownDescription"] = descriptions[key];
            properties.Add(key, schema);
        }

        var mapping = new JsonObject { ["type"] = "object", ["additionalProperties"] = false, ["properties"] = properties };
        if (required.Count > 0)
        {
            mapping["required"] = SchemaJson.Words(required);
        }

        return mapping;
    }

    // Things by names of their own.
    private static JsonObject Named(string pattern, string advice, string definition, int most) => new()
    {
        ["type"] = "object",
        ["maxProperties"] = most,
        ["propertyNames"] = new JsonObject { ["maxLength"] = CatalogLimits.MaxNameLength, ["pattern"] = pattern, ["patternErrorMessage"] = advice },
        ["additionalProperties"] = SchemaJson.Reference(definition),
    };

    private static JsonObject Scalar() => new() { ["type"] = SchemaJson.Words(ScalarTypes) };

    private static JsonObject Text(int longest)
    {
        JsonObject text = Shaped("\\S", "Expected a text. Write it in double quotes, or remove the key.");
        return Limited(text, longest);
    }

    private static JsonObject Shaped(string pattern, string message)
    {
        JsonObject scalar = Scalar();
        scalar["pattern"] = pattern;
        scalar["patternErrorMessage"] = message;
        return scalar;
    }

    private static JsonObject Limited(JsonObject scalar, int longest)
    {
        scalar["maxLength"] = longest;
        return scalar;
    }

    private static JsonObject Name() => Limited(Shaped(CatalogVocabulary.KeyPattern, CatalogVocabulary.KeyAdvice), CatalogLimits.MaxNameLength);

    private static JsonObject Locale() => Shaped("^[a-z]{2,8}(-[A-Za-z0-9]{1,8})*$", "Use a BCP 47 tag with hyphens, like 'en', 'pt-BR' or 'zh-Hant'.");

    private static JsonObject Version() => Shaped(CatalogVocabulary.VersionPattern, "Write two or three numbers with dots between them, like '1.0.0'.");

    // A number may stand in quotes; then only its form can be told.
    private static JsonObject Number(params ReadOnlySpan<(int From, int To)> ranges)
    {
        var options = new JsonArray();
        foreach ((int from, int to) in ranges)
        {
            options.Add((JsonNode)new JsonObject { ["type"] = "integer", ["minimum"] = from, ["maximum"] = to });
        }

        options.Add((JsonNode)new JsonObject { ["type"] = "string", ["pattern"] = Digits });
        return new JsonObject { ["anyOf"] = options };
    }

    private static JsonObject List(JsonObject item, int most) => new() { ["type"] = "array", ["maxItems"] = most, ["items"] = item };
}
