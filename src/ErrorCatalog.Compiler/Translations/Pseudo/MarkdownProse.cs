using System.Text;

namespace ErrorCatalog.Compiler;

/// <summary>Tells what people read in Markdown from what programs do: code, addresses, HTML and entities.</summary>
internal static class MarkdownProse
{
    private const int FenceLength = 3;
    private const int LongestEntity = 32;

    /// <summary>The text with its prose changed, line by line.</summary>
    internal static string Change(string markdown, Func<string, string> change)
    {
        StringBuilder result = new(markdown.Length * 2);
        char fence = '\0';
        string[] lines = markdown.Split('\n');
        for (int i = 0; i < lines.Length; i++)
        {
            string start = lines[i].TrimStart(' ');
            bool isFence = start.Length >= FenceLength && start[0] is '`' or '~' && start.Take(FenceLength).All(c => c == start[0]);
            bool isCode = fence != '\0' || isFence || lines[i].StartsWith("    ", StringComparison.Ordinal) || lines[i].StartsWith("\t", StringComparison.Ordinal);
            if (isFence)
            {
                fence = fence == '\0' ? start[0] : fence == start[0] ? '\0' : fence;
            }

            result.Append(isCode ? lines[i] : ChangeLine(lines[i], change));
            if (i < lines.Length - 1)
            {
                result.Append('\n');
            }
        }

        return result.ToString();
    }

    private static string ChangeLine(string line, Func<string, string> change)
    {
        StringBuilder result = new(line.Length * 2);
        int prose = 0;
        int at = 0;
        while (at < line.Length)
        {
            int end = EndOfProtected(line, at);
            if (end > at)
            {
                result.Append(change(line.Substring(prose, at - prose))).Append(line, at, end - at);
                prose = at = end;
            }
            else
            {
                at++;
            }
        }

        return result.Append(change(line.Substring(prose))).ToString();
    }

    // The position behind what begins at `at` and must stay, or `at` itself.
    private static int EndOfProtected(string line, int at) => line[at] switch
    {
        '\\' => Math.Min(at + 2, line.Length),
        '`' => EndOfCode(line, at),
        '<' => Behind(line, at, ">"),
        ']' when at + 1 < line.Length && line[at + 1] == '(' => Behind(line, at, ")"),
        ']' when at + 1 < line.Length && line[at + 1] is '[' or ':' => line[at + 1] == ':' ? line.Length : Behind(line, at + 1, "]"),
        '&' => line.IndexOf(';', at) is var end && end > at && end - at <= LongestEntity && line.Substring(at + 1, end - at - 1).All(c => char.IsLetterOrDigit(c) || c == '#') ? end + 1 : at,
        'h' when StartsAddress(line, at) => EndOfAddress(line, at),
        _ => at,
    };

    private static int EndOfCode(string line, int at)
    {
        int ticks = at;
        while (ticks < line.Length && line[ticks] == '`')
        {
            ticks++;
        }

        int close = line.IndexOf(new string('`', ticks - at), ticks, StringComparison.Ordinal);
        return close < 0 ? ticks : close + ticks - at;
    }

    private static int Behind(string line, int at, string closing)
    {
        int close = line.IndexOf(closing, at, StringComparison.Ordinal);
        return close < 0 ? at : close + 1;
    }

    private static bool StartsAddress(string line, int at) =>
        string.CompareOrdinal(line, at, "https://", 0, 8) == 0 || string.CompareOrdinal(line, at, "http://", 0, 7) == 0;

    private static int EndOfAddress(string line, int at)
    {
        while (at < line.Length && !char.IsWhiteSpace(line[at]))
        {
            at++;
        }

        return at;
    }
}
