namespace ErrorCatalog.Messages;

/// <summary>Language tags (BCP 47, RFC 5646) in one canonical spelling, without the platform's culture data.</summary>
public static class LocaleTag
{
    private const int MaxLength = 85;

    /// <summary>
    /// Brings a tag into its canonical spelling: <c>pt_BR.UTF-8</c> → <c>pt-BR</c>, <c>iw</c> → <c>he</c>, <c>zh-TW</c> → <c>zh-Hant</c>.
    /// Unknown languages and regions are taken as long as the shape is right.
    /// </summary>
    /// <param name="tag">The tag; <c>_</c> for <c>-</c> is taken, and <c>.charset</c> and <c>@modifier</c> are dropped.</param>
    /// <param name="canonical">The canonical tag; empty when the result is false.</param>
    /// <returns>False when it has not the shape of a language tag, or is longer than 85 characters.</returns>
    public static bool TryNormalize(string? tag, out string canonical)
    {
        canonical = string.Empty;
        if (tag is null || tag.Length > MaxLength)
        {
            return false;
        }

        int end = tag.IndexOfAny(['.', '@']);
        string[] subtags = (end < 0 ? tag : tag.Substring(0, end)).Trim().Replace('_', '-').Split('-');
        LocaleSubtags? parsed = LocaleSubtags.Parse(subtags);
        if (parsed is null)
        {
            return false;
        }

        canonical = parsed.ToCanonical();
        return true;
    }

    /// <summary>Drops the last subtag, and a single letter that then stands last (RFC 4647 section 3.4).</summary>
    /// <returns>The empty string for a language alone.</returns>
    internal static string Truncate(string canonical)
    {
        int dash = canonical.LastIndexOf('-');
        if (dash >= 2 && canonical[dash - 2] == '-')
        {
            dash -= 2;
        }

        return dash < 0 ? string.Empty : canonical.Substring(0, dash);
    }
}
