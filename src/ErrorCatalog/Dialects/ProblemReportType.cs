namespace ErrorCatalog;

/// <summary>
/// Message types of problem reports. Names compare as Aries RFC 0074 says (case and punctuation do not count), and the two
/// prefixes of RFC 0348 mean the same.
/// </summary>
public static class ProblemReportType
{
    /// <summary>The prefix of today's message types.</summary>
    public const string Prefix = "https://didcomm.org/";

    /// <summary>The prefix that message types had before Aries RFC 0348.</summary>
    public const string LegacyPrefix = "did:sov:BzCbsNYhMrjHiqZDTUASHg;spec/";

    /// <summary>Type of both HIPE drafts.</summary>
    internal const string Hipe = LegacyPrefix + "notification/1.0/problem-report";

    /// <summary>Type in the sample of Aries RFC 0035, the one that agents register.</summary>
    internal const string Aries = Prefix + "notification/1.0/problem-report";

    /// <summary>Type of DIDComm v2.</summary>
    internal const string DidComm = Prefix + "report-problem/2.0/problem-report";

    /// <summary>Type of Aries RFC 0160.</summary>
    internal const string Connections = Prefix + "connections/1.0/problem_report";

    /// <summary>
    /// True for any spelling of a problem report, of its own protocol or adopted by another one: the last segment says
    /// <c>problem-report</c>. Such a message must never be answered with a problem report.
    /// </summary>
    public static bool IsProblemReport(string? type)
    {
        if (type is null)
        {
            return false;
        }

        ReadOnlySpan<char> name = type.AsSpan(type.LastIndexOf('/') + 1);
        const string Expected = "problemreport";
        int matched = 0;
        foreach (char letter in name)
        {
            if (letter is '-' or '_')
            {
                continue;
            }

            if (matched == Expected.Length || char.ToLowerInvariant(letter) != Expected[matched])
            {
                return false;
            }

            matched++;
        }

        return matched == Expected.Length;
    }

    /// <summary>True when two message types mean the same: case, <c>-</c>, <c>_</c> and the age of the prefix do not count.</summary>
    public static bool AreEquivalent(string left, string right)
    {
        ArgumentNullException.ThrowIfNull(left);
        ArgumentNullException.ThrowIfNull(right);
        return string.Equals(Fold(left), Fold(right), StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>The same type with today's prefix.</summary>
    public static string Modernize(string type)
    {
        ArgumentNullException.ThrowIfNull(type);
        return type.StartsWith(LegacyPrefix, StringComparison.Ordinal) ? string.Concat(Prefix, type.AsSpan(LegacyPrefix.Length)) : type;
    }

    private static string Fold(string type) =>
        Modernize(type).Replace("-", string.Empty, StringComparison.Ordinal).Replace("_", string.Empty, StringComparison.Ordinal);
}
