using System.Text.Json.Nodes;
using Microsoft.OpenApi;

namespace ErrorCatalog.AspNetCore;

/// <summary>Schemas, examples and responses of problems in an OpenAPI 3.1 document.</summary>
internal static class ProblemDocuments
{
    private const string Json = "application/problem+json";
    private const string BaseSchema = "ErrorCatalogProblem";

    // An example is the same in every document, so that documents can be compared.
    private const string ExampleId = "0197f2a4-5c1e-7b00-8a3d-2f6c9e4b1d70";
    private static readonly DateTimeOffset ExampleTime = new(2026, 1, 15, 9, 30, 0, TimeSpan.Zero);

    /// <summary>Adds the problems of one status to an operation.</summary>
    public static void AddResponse(OpenApiDocument document, OpenApiOperation operation, int status, IReadOnlyList<ProblemDescriptor> entries, ProblemForm form)
    {
        string key = status.ToString(System.Globalization.CultureInfo.InvariantCulture);
        OpenApiResponses responses = operation.Responses ??= [];
        responses[key] = new OpenApiResponse
        {
            Description = string.Join("\n", entries.Select(entry => $"- `{entry.Code}`: {Title(entry)}")),
            Headers = Headers(entries),
            Content = new Dictionary<string, OpenApiMediaType>
            {
                [form == ProblemForm.Rfc9457 ? Json : ProblemForms.MediaType(form)] = new()
                {
                    Schema = form == ProblemForm.Rfc9457 ? Schema(document, entries) : new OpenApiSchema { Type = JsonSchemaType.Object },
                    Examples = entries.SelectMany(entry => Examples(entry, status, form)).ToDictionary(example => example.Name, example => example.Example),
                },
            },
        };
    }

    private static string Title(ProblemDescriptor entry) => entry.CreateExample().GetTitle().Text;

    private static Dictionary<string, IOpenApiHeader> Headers(IReadOnlyList<ProblemDescriptor> entries)
    {
        var headers = new Dictionary<string, IOpenApiHeader>
        {
            ["Content-Language"] = new OpenApiHeader { Description = "The language of the texts (BCP 47).", Schema = Text() },
        };
        if (entries.Any(entry => entry.Retry is RetryParty.Recipient or RetryParty.Both))
        {
            headers["Retry-After"] = new OpenApiHeader { Description = "After how many seconds to try again, if that is known.", Schema = Number() };
        }

        return headers;
    }

    private static IOpenApiSchema Schema(OpenApiDocument document, IReadOnlyList<ProblemDescriptor> entries)
    {
        if (entries.Count == 1)
        {
            return Reference(document, entries[0]);
        }

        var mapping = new Dictionary<string, OpenApiSchemaReference>();
        var alternatives = new List<IOpenApiSchema>();
        foreach (ProblemDescriptor entry in entries)
        {
            OpenApiSchemaReference reference = Reference(document, entry);
            alternatives.Add(reference);
            mapping[entry.Code] = reference;
        }

        return new OpenApiSchema { OneOf = alternatives, Discriminator = new OpenApiDiscriminator { PropertyName = "code", Mapping = mapping } };
    }

    private static OpenApiSchemaReference Reference(OpenApiDocument document, ProblemDescriptor entry)
    {
        string id = "Problem." + entry.Key;
        document.AddComponent(BaseSchema, Common());
        document.AddComponent(id, Specific(document, entry));
        return new OpenApiSchemaReference(id, document);
    }

    private static OpenApiSchema Specific(OpenApiDocument document, ProblemDescriptor entry)
    {
        var properties = new Dictionary<string, IOpenApiSchema>
        {
            ["type"] = Constant(entry.Link?.AbsoluteUri ?? "about:blank"),
            ["code"] = Constant(entry.Code),
        };
        ProblemParameter[] sent = [.. entry.Parameters.Where(parameter => parameter.Sensitivity == ParameterSensitivity.Public)];
        if (sent.Length > 0)
        {
            properties["problem_items"] = new OpenApiSchema
            {
                Type = JsonSchemaType.Array,
                Description = "The values of this occurrence, one in each object.",
                Items = new OpenApiSchema
                {
                    Type = JsonSchemaType.Object,
                    Properties = sent.ToDictionary(parameter => parameter.Name, Value),
                    MinProperties = 1,
                    MaxProperties = 1,
                },
            };
        }

        return new OpenApiSchema
        {
            Title = Title(entry),
            Description = entry.CreateExample().GetExplain().Text,
            AllOf =
            [
                new OpenApiSchemaReference(BaseSchema, document),
                new OpenApiSchema { Type = JsonSchemaType.Object, Properties = properties, Required = new HashSet<string> { "type", "code" } },
            ],
        };
    }

    private static OpenApiSchema Common() => new()
    {
        Type = JsonSchemaType.Object,
        Description = "What went wrong, as problem details (RFC 9457).",
        Required = new HashSet<string> { "type", "title", "instance", "code" },
        Properties = new Dictionary<string, IOpenApiSchema>
        {
            ["type"] = new OpenApiSchema { Type = JsonSchemaType.String, Format = "uri-reference", Description = "The permanent address of the error's page." },
            ["title"] = Text("Short name of the error."),
            ["status"] = Number("The HTTP status."),
            ["detail"] = Text("What was expected and what happened."),
            ["instance"] = new OpenApiSchema { Type = JsonSchemaType.String, Format = "uri-reference", Description = "Names this occurrence." },
            ["code"] = Text("The error; programs decide by it."),
            ["locale"] = Text("The language of the texts (BCP 47)."),
            ["fix_hint"] = Text("What the reader can do."),
            ["who_retries"] = Words("Who should try again: the caller (you), the service (me), both or none.", "you", "me", "both", "none"),
            ["impact"] = Words("How much is spoiled.", "message", "thread", "connection"),
            ["where"] = Text("On whose side the problem sits."),
            ["noticed_time"] = new OpenApiSchema { Type = JsonSchemaType.String, Format = "date-time" },
            ["problem_items"] = new OpenApiSchema { Type = JsonSchemaType.Array, Items = new OpenApiSchema { Type = JsonSchemaType.Object } },
            ["tracking_uri"] = new OpenApiSchema { Type = JsonSchemaType.String, Format = "uri-reference" },
            ["escalation_uri"] = new OpenApiSchema { Type = JsonSchemaType.String, Format = "uri-reference" },
            ["errors"] = new OpenApiSchema
            {
                Type = JsonSchemaType.Array,
                Description = "Every value that is not valid.",
                Items = new OpenApiSchema
                {
                    Type = JsonSchemaType.Object,
                    Required = new HashSet<string> { "detail" },
                    Properties = new Dictionary<string, IOpenApiSchema>
                    {
                        ["pointer"] = Text("Place in the body (RFC 6901, as URI fragment)."),
                        ["parameter"] = Text("Name of the parameter."),
                        ["detail"] = Text("What is wrong with it."),
                        ["code"] = Text("The entry of the catalog, if there is one."),
                    },
                },
            },
        },
    };

    private static IOpenApiSchema Value(ProblemParameter parameter) => parameter.Type switch
    {
        ParameterType.Integer or ParameterType.Bytes => new OpenApiSchema { Type = JsonSchemaType.Integer, Format = "int64" },
        ParameterType.Decimal => new OpenApiSchema { Type = JsonSchemaType.Number },
        ParameterType.Boolean => new OpenApiSchema { Type = JsonSchemaType.Boolean },
        ParameterType.Timestamp => new OpenApiSchema { Type = JsonSchemaType.String, Format = "date-time" },
        ParameterType.Duration => new OpenApiSchema { Type = JsonSchemaType.String, Format = "duration" },
        ParameterType.Enum => Words(null, [.. parameter.EnumValues]),
        _ => Text(),
    };

    private static IEnumerable<(string Name, IOpenApiExample Example)> Examples(ProblemDescriptor entry, int status, ProblemForm form)
    {
        Problem problem = entry.CreateExample().WithId(ExampleId).WithNoticedAt(ExampleTime);
        problem = entry.HttpStatus == status ? problem : problem.WithHttpStatus(status);
        if (form != ProblemForm.Rfc9457)
        {
            // A report of a protocol has a place for every language.
            yield return (entry.Key, Example(problem, null, form));
            yield break;
        }

        foreach (string locale in (string[])[entry.Catalog!.SourceLocale, .. entry.Catalog.Locales])
        {
            if (entry.FindPattern(TextField.Explain, locale) is { IsFallback: false })
            {
                yield return ($"{entry.Key}.{locale}", Example(problem, locale, form));
            }
        }
    }

    private static OpenApiExample Example(Problem problem, string? locale, ProblemForm form) => new()
    {
        Summary = problem.GetTitle(locale).Text,
        Value = ProblemForms.MediaType(form).EndsWith("json", StringComparison.Ordinal)
            ? JsonNode.Parse(ProblemWriter.Write(problem, form, new ProblemWriteOptions { Locale = locale }))
            : null,
    };

    private static OpenApiSchema Constant(string value) => new() { Type = JsonSchemaType.String, Const = value };

    private static OpenApiSchema Text(string? description = null) => new() { Type = JsonSchemaType.String, Description = description };

    private static OpenApiSchema Number(string? description = null) => new() { Type = JsonSchemaType.Integer, Format = "int32", Description = description };

    private static OpenApiSchema Words(string? description, params string[] words) =>
        new() { Type = JsonSchemaType.String, Description = description, Enum = [.. words.Select(word => (JsonNode)JsonValue.Create(word))] };
}
