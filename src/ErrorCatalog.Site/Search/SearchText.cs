using System.Globalization;
using System.Text;

namespace ErrorCatalog.Site.Search;

/// <summary>
/// How text becomes words and comparable characters. <c>Assets/search.js</c> has the same rules for the same result; a test
/// holds both together.
/// </summary>
internal static class SearchText
{
    /// <summary>How much of a pasted text is looked at, in UTF-16 units.</summary>
    public const int MaximumLength = 32 * 1024;

    // Scripts that are written without spaces between words; their text is cut into overlapping pairs.
    private static readonly (int From, int To)[] Unspaced =
    [
        (0x0E00, 0x0EFF), (0x1000, 0x109F), (0x1780, 0x17FF), (0x3040, 0x30FF), (0x31F0, 0x31FF), (0x3400, 0x4DBF),
        (0x4E00, 0x9FFF), (0xAC00, 0xD7A3), (0xF900, 0xFAFF), (0x20000, 0x323AF),
    ];

    /// <summary>The character to compare by: lower case, straight quotation marks. Never longer, so that places stay the same.</summary>
    public static char Fold(char c) => c switch
    {
        <= '\u007F' => c is >= 'A' and <= 'Z' ? (char)(c | 0x20) : c,
        >= '\u2018' and <= '\u201B' or '\u2032' => '\'',
        >= '\u201C' and <= '\u201F' or '\u2033' or '\u00AB' or '\u00BB' => '"',
        '\u0130' => c,
        _ => char.ToLowerInvariant(c),
    };

    /// <summary>Every character folded, line ends as spaces.</summary>
    public static string Fold(string text) => string.Create(text.Length, text, static (folded, text) =>
    {
        for (int i = 0; i < folded.Length; i++)
        {
            folded[i] = text[i] == '\n' ? ' ' : Fold(text[i]);
        }
    });

    /// <summary>
    /// Text as messages are compared: composed (NFC), without invisible marks, each run of spaces as one space, or as one line
    /// feed where the run ends a line.
    /// </summary>
    public static string Normalize(string text)
    {
        string composed = Repair(text).Normalize(NormalizationForm.FormC);
        StringBuilder result = new(composed.Length);
        bool endsLine = false;
        bool isSpaced = false;
        foreach (char c in composed)
        {
            if (IsSpace(c))
            {
                isSpaced = true;
                endsLine |= c is '\n' or '\r' or '\u2028' or '\u2029';
                continue;
            }

            if (isSpaced)
            {
                result.Append(endsLine ? '\n' : ' ');
                isSpaced = endsLine = false;
            }

            result.Append(c);
        }

        return isSpaced ? result.Append(endsLine ? '\n' : ' ').ToString() : result.ToString();
    }

    /// <summary>The words of a text in their order: NFKC, lower case, unspaced scripts in pairs of characters.</summary>
    public static List<string> Words(string text)
    {
        string folded = Fold(Repair(text).Normalize(NormalizationForm.FormKC));
        List<string> words = [];
        int start = -1;
        string previous = "";
        bool paired = false;
        void EndWord(int end)
        {
            if (start >= 0)
            {
                words.Add(folded[start..end]);
                start = -1;
            }

            if (previous.Length > 0 && !paired)
            {
                words.Add(previous);
            }

            previous = "";
            paired = false;
        }

        for (int i = 0; i < folded.Length;)
        {
            int size = char.IsSurrogatePair(folded, i) ? 2 : 1;
            int codePoint = size == 2 ? char.ConvertToUtf32(folded[i], folded[i + 1]) : folded[i];
            if (!IsInWord(folded, i))
            {
                EndWord(i);
            }
            else if (IsUnspaced(codePoint))
            {
                if (start >= 0)
                {
                    EndWord(i);
                }

                string character = folded.Substring(i, size);
                if (previous.Length > 0)
                {
                    words.Add(previous + character);
                    paired = true;
                }

                previous = character;
            }
            else
            {
                if (previous.Length > 0)
                {
                    EndWord(i);
                }

                start = start < 0 ? i : start;
            }

            i += size;
        }

        EndWord(folded.Length);
        return words;
    }

    /// <summary>White space of every language (Unicode White_Space).</summary>
    public static bool IsSpace(char c) => c is ' ' or >= '\t' and <= '\r' or '\u0085' or '\u00A0' or '\u1680' or >= '\u2000' and <= '\u200A'
        or '\u2028' or '\u2029' or '\u202F' or '\u205F' or '\u3000';

    /// <summary>True for the letters, digits and marks that words are made of.</summary>
    public static bool IsInWord(string text, int index) => CharUnicodeInfo.GetUnicodeCategory(text, index) is
        UnicodeCategory.UppercaseLetter or UnicodeCategory.LowercaseLetter or UnicodeCategory.TitlecaseLetter or UnicodeCategory.ModifierLetter
        or UnicodeCategory.OtherLetter or UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.EnclosingMark
        or UnicodeCategory.DecimalDigitNumber or UnicodeCategory.LetterNumber or UnicodeCategory.OtherNumber;

    // Without half surrogate pairs, which cannot be normalized, and without the invisible marks that formatters set around values.
    private static string Repair(string text)
    {
        StringBuilder result = new(Math.Min(text.Length, MaximumLength));
        for (int i = 0; i < text.Length && i < MaximumLength; i++)
        {
            char c = text[i];
            if (char.IsSurrogate(c))
            {
                if (i + 1 < Math.Min(text.Length, MaximumLength) && char.IsSurrogatePair(c, text[i + 1]))
                {
                    result.Append(c).Append(text[++i]);
                }
                else
                {
                    result.Append('\uFFFD');
                }
            }
            else if (c is not ('\u00AD' or '\u061C' or '\uFEFF' or >= '\u200B' and <= '\u200F' or >= '\u202A' and <= '\u202E' or >= '\u2060' and <= '\u2064'
                or >= '\u2066' and <= '\u2069'))
            {
                result.Append(c);
            }
        }

        return result.ToString();
    }

    private static bool IsUnspaced(int codePoint)
    {
        foreach ((int from, int to) in Unspaced)
        {
            if (codePoint >= from && codePoint <= to)
            {
                return true;
            }
        }

        return false;
    }
}
