using System.Text.Json;

namespace ErrorCatalog;

/// <summary>Writes Aries RFC 0035 problem reports, in the compatible or the strict profile.</summary>
internal static class AriesReportWriter
{
    private static readonly JsonEncodedText Thread = WireEncoder.Encode("~thread");
    private static readonly JsonEncodedText Order = WireEncoder.Encode("sender_order");
    private static readonly JsonEncodedText Localization = WireEncoder.Encode("~l10n");
    private static readonly JsonEncodedText Catalogs = WireEncoder.Encode("catalogs");
    private static readonly JsonEncodedText Description = WireEncoder.Encode("description");
    private static readonly JsonEncodedText Items = WireEncoder.Encode("problem_items");
    private static readonly JsonEncodedText FixHint = WireEncoder.Encode("fix_hint");
    private static readonly JsonEncodedText Retry = WireEncoder.Encode("who_retries");
    private static readonly JsonEncodedText Noticed = WireEncoder.Encode("noticed_time");
    private static readonly JsonEncodedText Tracking = WireEncoder.Encode("tracking_uri");
    private static readonly JsonEncodedText Escalation = WireEncoder.Encode("escalation_uri");

    public static void Write(Utf8JsonWriter json, Problem problem, ProblemWriteOptions options, OutgoingTexts texts)
    {
        bool isStrict = options.Profile == AriesProfile.Strict;
        json.WriteStartObject();
        AgentMembers.WriteHead(json, problem, options.MessageType ?? ProblemReportType.Aries);
        WriteThread(json, problem, isAdopted: options.MessageType is not null);
        IReadOnlyList<KeyValuePair<string, string>> explain = texts.Collect(problem, TextField.Explain, options, requireEnglish: true);
        WriteLocalization(json, problem, explain[0].Key);
        AgentMembers.WriteTexts(json, Description, explain, problem);
        OutgoingValues.WriteItems(json, Items, problem, options, asText: !isStrict);
        AgentMembers.WriteTexts(json, FixHint, texts.Collect(problem, TextField.FixHint, options, requireEnglish: false));
        if (isStrict)
        {
            AgentMembers.WriteWord(json, Retry, problem.Retry);
            AgentMembers.WriteWord(json, AgentMembers.Impact, problem.Impact);
            OutgoingValues.WriteLocation(json, AgentMembers.Where, problem);
        }

        OutgoingValues.WriteTime(json, Noticed, problem.NoticedAt);
        AgentMembers.WriteUri(json, Tracking, problem.TrackingUri);
        AgentMembers.WriteUri(json, Escalation, problem.EscalationUri);
        OutgoingExtensions.Write(json, problem, ProblemForm.Aries10);
        json.WriteEndObject();
    }

    /// <summary>
    /// A generic report starts a thread below the message that triggered it; an adopted one stays on the thread of its protocol,
    /// and so does one whose trigger is not known.
    /// </summary>
    private static void WriteThread(Utf8JsonWriter json, Problem problem, bool isAdopted)
    {
        ProblemThread? thread = problem.Thread;
        bool isOnThread = thread?.ThreadId is not null && (isAdopted || thread.TriggerMessageId is null);
        string? parent = isOnThread ? thread!.ParentThreadId : thread?.TriggerMessageId;
        json.WriteStartObject(Thread);
        if (isOnThread || parent is null)
        {
            json.WriteString(AgentMembers.ThreadId, WireEncoder.WellFormed(isOnThread ? thread!.ThreadId! : problem.Id));
        }

        OutgoingValues.WriteText(json, AgentMembers.ParentThreadId, parent);
        if (thread?.SenderOrder is { } order)
        {
            json.WriteNumber(Order, order);
        }

        json.WriteEndObject();
    }

    /// <summary>The language of the message and the catalog to look codes up in (RFC 0043); some agents require the language.</summary>
    private static void WriteLocalization(Utf8JsonWriter json, Problem problem, string locale)
    {
        json.WriteStartObject(Localization);
        OutgoingValues.WriteText(json, AgentMembers.Locale, locale);
        if (AgentMembers.CatalogReference(problem) is { Length: > 0 } catalog)
        {
            json.WriteStartArray(Catalogs);
            json.WriteStringValue(WireEncoder.WellFormed(catalog));
            json.WriteEndArray();
        }

        json.WriteEndObject();
    }
}
