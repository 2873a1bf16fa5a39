using System.Text;

namespace ErrorCatalog.Exchange.TypeScript;

/// <summary>
/// The names under which TypeScript's translations are filed: the English text with everything but letters and digits as
/// <c>_</c>, cut at 100 characters, and the number. They tell which text a translation was made from.
/// </summary>
internal static class MessageName
{
    private const int Longest = 100;

    /// <summary>Splits <c>Cannot_find_name_0_2304</c> into text and number; false when there is no number.</summary>
    public static bool TrySplit(string name, out string text, out int number)
    {
        int end = name.LastIndexOf('_');
        text = end < 0 ? string.Empty : name[..end];
        number = 0;
        return end >= 0 && name.Length - end - 1 is > 0 and <= 9 && name.AsSpan(end + 1).ContainsAnyExceptInRange('0', '9') == false && int.TryParse(name.AsSpan(end + 1), System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out number);
    }

    /// <summary>True when a translation filed under a name was made from the text, as far as the name tells.</summary>
    public static bool IsOf(string name, string text)
    {
        string letters = Letters(Of(text));
        return Letters(name) == letters;
    }

    private static string Of(string text)
    {
        var name = new StringBuilder(text.Length + 16);
        foreach (char c in text)
        {
            string part = c switch
            {
                '*' => "_Asterisk",
                '/' => "_Slash",
                ':' => "_Colon",
                _ => char.IsAsciiLetterOrDigit(c) ? c.ToString() : "_",
            };
            foreach (char letter in part)
            {
                if (letter != '_' || name.Length == 0 || name[^1] != '_')
                {
                    name.Append(letter);
                }
            }
        }

        string whole = name.ToString();
        if (whole.Length > 1 && whole[0] == '_' && !char.IsAsciiDigit(whole[1]))
        {
            whole = whole[1..];
        }

        whole = whole.EndsWith('_') ? whole[..^1] : whole;
        return whole.Length <= Longest ? whole : whole[..Longest];
    }

    private static string Letters(string name) => name.Replace("_", string.Empty, StringComparison.Ordinal);
}
