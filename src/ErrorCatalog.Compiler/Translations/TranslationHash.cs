using System.Security.Cryptography;
using System.Text;

namespace ErrorCatalog.Compiler;

/// <summary>Short names of texts, by which lock files tell whether a text is still the one that was recorded.</summary>
public static class TranslationHash
{
    private const int Length = 12;

    // The first character of Unicode that changes the one before it (UAX 15).
    private const char FirstCombining = '\u0300';

    private const string Digits = "0123456789abcdef";

    [ThreadStatic]
    private static SHA256? _sha256;

    /// <summary>
    /// The first 12 hexadecimal digits of the SHA-256 of the UTF-8 of <see cref="Normalize"/>: another way of quoting, other
    /// line ends or another composition of accents are the same text. Equal on every platform and in every culture mode.
    /// </summary>
    /// <param name="text">A source text or a translation, as parsed from YAML.</param>
    /// <exception cref="ArgumentNullException"><paramref name="text"/> is null.</exception>
    public static string Of(string text)
    {
        SHA256 sha256 = _sha256 ??= SHA256.Create();
        byte[] hash = sha256.ComputeHash(Encoding.UTF8.GetBytes(Normalize(text)));
        char[] digits = new char[Length];
        for (int i = 0; i < Length; i++)
        {
            int value = hash[i / 2];
            digits[i] = Digits[i % 2 == 0 ? value >> 4 : value & 15];
        }

        return new string(digits);
    }

    /// <summary>True when two texts have the same hash; tells most different texts apart without computing any.</summary>
    /// <param name="left">A text.</param>
    /// <param name="right">Another one.</param>
    /// <exception cref="ArgumentNullException">One of them is null.</exception>
    public static bool AreSame(string left, string right)
    {
        if (left is null)
        {
            throw new ArgumentNullException(nameof(left));
        }

        if (right is null)
        {
            throw new ArgumentNullException(nameof(right));
        }

        return left == right || (!DifferByLetters(left, right) && Normalize(left) == Normalize(right));
    }

    // Composition and line ends touch neither of two plain letters with no combining mark behind them.
    private static bool DifferByLetters(string left, string right)
    {
        int shorter = Math.Min(left.Length, right.Length);
        int i = 0;
        while (i < shorter && left[i] == right[i])
        {
            i++;
        }

        return i < shorter && IsPlain(left, i) && IsPlain(right, i);
    }

    private static bool IsPlain(string text, int i) =>
        text[i] is > ' ' and < FirstCombining && (i + 1 == text.Length || text[i + 1] < FirstCombining);

    /// <summary>What is hashed and compared: normalization form C (UAX 15), line feeds as line ends, one trailing line feed removed.</summary>
    /// <param name="text">Any text.</param>
    /// <exception cref="ArgumentNullException"><paramref name="text"/> is null.</exception>
    public static string Normalize(string text)
    {
        if (text is null)
        {
            throw new ArgumentNullException(nameof(text));
        }

        string lines = text.IndexOf('\r') < 0 ? text : text.Replace("\r\n", "\n");
        if (lines.Length > 0 && lines[lines.Length - 1] == '\n')
        {
            lines = lines.Substring(0, lines.Length - 1);
        }

        return ComposedText.Of(lines);
    }

    /// <summary>True for 12 lower-case hexadecimal digits.</summary>
    /// <param name="hash">Part of a lock row.</param>
    internal static bool IsHash(string hash) => hash.Length == Length && hash.All(c => c is (>= '0' and <= '9') or (>= 'a' and <= 'f'));
}
