using System.Text.Json;

namespace ErrorCatalog;

/// <summary>Writes DIDComm v2 problem reports (DIDComm Messaging v2.1, Problem Reports), as plaintext messages.</summary>
internal static class DidCommReportWriter
{
    private static readonly JsonEncodedText Type = WireEncoder.Encode("type");
    private static readonly JsonEncodedText DefaultType = WireEncoder.Encode(ProblemReportType.DidComm);
    private static readonly JsonEncodedText Id = WireEncoder.Encode("id");
    private static readonly JsonEncodedText Acknowledged = WireEncoder.Encode("ack");
    private static readonly JsonEncodedText Created = WireEncoder.Encode("created_time");
    private static readonly JsonEncodedText Language = WireEncoder.Encode("lang");
    private static readonly JsonEncodedText Localization = WireEncoder.Encode("l10n");
    private static readonly JsonEncodedText Inline = WireEncoder.Encode("inline");
    private static readonly JsonEncodedText Body = WireEncoder.Encode("body");
    private static readonly JsonEncodedText Comment = WireEncoder.Encode("comment");
    private static readonly JsonEncodedText Arguments = WireEncoder.Encode("args");
    private static readonly JsonEncodedText EscalateTo = WireEncoder.Encode("escalate_to");

    public static void Write(Utf8JsonWriter json, Problem problem, ProblemWriteOptions options)
    {
        var comments = new DidCommComments(problem, options);
        json.WriteStartObject();
        WriteType(json, options);
        OutgoingValues.WriteText(json, Id, problem.Id);
        WriteThread(json, problem, options);
        if (problem.NoticedAt is { } time)
        {
            json.WriteNumber(Created, time.ToUnixTimeSeconds());
        }

        WriteLanguages(json, comments);
        OutgoingExtensions.Write(json, problem, ProblemForm.DidComm20);
        json.WriteStartObject(Body);
        AgentMembers.WriteCode(json, AgentMembers.Code, problem);
        if (comments.Static is { } known)
        {
            json.WriteString(Comment, known.Encoded);
        }
        else
        {
            OutgoingValues.WriteText(json, Comment, comments.Told?.Value);
        }

        WriteArguments(json, problem, options);
        AgentMembers.WriteUri(json, EscalateTo, problem.EscalationUri);
        OutgoingExtensions.Write(json, problem, ProblemForm.DidComm20, DidCommReportReader.BodyPrefix);
        json.WriteEndObject();
        json.WriteEndObject();
    }

    /// <summary>The thread that a report would be sent below; null when nothing is known.</summary>
    public static string? ParentThread(Problem problem) =>
        problem.Thread is { } thread ? thread.ThreadId ?? thread.ParentThreadId ?? thread.TriggerMessageId ?? FirstAcknowledged(thread) : null;

    private static string? FirstAcknowledged(ProblemThread thread) => thread.Acknowledged.Count > 0 ? thread.Acknowledged[0] : null;

    private static void WriteType(Utf8JsonWriter json, ProblemWriteOptions options)
    {
        if (options.MessageType is { } adopted)
        {
            OutgoingValues.WriteText(json, Type, adopted);
        }
        else
        {
            json.WriteString(Type, DefaultType);
        }
    }

    /// <summary>
    /// The report starts a child of the thread in trouble, so <c>pthid</c> is that thread. When no thread is known, the id of the
    /// message stands in, else one that is made up.
    /// </summary>
    private static void WriteThread(Utf8JsonWriter json, Problem problem, ProblemWriteOptions options)
    {
        OutgoingValues.WriteText(json, AgentMembers.ThreadId, problem.Thread?.ReportThreadId);
        string? parent = ParentThread(problem);
        if (parent is null && options.RequireThread)
        {
            throw new InvalidOperationException($"Expected the problem '{problem.Code}' to belong to a thread, because DIDComm v2 requires pthid, but it belongs to none. Call InReplyTo, or set RequireThread to false to send a made-up thread id.");
        }

        OutgoingValues.WriteText(json, AgentMembers.ParentThreadId, parent ?? ProblemThread.Synthetic().ThreadId);
        if (problem.Thread is not { } thread || (thread.TriggerMessageId is null && thread.Acknowledged.Count == 0))
        {
            return;
        }

        json.WriteStartArray(Acknowledged);
        if (thread.TriggerMessageId is { } trigger)
        {
            json.WriteStringValue(WireEncoder.WellFormed(trigger));
        }

        foreach (string id in thread.Acknowledged)
        {
            if (!string.Equals(id, thread.TriggerMessageId, StringComparison.Ordinal))
            {
                json.WriteStringValue(WireEncoder.WellFormed(id));
            }
        }

        json.WriteEndArray();
    }

    private static void WriteLanguages(Utf8JsonWriter json, in DidCommComments comments)
    {
        if (comments.Static is { } known)
        {
            json.WriteString(Language, known.EncodedLocale);
        }
        else
        {
            OutgoingValues.WriteText(json, Language, comments.Locale);
        }

        if (!comments.HasTranslations)
        {
            return;
        }

        bool isOpen = false;
        foreach (KeyValuePair<string, string> translation in comments.Translations())
        {
            if (!isOpen)
            {
                json.WriteStartObject(Localization);
                json.WriteStartArray(Inline);
                isOpen = true;
            }

            json.WriteStartArray();
            json.WriteStringValue(WireEncoder.WellFormed(translation.Key));
            json.WriteStringValue(Comment);
            json.WriteStringValue(WireEncoder.WellFormed(translation.Value));
            json.WriteEndArray();
        }

        if (isOpen)
        {
            json.WriteEndArray();
            json.WriteEndObject();
        }
    }

    /// <summary>Every argument at its position; null where nothing was given or the receiver may not see it.</summary>
    private static void WriteArguments(Utf8JsonWriter json, Problem problem, ProblemWriteOptions options)
    {
        if (!OutgoingValues.AnyWritten(problem, options))
        {
            return;
        }

        json.WriteStartArray(Arguments);
        ProblemArguments arguments = problem.Arguments;
        for (int i = 0; i < arguments.Count; i++)
        {
            if (OutgoingValues.IsWritten(arguments, i, options))
            {
                OutgoingValues.WriteValue(json, arguments.ValueAt(i), asText: true);
            }
            else
            {
                json.WriteNullValue();
            }
        }

        json.WriteEndArray();
    }
}
