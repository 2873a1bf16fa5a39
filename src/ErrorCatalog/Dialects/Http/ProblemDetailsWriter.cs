using System.Text.Json;

namespace ErrorCatalog;

/// <summary>Writes RFC 9457 problem details as JSON. Extension names follow section 3.2; none of them needs an escape in XML.</summary>
internal static class ProblemDetailsWriter
{
    private static readonly JsonEncodedText Type = WireEncoder.Encode("type");
    private static readonly JsonEncodedText Blank = WireEncoder.Encode("about:blank");
    private static readonly JsonEncodedText Title = WireEncoder.Encode("title");
    private static readonly JsonEncodedText Status = WireEncoder.Encode("status");
    private static readonly JsonEncodedText Detail = WireEncoder.Encode("detail");
    private static readonly JsonEncodedText Instance = WireEncoder.Encode("instance");
    private static readonly JsonEncodedText Items = WireEncoder.Encode("problem_items");
    private static readonly JsonEncodedText Retry = WireEncoder.Encode("who_retries");
    private static readonly JsonEncodedText FixHint = WireEncoder.Encode("fix_hint");
    private static readonly JsonEncodedText Noticed = WireEncoder.Encode("noticed_time");
    private static readonly JsonEncodedText Tracking = WireEncoder.Encode("tracking_uri");
    private static readonly JsonEncodedText Escalation = WireEncoder.Encode("escalation_uri");
    private static readonly JsonEncodedText Catalog = WireEncoder.Encode("msg_catalog");
    private static readonly JsonEncodedText ThreadId = WireEncoder.Encode("thread_id");
    private static readonly JsonEncodedText ParentThreadId = WireEncoder.Encode("parent_thread_id");
    private static readonly JsonEncodedText TriggerMessageId = WireEncoder.Encode("trigger_message_id");

    public static void Write(Utf8JsonWriter json, Problem problem, ProblemWriteOptions options, OutgoingTexts texts)
    {
        json.WriteStartObject();
        WriteType(json, problem);
        texts.Write(json, Title, problem, TextField.Title, options);
        if (problem.HttpStatus is { } status)
        {
            json.WriteNumber(Status, status);
        }

        string? locale = texts.Write(json, Detail, problem, TextField.Explain, options);
        WriteInstance(json, problem.Id);
        AgentMembers.WriteCode(json, AgentMembers.Code, problem);
        if (locale != LocalizedTextMap.UndeterminedLocale)
        {
            OutgoingValues.WriteText(json, AgentMembers.Locale, locale);
        }

        OutgoingValues.WriteItems(json, Items, problem, options, asText: false);
        AgentMembers.WriteWord(json, Retry, problem.Retry);
        AgentMembers.WriteWord(json, AgentMembers.Impact, problem.Impact);
        OutgoingValues.WriteLocation(json, AgentMembers.Where, problem);
        texts.Write(json, FixHint, problem, TextField.FixHint, options);
        OutgoingValues.WriteTime(json, Noticed, problem.NoticedAt);
        AgentMembers.WriteUri(json, Tracking, problem.TrackingUri);
        AgentMembers.WriteUri(json, Escalation, problem.EscalationUri);
        OutgoingValues.WriteText(json, Catalog, problem.CatalogReference);
        OutgoingValues.WriteText(json, ThreadId, problem.Thread?.ThreadId);
        OutgoingValues.WriteText(json, ParentThreadId, problem.Thread?.ParentThreadId);
        OutgoingValues.WriteText(json, TriggerMessageId, problem.Thread?.TriggerMessageId);
        OutgoingExtensions.Write(json, problem, ProblemForm.Rfc9457);
        json.WriteEndObject();
    }

    /// <summary>True when an id can stand in <c>instance</c> as it is, or as a UUID URN.</summary>
    public static bool IsInstance(string id) => Guid.TryParseExact(id, "D", out _) || Uri.IsWellFormedUriString(id, UriKind.RelativeOrAbsolute);

    private static void WriteType(Utf8JsonWriter json, Problem problem)
    {
        if (problem.Descriptor.Encoded.Link is { } page)
        {
            json.WriteString(Type, page);
        }
        else if (problem.Extensions.TryGetValue("type", out JsonElement foreign) && foreign.ValueKind == JsonValueKind.String)
        {
            json.WritePropertyName(Type);
            foreign.WriteTo(json);
        }
        else if (Uri.IsWellFormedUriString(problem.Code, UriKind.Absolute))
        {
            // A report without our code was read with its type as the code.
            OutgoingValues.WriteText(json, Type, problem.Code);
        }
        else
        {
            json.WriteString(Type, Blank);
        }
    }

    private static void WriteInstance(Utf8JsonWriter json, string id)
    {
        const string Prefix = "urn:uuid:";
        if (id.Length == 36 && Guid.TryParseExact(id, "D", out _))
        {
            Span<char> urn = stackalloc char[Prefix.Length + 36];
            Prefix.CopyTo(urn);
            id.CopyTo(urn[Prefix.Length..]);
            json.WriteString(Instance, urn);
        }
        else
        {
            OutgoingValues.WriteText(json, Instance, IsInstance(id) ? id : Uri.EscapeDataString(WireEncoder.WellFormed(id)));
        }
    }
}
