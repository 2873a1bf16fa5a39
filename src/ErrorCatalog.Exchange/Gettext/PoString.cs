using System.Globalization;
using System.Text;

namespace ErrorCatalog.Exchange.Gettext;

/// <summary>Quoted strings of PO: the escapes of C (GNU gettext manual, "The Format of PO Files").</summary>
internal static class PoString
{
    private const string Letters = "abfnrtv\\\"";
    private const string Meanings = "\a\b\f\n\r\t\v\\\"";

    private static readonly UTF8Encoding StrictUtf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>The text between the quotation marks. Halves of surrogate pairs become U+FFFD: a file cannot hold them.</summary>
    public static string Escape(string text)
    {
        var escaped = new StringBuilder(text.Length + 8);
        foreach (Rune rune in text.EnumerateRunes())
        {
            int meaning = rune.Value <= '\\' ? Meanings.IndexOf((char)rune.Value, StringComparison.Ordinal) : -1;
            if (meaning >= 0)
            {
                escaped.Append('\\').Append(Letters[meaning]);
            }
            else if (rune.Value < ' ' || rune.Value == 0x7F)
            {
                escaped.Append('\\').Append(Convert.ToString(rune.Value, 8).PadLeft(3, '0'));
            }
            else
            {
                escaped.Append(rune);
            }
        }

        return escaped.ToString();
    }

    /// <summary>The lines of a text, each with its line feed, as PO writes them below one another.</summary>
    public static IEnumerable<string> Lines(string text)
    {
        int start = 0;
        while (text.IndexOf('\n', start) is var end and >= 0 && end + 1 < text.Length)
        {
            yield return text[start..(end + 1)];
            start = end + 1;
        }

        yield return text[start..];
    }

    /// <summary>A comment as one line: what would end the line or hide in it becomes a blank.</summary>
    public static string OneLine(string text) => string.Concat(text.EnumerateRunes().Select(rune =>
        Rune.IsControl(rune) || rune.Value is 0x2028 or 0x2029 ? " " : rune.ToString()));

    /// <summary>
    /// Reads the string that begins at a quotation mark. On failure <paramref name="end"/> is the place of the mistake and
    /// <paramref name="mistake"/> says what was found there.
    /// </summary>
    public static string? Unescape(string line, int start, out int end, out string mistake)
    {
        var text = new StringBuilder(line.Length);
        var bytes = new List<byte>();
        mistake = string.Empty;
        int i = start + 1;
        while (i < line.Length && line[i] != '"')
        {
            int at = i;
            if (line[i] != '\\')
            {
                if (!Flush(bytes, text))
                {
                    return Fail(at, "escaped bytes that are no UTF-8", out end, out mistake);
                }

                text.Append(line[i++]);
                continue;
            }

            char letter = i + 1 < line.Length ? line[i + 1] : '\0';
            int known = letter == '\0' ? -1 : Letters.IndexOf(letter, StringComparison.Ordinal);
            if (known >= 0)
            {
                if (!Flush(bytes, text))
                {
                    return Fail(at, "escaped bytes that are no UTF-8", out end, out mistake);
                }

                text.Append(Meanings[known]);
                i += 2;
            }
            else if (ReadByte(line, i + 1, out int length) is { } value)
            {
                bytes.Add(value);
                i += 1 + length;
            }
            else
            {
                return Fail(at, letter == '\0' ? "a backslash at the end of the line" : $"the escape “\\{letter}”", out end, out mistake);
            }
        }

        if (!Flush(bytes, text))
        {
            return Fail(i, "escaped bytes that are no UTF-8", out end, out mistake);
        }

        if (i >= line.Length)
        {
            return Fail(line.Length, "the end of the line", out end, out mistake);
        }

        end = i + 1;
        return text.ToString();
    }

    private static string? Fail(int at, string found, out int end, out string mistake)
    {
        (end, mistake) = (at, found);
        return null;
    }

    // \ooo and \xhh name bytes of the file's character set, which is UTF-8.
    private static byte? ReadByte(string line, int start, out int length)
    {
        length = 0;
        bool isHex = start < line.Length && line[start] == 'x';
        int first = isHex ? start + 1 : start;
        int longest = isHex ? 2 : 3;
        int value = 0;
        int digits = 0;
        while (digits < longest && first + digits < line.Length && Digit(line[first + digits], isHex) is { } digit)
        {
            value = (value * (isHex ? 16 : 8)) + digit;
            digits++;
        }

        length = digits + (isHex ? 1 : 0);
        return digits > 0 && value <= byte.MaxValue ? (byte)value : null;
    }

    private static int? Digit(char c, bool isHex) => isHex
        ? (char.IsAsciiHexDigit(c) ? int.Parse([c], NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture) : null)
        : (c is >= '0' and <= '7' ? c - '0' : null);

    private static bool Flush(List<byte> bytes, StringBuilder text)
    {
        if (bytes.Count == 0)
        {
            return true;
        }

        try
        {
            text.Append(StrictUtf8.GetString([.. bytes]));
            bytes.Clear();
            return true;
        }
        catch (DecoderFallbackException)
        {
            return false;
        }
    }
}
