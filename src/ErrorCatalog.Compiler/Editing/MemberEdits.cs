using YamlDotNet.Core;
using static ErrorCatalog.Compiler.YamlLines;

namespace ErrorCatalog.Compiler;

/// <summary>Sets, removes and moves members of a mapping in the text of a file; everything else stays as it is.</summary>
internal static class MemberEdits
{
    /// <summary>The member with a name, or null.</summary>
    internal static YamlPair? Find(YamlNode? mapping, string name)
    {
        foreach (YamlPair pair in (mapping as YamlMapping)?.Pairs ?? [])
        {
            if (pair.Key is YamlScalar key && key.Value == name)
            {
                return pair;
            }
        }

        return null;
    }

    /// <summary>Gives a member a value on one line; a new member goes behind those that come before it in the order of the format.</summary>
    /// <param name="file">The file.</param>
    /// <param name="ownerEnd">Where the key of the mapping ends, or null for the top of the file.</param>
    /// <param name="mapping">The mapping.</param>
    /// <param name="name">Name of the member.</param>
    /// <param name="value">Its value as YAML.</param>
    /// <param name="order">Names of members in the order of the format.</param>
    /// <param name="edits">Takes the edit.</param>
    /// <returns>False when the text has no place for it.</returns>
    internal static bool Set(SourceFile file, int? ownerEnd, YamlMapping mapping, string name, string value, string[] order, TextEdits edits)
    {
        if (Find(mapping, name) is { } pair)
        {
            bool isOneLine = pair.Value is YamlScalar { IsNothing: false, Style: not (ScalarStyle.Literal or ScalarStyle.Folded) } or YamlSequence { IsFlow: true } or YamlMapping { IsFlow: true };
            if (isOneLine)
            {
                edits.Replace(pair.Value.Start, pair.Value.End, value);
            }

            return isOneLine;
        }

        string member = name + ": " + value;
        if (mapping.IsFlow)
        {
            AddFlow(mapping, member, edits);
            return true;
        }

        if (mapping.Pairs.Count == 0 || Column(file.Text, mapping.Pairs[0].Key.Start) is not { } column)
        {
            return false;
        }

        int rank = Array.IndexOf(order, name);
        int before = mapping.Pairs.FindLastIndex(other => other.Key is YamlScalar key && Array.IndexOf(order, key.Value) < rank);
        int at = before >= 0 ? EndOf(file.Text, mapping, before)
            : ownerEnd is { } end ? NextLine(file.Text, end)
            : mapping.Pairs[0].Key.Start - column;
        InsertLine(file.Text, at, new string(' ', column) + member, edits);
        return true;
    }

    /// <summary>Removes a member, with its lines where it has lines of its own.</summary>
    internal static void Remove(SourceFile file, YamlMapping mapping, string name, TextEdits edits)
    {
        int i = mapping.Pairs.FindIndex(pair => pair.Key is YamlScalar key && key.Value == name);
        if (i < 0)
        {
            return;
        }

        YamlPair pair = mapping.Pairs[i];
        if (!mapping.IsFlow)
        {
            edits.Replace(pair.Key.Start - (Column(file.Text, pair.Key.Start) ?? 0), EndOf(file.Text, mapping, i), string.Empty);
        }
        else if (i > 0)
        {
            edits.Replace(ValueEnd(mapping.Pairs[i - 1]), ValueEnd(pair), string.Empty);
        }
        else
        {
            edits.Replace(pair.Key.Start, mapping.Pairs.Count > 1 ? mapping.Pairs[1].Key.Start : ValueEnd(pair), string.Empty);
        }
    }

    /// <summary>Adds a member as the last one.</summary>
    internal static bool Append(SourceFile file, YamlMapping mapping, string member, TextEdits edits)
    {
        if (mapping.IsFlow)
        {
            AddFlow(mapping, member, edits);
            return true;
        }

        if (mapping.Pairs.Count == 0 || Column(file.Text, mapping.Pairs[0].Key.Start) is not { } column)
        {
            return false;
        }

        InsertLine(file.Text, EndOf(file.Text, mapping, mapping.Pairs.Count - 1), new string(' ', column) + member, edits);
        return true;
    }

    /// <summary>Brings the members into another order; a comment above a member or behind it goes with it.</summary>
    /// <param name="file">The file.</param>
    /// <param name="mapping">The mapping.</param>
    /// <param name="order">For each place the index of the member that shall stand there.</param>
    /// <param name="edits">Takes the edits.</param>
    /// <returns>False when members share a line without being in braces.</returns>
    internal static bool Reorder(SourceFile file, YamlMapping mapping, int[] order, TextEdits edits)
    {
        List<(int Start, int End)> slices = [];
        for (int i = 0; i < mapping.Pairs.Count; i++)
        {
            if (mapping.IsFlow)
            {
                slices.Add((mapping.Pairs[i].Key.Start, ValueEnd(mapping.Pairs[i])));
            }
            else if (Column(file.Text, mapping.Pairs[i].Key.Start) is { } column)
            {
                int floor = i > 0 ? slices[i - 1].End : 0;
                slices.Add((WithComments(file, mapping.Pairs[i].Key.Start - column, column, floor), EndOf(file.Text, mapping, i)));
            }
            else
            {
                return false;
            }
        }

        string newLine = NewLine(file.Text, mapping.Start);
        for (int i = 0; i < order.Length; i++)
        {
            (int start, int end) = slices[order[i]];
            string text = file.Text.Substring(start, end - start);
            bool mayLackEnd = !mapping.IsFlow && !text.EndsWith("\n", StringComparison.Ordinal);
            edits.Replace(slices[i].Start, slices[i].End, mayLackEnd ? text + newLine : text);
        }

        return true;
    }

    /// <summary>Where a member of a block mapping starts, with the comments right above it.</summary>
    internal static int WithComments(SourceFile file, int start, int column, int floor)
    {
        for (int line = file.LineOf(start) - 1; line >= 0 && file.LineStart(line) >= floor; line--)
        {
            string text = file.Text.Substring(file.LineStart(line), file.LineEnd(line) - file.LineStart(line));
            if (text.Length - text.TrimStart(' ').Length != column || !text.TrimStart(' ').StartsWith("#", StringComparison.Ordinal))
            {
                break;
            }

            start = file.LineStart(line);
        }

        return start;
    }

    /// <summary>Where the lines of a member of a block mapping end.</summary>
    internal static int EndOf(string text, YamlMapping mapping, int i)
    {
        YamlPair pair = mapping.Pairs[i];
        int last = Math.Max(pair.Key.End, LastOffset(pair.Value));
        int end = SectionEnd(text, last, Column(text, pair.Key.Start) ?? 0, KeepsBlankLines(text, last));

        // Lines of a list may stand as far left as its key.
        return pair.Value is YamlSequence { IsFlow: false } ? Math.Max(NextLine(text, last), end) : end;
    }

    private static int ValueEnd(YamlPair pair) => Math.Max(pair.Key.End, pair.Value.End);

    private static void AddFlow(YamlMapping mapping, string member, TextEdits edits)
    {
        if (mapping.Pairs.Count == 0)
        {
            edits.Replace(mapping.Start + 1, mapping.End - 1, " " + member + " ");
            return;
        }

        int end = ValueEnd(mapping.Pairs[mapping.Pairs.Count - 1]);
        edits.Replace(end, end, ", " + member);
    }

    private static void InsertLine(string text, int at, string line, TextEdits edits)
    {
        string newLine = NewLine(text, Math.Max(0, at - 1));
        bool lacksEnd = at > 0 && text[at - 1] is not ('\n' or '\r');
        edits.Replace(at, at, (lacksEnd ? newLine : string.Empty) + line + newLine);
    }
}
