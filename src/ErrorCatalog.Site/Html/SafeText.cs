using System.Buffers;
using System.Text;

namespace ErrorCatalog.Site.Html;

/// <summary>
/// Removes from catalog text what must never reach a page: characters that HTML forbids, and characters that make
/// text look different from what it is (explicit directional embeddings and overrides, unbalanced isolates).
/// </summary>
internal static class SafeText
{
    private const char Replacement = '\uFFFD';

    // Everything that is always wrong or that needs a closer look: C0 (but tab, LF, CR) and C1 controls, U+202A–202E,
    // U+2066–2069, surrogates and noncharacters. Found with one vectorized scan, so clean text costs no copy.
    private static readonly SearchValues<char> Suspicious = SearchValues.Create(SuspiciousCharacters());

    // The bytes that those begin with in UTF-8; other characters may begin with the same.
    private static readonly SearchValues<byte> SuspiciousBytes = SearchValues.Create(
        [.. SuspiciousCharacters().Where(c => !char.IsSurrogate(c)).Select(c => Encoding.UTF8.GetBytes([c])[0]).Distinct(), 0xF0, 0xF1, 0xF2, 0xF3, 0xF4]);

    /// <summary>False when UTF-8 is clean for sure, which one scan tells.</summary>
    public static bool NeedsLook(ReadOnlySpan<byte> utf8) => utf8.ContainsAny(SuspiciousBytes);

    /// <summary>The text itself when it is clean, else a copy in which each bad character became U+FFFD.</summary>
    public static ReadOnlySpan<char> Clean(ReadOnlySpan<char> text) => text.ContainsAny(Suspicious) ? Clean(text.ToString()) : text;

    /// <summary>The text itself when it is clean, else a copy in which each bad character became U+FFFD.</summary>
    public static string Clean(string text)
    {
        int first = text.AsSpan().IndexOfAny(Suspicious);
        if (first < 0)
        {
            return text;
        }

        bool balanced = IsolatesAreBalanced(text);
        return string.Create(text.Length, (text, first, balanced), static (result, state) =>
        {
            state.text.CopyTo(result);
            for (int i = state.first; i < result.Length; i++)
            {
                char c = result[i];
                if (char.IsHighSurrogate(c) && i + 1 < result.Length && char.IsLowSurrogate(result[i + 1]))
                {
                    // The last two code points of every plane are noncharacters.
                    if ((char.ConvertToUtf32(c, result[i + 1]) & 0xFFFE) == 0xFFFE)
                    {
                        result[i] = result[i + 1] = Replacement;
                    }

                    i++;
                }
                else if (IsIsolate(c) ? !state.balanced : Suspicious.Contains(c))
                {
                    result[i] = Replacement;
                }
            }
        });
    }

    private static bool IsIsolate(char c) => c is >= '\u2066' and <= '\u2069';

    private static bool IsolatesAreBalanced(string text)
    {
        int depth = 0;
        foreach (char c in text)
        {
            if (c is '\u2066' or '\u2067' or '\u2068')
            {
                depth++;
            }
            else if (c == '\u2069' && --depth < 0)
            {
                return false;
            }
        }

        return depth == 0;
    }

    private static char[] SuspiciousCharacters()
    {
        List<char> characters = [];
        void Add(int from, int to)
        {
            for (int c = from; c <= to; c++)
            {
                characters.Add((char)c);
            }
        }

        Add(0x00, 0x08);
        Add(0x0B, 0x0C);
        Add(0x0E, 0x1F);
        Add(0x7F, 0x9F);
        Add(0x202A, 0x202E);
        Add(0x2066, 0x2069);
        Add(0xD800, 0xDFFF);
        Add(0xFDD0, 0xFDEF);
        Add(0xFFFE, 0xFFFF);
        return [.. characters];
    }
}
