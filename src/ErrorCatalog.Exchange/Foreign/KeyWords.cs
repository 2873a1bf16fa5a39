using System.Text;

namespace ErrorCatalog.Exchange.Foreign;

/// <summary>Makes kebab-case keys from English texts.</summary>
internal static class KeyWords
{
    // With the number at most 63, the longest reason of google.rpc.ErrorInfo (AIP-193).
    private const int Longest = 48;

    /// <summary>
    /// The first words of a text and the number of the message, for example <c>cannot-find-name-2304</c>. The number makes keys
    /// unique whatever other messages there are, so that a message has the same key in every import.
    /// </summary>
    /// <param name="text">An English text.</param>
    /// <param name="number">Number of the message.</param>
    /// <param name="prefix">Word to begin with where the text begins with no letter.</param>
    public static string Key(ForeignText text, string number, string prefix)
    {
        var words = new List<string>();
        int length = 0;
        foreach (string word in Words(text))
        {
            if (length + word.Length > Longest)
            {
                break;
            }

            words.Add(word);
            length += word.Length + 1;
        }

        string key = string.Join('-', [.. words, number]);
        return char.IsAsciiLetterLower(key[0]) ? key : prefix + "-" + key;
    }

    private static IEnumerable<string> Words(ForeignText text)
    {
        var word = new StringBuilder();
        int argument = 0;
        for (int i = 0; i <= text.Text.Length; i++)
        {
            if (argument < text.Arguments.Count && text.Arguments[argument].Start == i)
            {
                i += text.Arguments[argument++].Length;
            }

            char c = i < text.Text.Length ? text.Text[i] : ' ';
            if (char.IsAsciiLetterOrDigit(c))
            {
                word.Append(char.ToLowerInvariant(c));
            }
            else if (word.Length > 0)
            {
                yield return word.ToString();
                word.Clear();
            }
        }
    }
}
