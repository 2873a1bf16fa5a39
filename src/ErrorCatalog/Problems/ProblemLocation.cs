using System.Text.RegularExpressions;

namespace ErrorCatalog;

/// <summary>Where a problem sits (Aries RFC 0035 <c>where</c>): whose side, and a free word such as <c>wire</c> or <c>agency</c>.</summary>
/// <param name="Party">Whose side, or null when not told.</param>
/// <param name="Place">The free word, or null.</param>
public readonly partial record struct ProblemLocation(ProblemParty? Party, string? Place)
{
    private const int Longest = 256;

    /// <summary>
    /// Reads <c>me - wire</c>, <c>you</c>, <c>CLOUD</c> and the like, from the view of the one who reports. Never fails:
    /// what is not a party is the place.
    /// </summary>
    public static ProblemLocation Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        if (text.Length > Longest)
        {
            text = text[..(char.IsHighSurrogate(text[Longest - 1]) ? Longest - 1 : Longest)];
        }

        Match match = Shape().Match(text);
        string place = match.Groups[2].Value;
        return new ProblemLocation(
            match.Groups[1].Value.ToLowerInvariant() switch
            {
                "me" => ProblemParty.Reporter,
                "you" => ProblemParty.Recipient,
                "other" => ProblemParty.Other,
                _ => null,
            },
            place.Length == 0 ? null : place);
    }

    /// <summary>The words of a report: <c>me - wire</c>; empty when neither part is known.</summary>
    public override string ToString()
    {
        string? party = Party switch
        {
            ProblemParty.Reporter => "me",
            ProblemParty.Recipient => "you",
            ProblemParty.Other => "other",
            _ => null,
        };
        return (party, Place) switch
        {
            (null, null) => string.Empty,
            (null, _) => Place,
            (_, null) => party,
            _ => party + " - " + Place,
        };
    }

    [GeneratedRegex(@"^\s*(?:(you|me|other)\b)?[\s:./-]*(.*?)\s*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.Singleline)]
    private static partial Regex Shape();
}
