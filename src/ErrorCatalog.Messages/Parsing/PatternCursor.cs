namespace ErrorCatalog.Messages;

/// <summary>A position in a pattern, and the moves that every part of the grammar needs.</summary>
internal sealed class PatternCursor(string pattern)
{
    private const int LongestExcerpt = 40;

    internal string Pattern { get; } = pattern;

    internal int Position { get; set; }

    internal bool AtEnd => Position >= Pattern.Length;

    internal char Current => Pattern[Position];

    /// <summary>True when the apostrophe at <paramref name="position"/> begins a quote and is not just an apostrophe.</summary>
    internal bool BeginsQuote(int position, bool poundIsSyntax) =>
        position + 1 < Pattern.Length
        && (Pattern[position + 1] is '{' or '}' || (poundIsSyntax && Pattern[position + 1] == '#'));

    /// <summary>The position of the apostrophe that ends the quote, or the end of the pattern, where every quote ends.</summary>
    internal int EndOfQuote(int quoteStart)
    {
        for (int at = quoteStart + 1; at < Pattern.Length; at++)
        {
            if (Pattern[at] != '\'')
            {
                continue;
            }

            if (at + 1 >= Pattern.Length || Pattern[at + 1] != '\'')
            {
                return at;
            }

            at++;
        }

        return Pattern.Length;
    }

    internal void SkipWhitespace()
    {
        while (!AtEnd && IsWhitespace(Current))
        {
            Position++;
        }
    }

    internal bool TryTake(char expected)
    {
        if (AtEnd || Current != expected)
        {
            return false;
        }

        Position++;
        return true;
    }

    /// <summary>Takes everything up to white space or a character of the syntax.</summary>
    internal string TakeToken()
    {
        int start = Position;
        while (!AtEnd && !IsWhitespace(Current) && Current is not ('{' or '}' or ','))
        {
            Position++;
        }

        return Pattern.Substring(start, Position - start);
    }

    /// <summary>Moves behind the <c>}</c> of an argument, over nested braces and quotes.</summary>
    /// <returns>False when the pattern ends first.</returns>
    internal bool SkipArgument()
    {
        for (int open = 1; !AtEnd; Position++)
        {
            switch (Current)
            {
                case '\'' when BeginsQuote(Position, poundIsSyntax: false):
                    Position = Math.Min(EndOfQuote(Position), Pattern.Length - 1);
                    break;
                case '{':
                    open++;
                    break;
                case '}' when --open == 0:
                    Position++;
                    return true;
            }
        }

        return false;
    }

    /// <summary>What stands in the pattern, shortened for an error message.</summary>
    internal string Excerpt(int start, int length) => Shorten(Pattern.Substring(start, length));

    internal static string Shorten(string found) =>
        found.Length <= LongestExcerpt ? found : found.Substring(0, LongestExcerpt) + "…";

    internal static bool IsWhitespace(char c) => c is ' ' or '\t' or '\n' or '\r' or '\f' or '\v' or '\u0085' or '\u200E' or '\u200F' or '\u2028' or '\u2029';
}
