namespace ErrorCatalog.Compiler;

/// <summary>A source text that can tell the line and column of an offset. Lines end as Roslyn ends them, so that both agree on positions.</summary>
internal sealed class SourceFile
{
    private readonly int[] _lineStarts;

    internal SourceFile(string path, string text)
    {
        Path = path;
        Text = text;
        _lineStarts = FindLineStarts(text);
    }

    internal string Path { get; }

    internal string Text { get; }

    internal SourceRange Range(int start, int end)
    {
        start = Clamp(start, 0, Text.Length);
        end = Clamp(end, start, Text.Length);
        int startLine = LineOf(start);
        int endLine = LineOf(end);
        return new SourceRange(
            Path,
            start,
            end - start,
            startLine,
            start - _lineStarts[startLine],
            endLine,
            end - _lineStarts[endLine]);
    }

    internal int LineOf(int offset)
    {
        int index = Array.BinarySearch(_lineStarts, offset);
        return index >= 0 ? index : ~index - 1;
    }

    internal int LineStart(int line) => _lineStarts[line];

    /// <summary>Offset just after the last character of the line, without its line break.</summary>
    internal int LineEnd(int line)
    {
        int end = line + 1 < _lineStarts.Length ? _lineStarts[line + 1] : Text.Length;
        while (end > _lineStarts[line] && IsLineBreak(Text[end - 1]))
        {
            end--;
        }

        return end;
    }

    internal static bool IsLineBreak(char c) => c is '\n' or '\r' or '\u0085' or '\u2028' or '\u2029';

    private static int[] FindLineStarts(string text)
    {
        List<int> starts = [0];
        for (int i = 0; i < text.Length; i++)
        {
            char c = text[i];
            if (!IsLineBreak(c) || (c == '\r' && i + 1 < text.Length && text[i + 1] == '\n'))
            {
                continue;
            }

            starts.Add(i + 1);
        }

        return [.. starts];
    }

    private static int Clamp(int value, int low, int high) => Math.Min(Math.Max(value, low), high);
}
