using System.Buffers;
using System.Globalization;
using System.Text.Json;
using ErrorCatalog.Messages;

namespace ErrorCatalog;

/// <summary>Writes problem details, then the member that has everything they lack.</summary>
internal static class StoredProblemWriter
{
    /// <summary>Name of the member; RFC 9457 section 3.2 allows it.</summary>
    public const string Member = "errorcatalog_record";

    private static ReadOnlySpan<byte> MemberStart => ",\"errorcatalog_record\":"u8;

    public static byte[] Write(Problem problem)
    {
        var output = new ArrayBufferWriter<byte>(2048);
        ProblemWriter.Write(output, problem, ProblemForm.Rfc9457);
        ReadOnlySpan<byte> details = output.WrittenSpan[..^1];
        var record = new ArrayBufferWriter<byte>(details.Length + 1024);
        record.Write(details);
        record.Write(MemberStart);
        using (var json = new Utf8JsonWriter(record, new JsonWriterOptions { Encoder = WireEncoder.Default, SkipValidation = true }))
        {
            WriteFacts(json, problem);
        }

        record.Write("}"u8);
        return record.WrittenSpan.ToArray();
    }

    private static void WriteFacts(Utf8JsonWriter json, Problem problem)
    {
        json.WriteStartObject();
        json.WriteNumber("schema", StoredProblem.CurrentSchema);
        json.WriteString("id", problem.Id);
        WriteText(json, "entry", problem.Descriptor.Code);
        json.WriteBoolean("catalogued", problem.Descriptor.IsCatalogued);
        WriteText(json, "code", problem.Code == problem.Descriptor.Code ? null : problem.Code);
        json.WriteBoolean("received", problem.IsReceived);
        WriteText(json, "noticed", problem.NoticedAt?.ToString("O", CultureInfo.InvariantCulture));
        WriteText(json, "impact", problem.Impact?.ToString());
        WriteText(json, "retry", problem.Retry?.ToString());
        WriteNumber(json, "retry_after", problem.RetryAfter?.Ticks);
        if (problem.Where is { } where)
        {
            json.WriteStartObject("where");
            WriteText(json, "party", where.Party?.ToString());
            WriteText(json, "place", where.Place);
            json.WriteEndObject();
        }

        WriteNumber(json, "http_status", problem.HttpStatus);
        WriteNumber(json, "grpc_status", (long?)problem.GrpcStatus);
        WriteUri(json, "tracking", problem.TrackingUri);
        WriteUri(json, "escalation", problem.EscalationUri);
        WriteText(json, "catalog", problem.CatalogReference);
        WriteTexts(json, "title", problem.TitleOverride);
        WriteTexts(json, "explain", problem.ExplainOverride);
        json.WriteBoolean("positional", problem.ExplainOverrideIsPositional);
        WriteTexts(json, "fix_hint", problem.FixHintOverride);
        WriteThread(json, problem.Thread);
        WriteArguments(json, problem.Arguments);
        json.WriteStartObject("extensions");
        foreach (KeyValuePair<string, JsonElement> extension in problem.Extensions)
        {
            json.WritePropertyName(WireEncoder.WellFormed(extension.Key));
            extension.Value.WriteTo(json);
        }

        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void WriteThread(Utf8JsonWriter json, ProblemThread? thread)
    {
        if (thread is null)
        {
            return;
        }

        json.WriteStartObject("thread");
        WriteText(json, "id", thread.ThreadId);
        WriteText(json, "parent", thread.ParentThreadId);
        WriteText(json, "trigger", thread.TriggerMessageId);
        WriteText(json, "report", thread.ReportThreadId);
        WriteNumber(json, "order", thread.SenderOrder);
        json.WriteBoolean("synthetic", thread.IsSynthetic);
        json.WriteStartArray("acknowledged");
        foreach (string id in thread.Acknowledged)
        {
            json.WriteStringValue(WireEncoder.WellFormed(id));
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WriteArguments(Utf8JsonWriter json, ProblemArguments arguments)
    {
        json.WriteNumber("declared", arguments.DeclaredCount);
        json.WriteStartArray("arguments");
        foreach (ProblemArgument argument in arguments)
        {
            json.WriteStartObject();
            json.WriteString("name", WireEncoder.WellFormed(argument.Name));
            if (argument.Sensitivity != ParameterSensitivity.Public)
            {
                json.WriteString("sensitivity", argument.Sensitivity.ToString());
            }

            WriteValue(json, argument);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteValue(Utf8JsonWriter json, ProblemArgument argument)
    {
        MessageValue value = argument.Value;
        if (argument.Sensitivity == ParameterSensitivity.Secret && !value.IsMissing)
        {
            json.WriteBoolean("withheld", true);
            return;
        }

        switch (value.Kind)
        {
            case MessageValueKind.Text:
                WriteText(json, "text", value.AsText());
                break;
            case MessageValueKind.Integer:
                WriteNumber(json, "integer", value.AsInteger());
                break;
            case MessageValueKind.Decimal:
                WriteText(json, "decimal", value.ToInvariantString());
                break;
            case MessageValueKind.Boolean:
                json.WriteBoolean("boolean", value.AsBoolean().GetValueOrDefault());
                break;
            case MessageValueKind.Timestamp:
                WriteText(json, "timestamp", value.AsTimestamp()?.ToString("O", CultureInfo.InvariantCulture));
                break;
            case MessageValueKind.Duration:
                WriteNumber(json, "duration", value.AsDuration()?.Ticks);
                break;
            case MessageValueKind.Uri:
                WriteUri(json, "uri", value.AsUri());
                break;
        }
    }

    private static void WriteTexts(Utf8JsonWriter json, string name, LocalizedTextMap texts)
    {
        if (texts.Count == 0)
        {
            return;
        }

        json.WriteStartArray(name);
        foreach (KeyValuePair<string, string> text in texts)
        {
            json.WriteStringValue(WireEncoder.WellFormed(text.Key));
            json.WriteStringValue(WireEncoder.WellFormed(text.Value));
        }

        json.WriteEndArray();
    }

    private static void WriteText(Utf8JsonWriter json, string name, string? text)
    {
        if (text is not null)
        {
            json.WriteString(name, WireEncoder.WellFormed(text));
        }
    }

    private static void WriteNumber(Utf8JsonWriter json, string name, long? number)
    {
        if (number is { } known)
        {
            json.WriteNumber(name, known);
        }
    }

    /// <summary>Whether an address is absolute cannot be told from its text: <c>/x</c> is a file for one platform and a path for another.</summary>
    private static void WriteUri(Utf8JsonWriter json, string name, Uri? address)
    {
        if (address is not null)
        {
            json.WriteStartObject(name);
            WriteText(json, address.IsAbsoluteUri ? "absolute" : "relative", address.OriginalString);
            json.WriteEndObject();
        }
    }
}
