using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;

namespace ErrorCatalog;

/// <summary>How JSON strings are escaped by default: what HTML needs escaped, and no letter of any script.</summary>
internal static class WireEncoder
{
    private static readonly SearchValues<char> Surrogates =
        SearchValues.Create([.. Enumerable.Range(char.MinValue, char.MaxValue + 1).Select(code => (char)code).Where(char.IsSurrogate)]);

    public static JavaScriptEncoder Default { get; } = JavaScriptEncoder.Create(UnicodeRanges.All);

    public static JsonEncodedText Encode(string text) => JsonEncodedText.Encode(WellFormed(text), Default);

    /// <summary>The text with half surrogate pairs replaced by U+FFFD; nearly always the same text.</summary>
    public static string WellFormed(string text)
    {
        // Nearly all texts have none, and looking for one is many times faster than looking at each character.
        int first = text.AsSpan().IndexOfAny(Surrogates);
        for (int i = first < 0 ? text.Length : first; i < text.Length; i++)
        {
            if (!char.IsSurrogate(text[i]))
            {
                continue;
            }

            if (i + 1 < text.Length && char.IsSurrogatePair(text[i], text[i + 1]))
            {
                i++;
                continue;
            }

            return Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text));
        }

        return text;
    }
}
