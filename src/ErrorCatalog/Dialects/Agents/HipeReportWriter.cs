using System.Text.Json;

namespace ErrorCatalog;

/// <summary>Writes the problem reports of the two HIPE drafts (Indy HIPE PR 65 at 6ce7223, 2018-11, and at 6a5e4fe, 2018-12).</summary>
internal static class HipeReportWriter
{
    private static readonly JsonEncodedText Thread = WireEncoder.Encode("@thread");
    private static readonly JsonEncodedText Order = WireEncoder.Encode("seqnum");
    private static readonly JsonEncodedText Catalog = WireEncoder.Encode("@msg_catalog");
    private static readonly JsonEncodedText Locale = WireEncoder.Encode("@locale");
    private static readonly JsonEncodedText Friendly = WireEncoder.Encode("friendly-ltxt");
    private static readonly JsonEncodedText Explain = WireEncoder.Encode("explain-ltxt");
    private static readonly JsonEncodedText ExplainOthers = WireEncoder.Encode("explain-l10n");
    private static readonly JsonEncodedText Items = WireEncoder.Encode("problem-items");
    private static readonly JsonEncodedText FixHint = WireEncoder.Encode("fix-hint-ltxt");
    private static readonly JsonEncodedText Retry = WireEncoder.Encode("who-retries");
    private static readonly JsonEncodedText Noticed = WireEncoder.Encode("time-noticed");
    private static readonly JsonEncodedText Tracking = WireEncoder.Encode("tracking-uri");
    private static readonly JsonEncodedText Escalation = WireEncoder.Encode("escalation-uri");

    public static void Write(Utf8JsonWriter json, Problem problem, ProblemForm form, ProblemWriteOptions options, OutgoingTexts texts)
    {
        bool isFirstDraft = form == ProblemForm.Hipe201811;
        json.WriteStartObject();
        AgentMembers.WriteHead(json, problem, options.MessageType ?? ProblemReportType.Hipe);
        if (isFirstDraft)
        {
            WriteThreadOfOwn(json, problem);
        }
        else
        {
            WriteSameThread(json, problem);
        }

        OutgoingValues.WriteText(json, Catalog, AgentMembers.EntryReference(problem));
        IReadOnlyList<KeyValuePair<string, string>> explain = texts.Collect(problem, TextField.Explain, options, requireEnglish: true);
        if (isFirstDraft)
        {
            AgentMembers.WriteTexts(json, Friendly, explain, problem);
        }
        else
        {
            WriteExplain(json, problem, explain);
        }

        OutgoingValues.WriteItems(json, Items, problem, options, asText: false);
        AgentMembers.WriteTexts(json, FixHint, texts.Collect(problem, TextField.FixHint, options, requireEnglish: false));
        AgentMembers.WriteWord(json, Retry, problem.Retry);
        AgentMembers.WriteWord(json, AgentMembers.Impact, problem.Impact);
        OutgoingValues.WriteLocation(json, AgentMembers.Where, problem);
        OutgoingValues.WriteTime(json, Noticed, problem.NoticedAt);
        AgentMembers.WriteUri(json, Tracking, problem.TrackingUri);
        AgentMembers.WriteUri(json, Escalation, problem.EscalationUri);
        OutgoingExtensions.Write(json, problem, form);
        json.WriteEndObject();
    }

    /// <summary>2018-11: a report caused by a message starts a new thread, as the second message of its parent.</summary>
    private static void WriteThreadOfOwn(Utf8JsonWriter json, Problem problem)
    {
        string? parent = problem.Thread?.TriggerMessageId ?? problem.Thread?.ThreadId;
        json.WriteStartObject(Thread);
        json.WriteString(parent is null ? AgentMembers.ThreadId : AgentMembers.ParentThreadId, WireEncoder.WellFormed(parent ?? problem.Id));
        json.WriteNumber(Order, problem.Thread?.SenderOrder ?? (parent is null ? 0 : 1));
        json.WriteEndObject();
    }

    /// <summary>2018-12: a report stays on the thread of the message that caused it.</summary>
    private static void WriteSameThread(Utf8JsonWriter json, Problem problem)
    {
        string thread = problem.Thread?.ThreadId ?? problem.Thread?.TriggerMessageId ?? problem.Id;
        json.WriteStartObject(Thread);
        json.WriteString(AgentMembers.ThreadId, WireEncoder.WellFormed(thread));
        json.WriteNumber(Order, problem.Thread?.SenderOrder ?? 0);
        json.WriteEndObject();
    }

    private static void WriteExplain(Utf8JsonWriter json, Problem problem, IReadOnlyList<KeyValuePair<string, string>> texts)
    {
        if (!string.Equals(texts[0].Key, LocalizedTextMap.UndeterminedLocale, StringComparison.OrdinalIgnoreCase))
        {
            OutgoingValues.WriteText(json, Locale, texts[0].Key);
        }

        OutgoingValues.WriteText(json, Explain, texts[0].Value);
        AgentMembers.WriteTexts(json, ExplainOthers, texts, problem, skip: 1);
    }
}
