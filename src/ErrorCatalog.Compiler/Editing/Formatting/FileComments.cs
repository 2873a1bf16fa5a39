namespace ErrorCatalog.Compiler;

/// <summary>The comments of a YAML file, each given out once.</summary>
internal sealed class FileComments
{
    private readonly SourceFile _file;
    private readonly List<(int Start, int End)> _texts = [];
    private readonly SortedDictionary<int, (int Start, string Text, bool IsWhole)> _byLine = [];

    internal FileComments(SourceFile file, YamlNode root)
    {
        _file = file;
        Collect(root);
        _texts.Sort();
        int text = 0;
        for (int line = 0; line <= file.LineOf(file.Text.Length); line++)
        {
            int at = file.LineStart(line);
            int end = file.LineEnd(line);
            for (; at < end; at++)
            {
                while (text < _texts.Count && _texts[text].End <= at)
                {
                    text++;
                }

                if (text < _texts.Count && _texts[text].Start <= at)
                {
                    at = Math.Min(end, _texts[text].End) - 1;
                }
                else if (file.Text[at] == '#' && (at == file.LineStart(line) || file.Text[at - 1] is ' ' or '\t'))
                {
                    _byLine.Add(line, (at, file.Text.Substring(at, end - at).TrimEnd(), file.Text.Substring(file.LineStart(line), at - file.LineStart(line)).Trim().Length == 0));
                    break;
                }
            }
        }
    }

    /// <summary>All comments, in order of the file, without regard to which were given out.</summary>
    internal static string[] All(SourceFile file, YamlNode root) => [.. new FileComments(file, root)._byLine.Values.Select(comment => comment.Text)];

    /// <summary>The comments that were not given out, in order of the file; whether a line is a comment only.</summary>
    internal IEnumerable<(int Line, string Text, bool IsWhole)> Lines => _byLine.Select(comment => (comment.Key, comment.Value.Text, comment.Value.IsWhole));

    /// <summary>The comment behind something on a line, or null; it is given out.</summary>
    internal string? TakeBehind(int line)
    {
        if (!_byLine.TryGetValue(line, out (int Start, string Text, bool IsWhole) comment) || comment.IsWhole)
        {
            return null;
        }

        _byLine.Remove(line);
        return comment.Text;
    }

    /// <summary>True when a comment lies in a stretch of the file.</summary>
    internal bool HasIn(int start, int end) => _byLine.Values.Any(comment => comment.Start >= start && comment.Start < end);

    /// <summary>Gives out the comments of a stretch of the file, for text that is written as it stands.</summary>
    internal void TakeIn(int start, int end)
    {
        foreach (int line in _byLine.Where(item => item.Value.Start >= start && item.Value.Start < end).Select(item => item.Key).ToArray())
        {
            _byLine.Remove(line);
        }
    }

    /// <summary>
    /// Gives out the lines that are comments only, from one line up to but not including another and not left of a column; a blank line
    /// before one stands as an empty text, and one after the last too when <paramref name="keepsLastBlank"/>.
    /// </summary>
    internal List<string> TakeLines(int from, int to, int column, bool keepsLastBlank)
    {
        List<string> lines = [];
        bool isBlank = false;
        for (int line = from; line < to; line++)
        {
            if (_byLine.TryGetValue(line, out (int Start, string Text, bool IsWhole) comment))
            {
                if (!comment.IsWhole || comment.Start - _file.LineStart(line) < column)
                {
                    // What stands further left belongs to what follows.
                    if (comment.IsWhole && column > 0)
                    {
                        return lines;
                    }

                    continue;
                }

                if (isBlank)
                {
                    lines.Add(string.Empty);
                    isBlank = false;
                }

                lines.Add(comment.Text);
                _byLine.Remove(line);
            }
            else if (_file.Text.Substring(_file.LineStart(line), _file.LineEnd(line) - _file.LineStart(line)).Trim().Length == 0)
            {
                isBlank = true;
            }
        }

        if (isBlank && keepsLastBlank)
        {
            lines.Add(string.Empty);
        }

        return lines;
    }

    private void Collect(YamlNode node)
    {
        switch (node)
        {
            case YamlScalar scalar:
                _texts.Add(TextOf(scalar));
                break;
            case YamlMapping mapping:
                foreach (YamlPair pair in mapping.Pairs)
                {
                    Collect(pair.Key);
                    Collect(pair.Value);
                }

                break;
            case YamlSequence sequence:
                sequence.Items.ForEach(Collect);
                break;
        }
    }

    // The line of a block's sign can end in a comment.
    private (int, int) TextOf(YamlScalar scalar)
    {
        int end = ContentEnd(_file, scalar);
        return IsBlock(scalar) ? (Math.Min(end, _file.LineEnd(_file.LineOf(scalar.Start)) + 1), end) : (scalar.Start, Math.Max(scalar.Start, end));
    }

    /// <summary>True for <c>|</c> and <c>&gt;</c>.</summary>
    internal static bool IsBlock(YamlScalar scalar) => scalar.Style is YamlDotNet.Core.ScalarStyle.Literal or YamlDotNet.Core.ScalarStyle.Folded;

    /// <summary>Where a node ends without the blank lines behind it.</summary>
    internal static int ContentEnd(SourceFile file, YamlNode node)
    {
        int end = node switch
        {
            YamlMapping { IsFlow: false, Pairs.Count: > 0 } mapping => ContentEnd(file, mapping.Pairs[mapping.Pairs.Count - 1]),
            YamlSequence { IsFlow: false, Items.Count: > 0 } sequence => ContentEnd(file, sequence.Items[sequence.Items.Count - 1]),
            _ => node.End,
        };
        while (node is YamlScalar scalar && IsBlock(scalar) && end > node.Start && char.IsWhiteSpace(file.Text[end - 1]))
        {
            end--;
        }

        return end;
    }

    internal static int ContentEnd(SourceFile file, YamlPair pair) =>
        pair.Value is YamlScalar { IsNothing: true } ? ContentEnd(file, pair.Key) : ContentEnd(file, pair.Value);
}
