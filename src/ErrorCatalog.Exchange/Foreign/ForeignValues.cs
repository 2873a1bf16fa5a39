using System.Net;
using System.Text.RegularExpressions;
using ErrorCatalog.Compiler;

namespace ErrorCatalog.Exchange.Foreign;

/// <summary>Values of other systems in the words of the catalog format.</summary>
internal static partial class ForeignValues
{
    /// <summary>An HTTP status that an entry can have; another one is listed as left out.</summary>
    public static int? HttpStatus(int? status, string field, ForeignFields fields)
    {
        if (status is null or 0)
        {
            return null;
        }

        bool fits = status is >= CatalogLimits.FirstErrorStatus and <= CatalogLimits.LastErrorStatus;
        if (fits)
        {
            fields.Became(field, "http-status");
        }
        else
        {
            fields.LeftOut(string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{field} {status}"));
        }

        return fits ? status : null;
    }

    /// <summary>Severity by the words that logs use.</summary>
    public static EntrySeverity Severity(string? word) =>
        word?.ToUpperInvariant() is "W" or "WARN" or "WARNING" or "INFO" or "INFORMATION" or "NOTICE" or "SUCCESS" or "S" or "HINT" or "SUGGESTION" or "MESSAGE" ? EntrySeverity.Warning : EntrySeverity.Error;

    /// <summary>A text cut into its first paragraph and the rest, each null when empty; a paragraph too long for a text belongs to the rest.</summary>
    public static (string? First, string? Remainder) Paragraphs(string? text)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            return (null, null);
        }

        string whole = text.Trim();
        int end = whole.IndexOf("\n\n", StringComparison.Ordinal);
        string first = end < 0 ? whole : whole[..end].TrimEnd();
        return first.Length > CatalogLimits.MaxTextLength / 2 ? (null, Fit(whole)) : (first, end < 0 ? null : Fit(whole[end..].Trim()));
    }

    /// <summary>HTML as text with a blank line between paragraphs and <c>- </c> before items.</summary>
    public static string? FromHtml(string? html)
    {
        if (html is null)
        {
            return null;
        }

        string text = Space().Replace(html, " ");
        text = Item().Replace(text, "\n- ");
        text = Block().Replace(text, "\n\n");
        text = WebUtility.HtmlDecode(Tag().Replace(text, string.Empty));
        string[] lines = [.. text.Split('\n').Select(line => line.Trim())];
        return BlankLines().Replace(string.Join('\n', lines), "\n\n").Trim();
    }

    /// <summary>Paragraphs of a page put together; null when there is none.</summary>
    public static string? Doc(params ReadOnlySpan<string?> parts)
    {
        List<string> kept = [];
        foreach (string? part in parts)
        {
            if (!string.IsNullOrWhiteSpace(part))
            {
                kept.Add(part.Trim());
            }
        }

        return kept.Count == 0 ? null : Fit(string.Join("\n\n", kept));
    }

    private static string? Fit(string text) => text.Length == 0 ? null : text;

    [GeneratedRegex(@"\s+")]
    private static partial Regex Space();

    [GeneratedRegex("<li[^<>]*>", RegexOptions.IgnoreCase)]
    private static partial Regex Item();

    [GeneratedRegex("</?(p|ul|ol|div|br|h[1-6]|note|important|dl|dt|dd|table|tr|pre)[^<>]*>", RegexOptions.IgnoreCase)]
    private static partial Regex Block();

    [GeneratedRegex("</?[a-zA-Z][^<>]*>")]
    private static partial Regex Tag();

    [GeneratedRegex("\n{3,}")]
    private static partial Regex BlankLines();
}
