using System.Text;

namespace ErrorCatalog.Messages;

/// <summary>The parts of a language tag in canonical case.</summary>
internal sealed class LocaleSubtags
{
    private string _language = string.Empty;
    private string _script = string.Empty;
    private string _region = string.Empty;
    private string _rest = string.Empty;

    private LocaleSubtags()
    {
    }

    internal string Language => _language;

    internal string Script => _script;

    internal string Region => _region;

    /// <returns>Null when the parts do not make a language tag.</returns>
    internal static LocaleSubtags? Parse(string[] subtags)
    {
        LocaleSubtags tag = new();
        int at = 0;
        if (!IsLetters(subtags[0], 2, 3) && !IsLetters(subtags[0], 5, 8))
        {
            return null;
        }

        tag._language = subtags[at++].ToLowerInvariant();
        if (at < subtags.Length && IsLetters(subtags[at], 3, 3))
        {
            // An extended language is the language itself: zh-yue is yue (RFC 5646 section 4.5).
            tag._language = subtags[at++].ToLowerInvariant();
        }

        if (at < subtags.Length && IsLetters(subtags[at], 4, 4))
        {
            string script = subtags[at++];
            tag._script = char.ToUpperInvariant(script[0]) + script.Substring(1).ToLowerInvariant();
        }

        if (at < subtags.Length && (IsLetters(subtags[at], 2, 2) || IsDigits(subtags[at])))
        {
            tag._region = subtags[at++].ToUpperInvariant();
        }

        return tag.TryReadRest(subtags, at) ? tag : null;
    }

    internal string ToCanonical()
    {
        ApplyAliases();
        StringBuilder result = new(_language);
        foreach (string part in new[] { _script, _region, _rest })
        {
            if (part.Length > 0)
            {
                result.Append('-').Append(part);
            }
        }

        return result.ToString();
    }

    private bool TryReadRest(string[] subtags, int first)
    {
        HashSet<string> seen = new(StringComparer.Ordinal);
        int at = first;
        while (at < subtags.Length && IsVariant(subtags[at]))
        {
            if (!seen.Add(subtags[at++].ToLowerInvariant()))
            {
                return false;
            }
        }

        while (at < subtags.Length)
        {
            string singleton = subtags[at].ToLowerInvariant();
            if (singleton.Length != 1 || !IsAlphanumeric(singleton) || !seen.Add(singleton))
            {
                return false;
            }

            bool isPrivate = singleton == "x";
            int start = ++at;
            while (at < subtags.Length && subtags[at].Length >= (isPrivate ? 1 : 2) && subtags[at].Length <= 8 && IsAlphanumeric(subtags[at]))
            {
                at++;
            }

            if (at == start || (isPrivate && at < subtags.Length))
            {
                return false;
            }
        }

        _rest = string.Join("-", subtags, first, subtags.Length - first).ToLowerInvariant();
        return true;
    }

    private void ApplyAliases()
    {
        _language = _language switch { "iw" => "he", "in" => "id", "ji" => "yi", "cmn" => "zh", _ => _language };
        if (_language == "sh")
        {
            _language = "sr";
            _script = _script.Length == 0 ? "Latn" : _script;
        }

        if (_language == "zh" && _script.Length == 0 && (_region is "CN" or "SG" or "TW" or "HK" or "MO"))
        {
            _script = _region is "CN" or "SG" ? "Hans" : "Hant";
            _region = string.Empty;
        }
    }

    private static bool IsVariant(string subtag) =>
        IsAlphanumeric(subtag) && (subtag.Length is >= 5 and <= 8 || (subtag.Length == 4 && subtag[0] is >= '0' and <= '9'));

    private static bool IsLetters(string subtag, int min, int max) =>
        subtag.Length >= min && subtag.Length <= max && subtag.All(c => c is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z'));

    private static bool IsDigits(string subtag) => subtag.Length == 3 && subtag.All(c => c is >= '0' and <= '9');

    private static bool IsAlphanumeric(string subtag) =>
        subtag.Length > 0 && subtag.All(c => c is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or (>= '0' and <= '9'));
}
