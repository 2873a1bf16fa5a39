using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using ErrorCatalog.Messages;

namespace ErrorCatalog.Tests.Dialects;

/// <summary>Short ways to write, read and look at reports.</summary>
internal static class Reports
{
    public static JsonElement WriteJson(Problem problem, ProblemForm form, ProblemWriteOptions? options = null) =>
        JsonDocument.Parse(ProblemWriter.Write(problem, form, options)).RootElement;

    public static ProblemReadResult Read(string report, ProblemReadOptions? options = null, ProblemForm? form = null) =>
        ProblemReader.Read(Encoding.UTF8.GetBytes(report), options, form);

    public static Problem ReadProblem(string report, ProblemReadOptions? options = null)
    {
        ProblemReadResult result = Read(report, options);
        Assert.True(result.IsSuccess, result.Error?.ToString());
        return result.Problem;
    }

    /// <summary>Everything that was read, as JSON; what is absent is left out.</summary>
    public static JsonObject Canonical(ProblemReadResult result)
    {
        if (!result.IsSuccess)
        {
            return new JsonObject { ["error"] = result.Error.Kind.ToString() };
        }

        Problem problem = result.Problem;
        var canonical = new JsonObject
        {
            ["form"] = ProblemForms.Token(result.Form.Value),
            ["type"] = result.MessageType,
            ["entry"] = problem.Descriptor.IsCatalogued ? problem.Descriptor.Key : null,
            ["code"] = problem.Code,
            ["severity"] = problem.Severity == ProblemSeverity.Warning ? "Warning" : null,
            ["title"] = Map(problem.TitleOverride),
            ["explain"] = Map(problem.ExplainOverride),
            ["shown"] = problem.ExplainOverrideIsPositional && problem.ExplainOverride.Count > 0 ? problem.GetExplain().Text : null,
            ["hint"] = Map(problem.FixHintOverride),
            ["items"] = problem.Arguments.Count == 0 ? null : new JsonArray([.. problem.Arguments.Select(argument => new JsonObject { [argument.Name] = Value(argument.Value) })]),
            ["retry"] = problem.Retry?.ToString(),
            ["retryAfter"] = problem.RetryAfter?.ToString("c", CultureInfo.InvariantCulture),
            ["impact"] = problem.Impact?.ToString(),
            ["where"] = problem.Where is { } where ? $"{where.Party}|{where.Place}" : null,
            ["noticed"] = problem.NoticedAt?.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.fff", CultureInfo.InvariantCulture),
            ["tracking"] = problem.TrackingUri?.OriginalString,
            ["escalation"] = problem.EscalationUri?.OriginalString,
            ["catalog"] = problem.CatalogReference,
            ["http"] = problem.HttpStatus,
            ["grpc"] = problem.GrpcStatus?.ToString(),
            ["thread"] = Thread(problem.Thread),
            ["extensions"] = problem.Extensions.Count == 0 ? null : new JsonObject(problem.Extensions.Select(pair => KeyValuePair.Create(pair.Key, JsonNode.Parse(pair.Value.GetRawText())))),
        };
        foreach (string absent in canonical.Where(pair => pair.Value is null).Select(pair => pair.Key).ToArray())
        {
            canonical.Remove(absent);
        }

        return canonical;
    }

    private static JsonObject? Map(LocalizedTextMap texts) =>
        texts.Count == 0 ? null : new JsonObject(texts.Select(text => KeyValuePair.Create(text.Key, (JsonNode?)text.Value)));

    private static JsonNode? Value(MessageValue value) => value.Kind switch
    {
        MessageValueKind.Missing => null,
        MessageValueKind.Integer => JsonValue.Create(value.AsInteger()!.Value),
        MessageValueKind.Decimal => JsonValue.Create(value.AsDecimal()!.Value),
        MessageValueKind.Boolean => JsonValue.Create(value.AsBoolean()!.Value),
        MessageValueKind.Text => value.AsText(),
        _ => $"{value.Kind}: {value.ToInvariantString()}",
    };

    private static JsonObject? Thread(ProblemThread? thread)
    {
        if (thread is null)
        {
            return null;
        }

        var canonical = new JsonObject();
        Add("thread", thread.ThreadId);
        Add("parent", thread.ParentThreadId);
        Add("trigger", thread.TriggerMessageId);
        Add("report", thread.ReportThreadId);
        Add("order", thread.SenderOrder);
        Add("acknowledged", thread.Acknowledged.Count == 0 ? null : new JsonArray([.. thread.Acknowledged]));
        return canonical;

        void Add(string name, JsonNode? value)
        {
            if (value is not null)
            {
                canonical[name] = value;
            }
        }
    }
}
