using System.Text.Json;

namespace ErrorCatalog;

/// <summary>Tells the family of a JSON report by its members.</summary>
internal static class ReportSniffer
{
    /// <summary>The form whose reader takes the object; null when it is no report of any kind.</summary>
    public static ProblemForm? Sniff(JsonElement json)
    {
        if (JsonMembers.Find(json, "body").ValueKind == JsonValueKind.Object
            || (JsonMembers.Find(json, "type") is { ValueKind: JsonValueKind.String } type && ProblemReportType.IsProblemReport(type.GetString())))
        {
            return ProblemForm.DidComm20;
        }

        // An agent message has its sigils; a description or comment without them may as well be an extension of something else.
        bool isDetails = JsonMembers.Find(json, "type").ValueKind == JsonValueKind.String;
        return HasSigil(json) ? ProblemForm.Aries10
            : !isDetails && RpcStatusJsonReader.Recognizes(json) ? ProblemForm.Grpc
            : !isDetails && AgentReportReader.Recognizes(json) ? ProblemForm.Aries10
            : ProblemDetailsReader.Recognizes(json) ? ProblemForm.Rfc9457
            : null;
    }

    /// <summary>
    /// Says whether the message type forbids reading: an agent message of another type is no report, however much it looks like one.
    /// </summary>
    public static bool IsOtherMessage(ProblemForm form, JsonElement json, out string type)
    {
        JsonElement told = form switch
        {
            ProblemForm.DidComm20 => JsonMembers.Find(json, "type"),
            ProblemForm.Aries10 => JsonMembers.Find(json, "@type"),
            _ => default,
        };
        type = told.ValueKind == JsonValueKind.String ? told.GetString()! : string.Empty;
        return type.Length > 0 && !ProblemReportType.IsProblemReport(type);
    }

    private static bool HasSigil(JsonElement json) => json.EnumerateObject().Any(member => member.Name is ['@' or '~', ..]);
}
