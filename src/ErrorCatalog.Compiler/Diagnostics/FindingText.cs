using System.Globalization;
using System.Text;

namespace ErrorCatalog.Compiler;

/// <summary>Words of messages: one sentence says what was expected and found, the next how to fix it.</summary>
internal static class FindingText
{
    private const int LongestQuote = 60;

    internal static string Compose(string expected, string found, string fix) =>
        "Expected " + expected + ", but found " + found + ". " + fix;

    /// <summary>A value in quotes, shortened and with invisible characters spelled out, so that a message is one readable line.</summary>
    internal static string Quote(string value)
    {
        StringBuilder text = new(Math.Min(value.Length, LongestQuote) + 2);
        text.Append('\'');
        foreach (char c in value)
        {
            if (text.Length > LongestQuote)
            {
                text.Append('…');
                break;
            }

            if (char.IsControl(c) || char.IsSurrogate(c) || CharacterCheck.IsBidiControl(c) || c is '\u2028' or '\u2029' or '\uFEFF')
            {
                text.Append(CodePoint(c));
            }
            else
            {
                text.Append(c);
            }
        }

        return text.Append('\'').ToString();
    }

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
