using YamlDotNet.Core;

namespace ErrorCatalog.Compiler;

/// <summary>Where members of block mappings begin and end in the text, counted in whole lines.</summary>
internal static class YamlLines
{
    /// <summary>Where a member ends whose key stands in a column: what belongs to it is indented deeper; comments may be anywhere.</summary>
    internal static int SectionEnd(string text, int last, int column, bool keepsBlankLines)
    {
        int end = NextLine(text, last);
        for (int start = end; start < text.Length;)
        {
            int next = NextLine(text, start);
            int content = start;
            while (content < next && text[content] == ' ')
            {
                content++;
            }

            bool isBlank = content >= next || text[content] is '\n' or '\r';
            if (isBlank ? keepsBlankLines : content - start > column)
            {
                end = next;
            }
            else if (!isBlank && text[content] != '#')
            {
                break;
            }

            start = next;
        }

        return end;
    }

    /// <summary>True for <c>|+</c> and <c>&gt;+</c>: blank lines after them are part of the value.</summary>
    internal static bool KeepsBlankLines(string text, int offset) =>
        offset < text.Length && text[offset] is '|' or '>' && text.IndexOf('+', offset, Math.Min(3, text.Length - offset)) > 0;

    /// <summary>An offset on the last line of a node; a block scalar ends somewhere in the blank lines after it, so that only its start is of use.</summary>
    internal static int LastOffset(YamlNode node) => node switch
    {
        YamlMapping { IsFlow: false, Pairs.Count: > 0 } mapping => Math.Max(mapping.Pairs[mapping.Pairs.Count - 1].Key.End, LastOffset(mapping.Pairs[mapping.Pairs.Count - 1].Value)),
        YamlSequence { Items.Count: > 0 } sequence when sequence.End > sequence.Items[sequence.Items.Count - 1].End => sequence.End,
        YamlSequence { Items.Count: > 0 } sequence => LastOffset(sequence.Items[sequence.Items.Count - 1]),
        YamlScalar { Style: ScalarStyle.Literal or ScalarStyle.Folded } block => block.Start,
        YamlScalar { IsNothing: true } => 0,
        _ => node.End,
    };

    /// <summary>The column of something that is the first on its line, else null.</summary>
    internal static int? Column(string text, int offset)
    {
        int start = offset;
        while (start > 0 && text[start - 1] == ' ')
        {
            start--;
        }

        return start == 0 || text[start - 1] is '\n' or '\r' or '\uFEFF' ? offset - start : null;
    }

    /// <summary>Where the line after an offset starts; the end of the text when there is none.</summary>
    internal static int NextLine(string text, int offset)
    {
        int end = text.IndexOfAny(['\n', '\r'], Math.Min(offset, text.Length));
        return end < 0 ? text.Length : text[end] == '\r' && end + 1 < text.Length && text[end + 1] == '\n' ? end + 2 : end + 1;
    }

    /// <summary>The line end that the text uses near an offset.</summary>
    internal static string NewLine(string text, int offset)
    {
        int next = NextLine(text, offset);
        if (offset > 0 && next == text.Length)
        {
            // The last line may have no end.
            next = NextLine(text, 0);
        }

        return next >= 2 && text[next - 1] == '\n' && text[next - 2] == '\r' ? "\r\n" : next >= 1 && text[next - 1] == '\r' ? "\r" : "\n";
    }
}
