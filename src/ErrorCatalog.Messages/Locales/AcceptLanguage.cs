using System.Globalization;

namespace ErrorCatalog.Messages;

/// <summary>The header <c>Accept-Language</c> (RFC 9110 section 12.5.4).</summary>
public static class AcceptLanguage
{
    /// <summary>How many ranges are read; the rest is ignored.</summary>
    public const int MaxRanges = 16;

    /// <summary>How many characters are read; the rest is ignored.</summary>
    public const int MaxLength = 256;

    /// <summary>Reads the header into canonical tags, most wanted first, each once. Never fails: what is malformed is left out, like <c>*</c> and <c>q=0</c>.</summary>
    /// <param name="header">The value of the header; null for none.</param>
    public static IReadOnlyList<string> Parse(string? header) =>
        ParseRanges(header).Where(range => range.Quality > 0 && range.Tag != LanguageRange.Any).Select(range => range.Tag).Distinct(StringComparer.Ordinal).ToArray();

    /// <summary>
    /// Reads the header with <c>*</c> and with what is refused (<c>q=0</c>), most wanted first. Never fails: what is malformed is left out.
    /// </summary>
    /// <param name="header">The value of the header; null for none.</param>
    public static IReadOnlyList<LanguageRange> ParseRanges(string? header)
    {
        if (string.IsNullOrEmpty(header))
        {
            return [];
        }

        List<LanguageRange> ranges = [];
        foreach (string range in Bounded(header!).Split(',').Take(MaxRanges))
        {
            string[] parts = range.Split(';');
            string name = parts[0].Trim();
            decimal? quality = parts.Length > 1 ? ParseQuality(parts[1]) : 1;
            if (quality is { } told && (name == LanguageRange.Any || LocaleTag.TryNormalize(name, out name)))
            {
                ranges.Add(new LanguageRange(name, told));
            }
        }

        // OrderBy is stable: equal wishes keep the order of the header.
        return ranges.OrderByDescending(range => range.Quality).ToArray();
    }

    // A range that the limit cuts in two would be another language, so it goes as a whole.
    private static string Bounded(string header)
    {
        if (header.Length <= MaxLength)
        {
            return header;
        }

        int comma = header.LastIndexOf(',', MaxLength);
        return comma < 0 ? string.Empty : header.Substring(0, comma);
    }

    private static decimal? ParseQuality(string parameter)
    {
        string text = parameter.Trim();
        return text.StartsWith("q=", StringComparison.OrdinalIgnoreCase)
            && decimal.TryParse(text.Substring(2), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out decimal quality)
            && quality <= 1
            ? quality
            : null;
    }
}
