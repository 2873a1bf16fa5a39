namespace ErrorCatalog.Messages;

/// <summary>The writing direction of languages, from the scripts and likely subtags of Unicode CLDR.</summary>
public static class TextDirectionality
{
    private static readonly Lazy<HashSet<string>> _scripts = new(() => Words(CldrLocaleData.RightToLeftScripts));
    private static readonly Lazy<HashSet<string>> _rightToLeft = new(() => Words(CldrLocaleData.RightToLeftTags));
    private static readonly Lazy<HashSet<string>> _leftToRight = new(() => Words(CldrLocaleData.LeftToRightTags));

    /// <summary>The direction of a language; the script of the tag decides, or the one that the language is likely written in.</summary>
    /// <param name="locale">The tag, in any spelling; what is no tag counts as written from left to right.</param>
    public static TextDirection Of(string locale)
    {
        if (!LocaleTag.TryNormalize(locale, out string canonical) || LocaleSubtags.Parse(canonical.Split('-')) is not { } tag)
        {
            return TextDirection.LeftToRight;
        }

        if (tag.Script.Length > 0)
        {
            return _scripts.Value.Contains(tag.Script) ? TextDirection.RightToLeft : TextDirection.LeftToRight;
        }

        string inRegion = $"{tag.Language}-{tag.Region}";
        bool rightToLeft = _rightToLeft.Value.Contains(inRegion)
            || (_rightToLeft.Value.Contains(tag.Language) && !_leftToRight.Value.Contains(inRegion));
        return rightToLeft ? TextDirection.RightToLeft : TextDirection.LeftToRight;
    }

    private static HashSet<string> Words(string list) => new(list.Split(' '), StringComparer.Ordinal);
}
