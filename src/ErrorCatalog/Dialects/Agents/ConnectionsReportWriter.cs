using System.Text.Json;

namespace ErrorCatalog;

/// <summary>
/// Writes the report of Aries RFC 0160 (connections) and RFC 0023 (DID exchange): a code, one text and the thread, nothing else.
/// </summary>
internal static class ConnectionsReportWriter
{
    private static readonly JsonEncodedText Thread = WireEncoder.Encode("~thread");
    private static readonly JsonEncodedText Localization = WireEncoder.Encode("~l10n");
    private static readonly JsonEncodedText ProblemCode = WireEncoder.Encode("problem-code");
    private static readonly JsonEncodedText Explain = WireEncoder.Encode("explain");

    public static void Write(Utf8JsonWriter json, Problem problem, ProblemWriteOptions options, OutgoingTexts texts)
    {
        json.WriteStartObject();
        AgentMembers.WriteHead(json, problem, options.MessageType ?? ProblemReportType.Connections);
        if ((problem.Thread?.ThreadId ?? problem.Thread?.TriggerMessageId) is { } thread)
        {
            json.WriteStartObject(Thread);
            json.WriteString(AgentMembers.ThreadId, WireEncoder.WellFormed(thread));
            json.WriteEndObject();
        }

        TextChoice explain = ProblemTexts.Choose(problem, TextField.Explain, options.Locale, options.Audience);
        if (!explain.IsMissing && explain.Locale != LocalizedTextMap.UndeterminedLocale)
        {
            json.WriteStartObject(Localization);
            OutgoingValues.WriteText(json, AgentMembers.Locale, explain.Locale);
            json.WriteEndObject();
        }

        AgentMembers.WriteCode(json, ProblemCode, problem);
        texts.Write(json, Explain, problem, TextField.Explain, options);
        OutgoingExtensions.Write(json, problem, ProblemForm.ConnectionsProblemCode);
        json.WriteEndObject();
    }
}
