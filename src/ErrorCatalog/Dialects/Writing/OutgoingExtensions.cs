using System.Text.Json;

namespace ErrorCatalog;

/// <summary>Which unknown members a form takes, and under which name.</summary>
internal static class OutgoingExtensions
{
    private static readonly string[] AgentMembers =
    [
        "type", "id", "thread", "l10n", "locale", "msg_catalog", "code", "problem_code", "description", "explain", "comment", "friendly",
        "fix_hint", "problem_items", "who_retries", "impact", "where", "noticed_time", "tracking_uri", "escalation_uri",
    ];

    private static readonly string[] DidCommHeaders = ["type", "id", "thid", "pthid", "ack", "lang", "l10n", "created_time", "body"];

    private static readonly string[] DidCommBodyMembers = ["code", "problem_code", "comment", "args", "escalation_uri"];

    private static readonly string[] DetailsMembers =
    [
        "type", "title", "status", "detail", "instance", "code", "problem_items", "who_retries", "impact", "where", "noticed_time",
        "tracking_uri", "escalation_uri", "fix_hint", "msg_catalog", "locale", "thread_id", "parent_thread_id", "trigger_message_id",
    ];

    /// <summary>The name under which a form writes a member; null when the form has another use for that name.</summary>
    public static string? NameIn(ProblemForm form, string name) => form switch
    {
        ProblemForm.DidComm20 => InDidComm(name),
        ProblemForm.Rfc9457 or ProblemForm.Rfc9457Xml => InDetails(name),
        ProblemForm.Grpc or ProblemForm.GrpcBytes => name,
        _ => AgentMembers.Contains(AgentMemberName.Parse(name).Name, StringComparer.Ordinal) ? null : name,
    };

    public static void Write(Utf8JsonWriter json, Problem problem, ProblemForm form, string prefix = "")
    {
        if (problem.Extensions.Count == 0)
        {
            return;
        }

        foreach (KeyValuePair<string, JsonElement> extension in problem.Extensions)
        {
            if (NameIn(form, extension.Key) is { } name && IsHere(form, name, prefix)
                && (name == extension.Key || !problem.Extensions.ContainsKey(name)))
            {
                json.WritePropertyName(WireEncoder.WellFormed(name[prefix.Length..]));
                extension.Value.WriteTo(json);
            }
        }
    }

    /// <summary>A member of the DIDComm body is kept with a prefix; everything else is a header.</summary>
    private static bool IsHere(ProblemForm form, string name, string prefix) =>
        form != ProblemForm.DidComm20 || name.StartsWith(DidCommReportReader.BodyPrefix, StringComparison.Ordinal) == (prefix.Length > 0);

    private static string? InDidComm(string name)
    {
        bool isBody = name.StartsWith(DidCommReportReader.BodyPrefix, StringComparison.Ordinal) && name.Length > DidCommReportReader.BodyPrefix.Length;
        bool isTaken = isBody
            ? DidCommBodyMembers.Contains(AgentMemberName.Parse(name[DidCommReportReader.BodyPrefix.Length..]).Name, StringComparer.Ordinal)
            : DidCommHeaders.Contains(name, StringComparer.Ordinal);
        return isTaken ? null : name;
    }

    /// <summary>RFC 9457 section 3.2: a letter, then letters, digits and underscores, three characters at least.</summary>
    private static string? InDetails(string name)
    {
        string rest = new([.. name.TrimStart('@', '~', '_').Select(letter => char.IsAsciiLetterOrDigit(letter) ? letter : '_')]);
        string legal = rest.Length >= 3 && char.IsAsciiLetter(rest[0]) ? rest : "x_" + rest;
        return DetailsMembers.Contains(legal, StringComparer.Ordinal) ? null : legal.Length < 3 ? legal + "_" : legal;
    }
}
