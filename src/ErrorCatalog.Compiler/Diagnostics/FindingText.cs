using System.Globalization;
using System.Text;

namespace ErrorCatalog.Compiler;

/// <summary>Words of messages: one sentence says what was expected and found, the next how to fix it.</summary>
internal static class FindingText
{
    private const int LongestQuote = 60;
    private const int LongestPart = 280;

    internal static string Compose(string expected, string found, string fix) =>
        "Expected " + Clean(expected) + ", but found " + Clean(found) + ". " + Clean(fix);

    /// <summary>A value in quotes, shortened and with invisible characters spelled out, so that a message is one readable line.</summary>
    internal static string Quote(string value)
    {
        StringBuilder text = new(Math.Min(value.Length, LongestQuote) + 2);
        text.Append('\'');
        AppendClean(text, value, LongestQuote);
        return text.Append('\'').ToString();
    }

    private static string Clean(string part)
    {
        if (part.Length <= LongestPart && !part.Any(IsInvisible))
        {
            return part;
        }

        StringBuilder text = new(part.Length);
        AppendClean(text, part, LongestPart);
        return text.ToString();
    }

    private static void AppendClean(StringBuilder text, string value, int longest)
    {
        int start = text.Length;
        for (int i = 0; i < value.Length; i++)
        {
            if (text.Length - start >= longest)
            {
                text.Append('…');
                return;
            }

            if (char.IsHighSurrogate(value[i]) && i + 1 < value.Length && char.IsLowSurrogate(value[i + 1]))
            {
                text.Append(value[i]).Append(value[++i]);
            }
            else if (IsInvisible(value[i]))
            {
                text.Append(CodePoint(value[i]));
            }
            else
            {
                text.Append(value[i]);
            }
        }
    }

    private static bool IsInvisible(char c) =>
        char.IsControl(c) || char.IsSurrogate(c) || CharacterCheck.IsBidiControl(c) || c is '\u2028' or '\u2029' or '\uFEFF';

    internal static string CodePoint(int c) => "U+" + c.ToString("X4", CultureInfo.InvariantCulture);

    internal static string Number(long value) => value.ToString(CultureInfo.InvariantCulture);

    /// <summary><c>a, b or c</c>.</summary>
    internal static string Choice(IReadOnlyList<string> tokens) => tokens.Count switch
    {
        0 => "nothing",
        1 => tokens[0],
        _ => string.Join(", ", tokens.Take(tokens.Count - 1)) + " or " + tokens[tokens.Count - 1],
    };

    /// <summary>The fix for a misspelled name: the nearest known name, or all of them.</summary>
    internal static string DidYouMean(string name, IReadOnlyList<string> known)
    {
        string? nearest = Spelling.Nearest(name, known);
        if (nearest is not null)
        {
            return $"Did you mean '{nearest}'?";
        }

        return known.Count == 0 ? "Remove it." : "Use one of: " + string.Join(", ", known.Take(20)) + (known.Count > 20 ? ", …" : string.Empty) + ".";
    }
}
