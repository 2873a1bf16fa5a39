using System.Text.Json;

namespace ErrorCatalog;

/// <summary>
/// The closed vocabularies of a report, in any spelling. An unknown word is kept among the extensions; it never costs the report.
/// </summary>
internal static class ReportWords
{
    private static readonly RetryParty[] RetryByNumber = [RetryParty.Recipient, RetryParty.Reporter, RetryParty.Both, RetryParty.None];
    private static readonly ProblemImpact[] ImpactByNumber = [ProblemImpact.Message, ProblemImpact.Thread, ProblemImpact.Connection];

    public static RetryParty? Retry(ReceivedReport report, string member, JsonElement value) =>
        Read(report, member, value, "one of you, me, both, none", WireTokens.Retry, RetryByNumber);

    public static ProblemImpact? Impact(ReceivedReport report, string member, JsonElement value) =>
        Read(report, member, value, "one of message, thread, connection", WireTokens.Impact, ImpactByNumber);

    private static TWord? Read<TWord>(
        ReceivedReport report, string member, JsonElement value, string expected, Func<string?, TWord?> parse, TWord[] byNumber)
        where TWord : struct
    {
        if (JsonValues.IsAbsent(value))
        {
            return null;
        }

        if (value.ValueKind == JsonValueKind.String && parse(value.GetString()) is { } word)
        {
            return word;
        }

        // aries-framework-dotnet sends the number of its enum, and 0 also when nobody set it.
        if (value.ValueKind == JsonValueKind.Number && value.TryGetInt32(out int number) && (uint)number < (uint)byNumber.Length)
        {
            report.Remarks.Add($"Expected {expected} in '{RemarkList.Quote(member)}' but got the number {number}. It was inferred to mean '{byNumber[number]}'{(number == 0 ? ", though 0 may also mean that nothing was set" : string.Empty)}.");
            return byNumber[number];
        }

        report.Remarks.Add($"Expected {expected} in '{RemarkList.Quote(member)}' but got {JsonValues.Describe(value)}. It was kept among the extensions.");
        report.AddExtension(member, value);
        return null;
    }
}
