namespace ErrorCatalog.Cli.Output;

/// <summary>The lines in which two texts differ, for people who are asked whether they want an edit.</summary>
internal static class LineDiff
{
    /// <summary>
    /// The lines that go and come, in the order of the texts. What begins and ends alike is left out first; the rest is compared by its longest
    /// common subsequence, and shown as a whole where that would be large.
    /// </summary>
    public static IReadOnlyList<LineEdit> Of(string old, string edited)
    {
        const int Largest = 4_000_000;
        string[] before = Lines(old);
        string[] after = Lines(edited);
        int start = 0;
        while (start < before.Length && start < after.Length && before[start] == after[start])
        {
            start++;
        }

        int end = 0;
        while (end < before.Length - start && end < after.Length - start && before[^(end + 1)] == after[^(end + 1)])
        {
            end++;
        }

        int rows = before.Length - start - end;
        int columns = after.Length - start - end;
        List<LineEdit> edits = [];
        if ((long)rows * columns > Largest)
        {
            edits.AddRange(Enumerable.Range(start, rows).Select(i => new LineEdit(false, i + 1, before[i])));
            edits.AddRange(Enumerable.Range(start, columns).Select(i => new LineEdit(true, i + 1, after[i])));
            return edits;
        }

        int[,] common = Common(before.AsSpan(start, rows), after.AsSpan(start, columns));
        for (int i = 0, j = 0; i < rows || j < columns;)
        {
            if (i < rows && j < columns && before[start + i] == after[start + j])
            {
                i++;
                j++;
            }
            else if (i < rows && (j == columns || common[i + 1, j] >= common[i, j + 1]))
            {
                edits.Add(new LineEdit(false, start + i + 1, before[start + i]));
                i++;
            }
            else
            {
                edits.Add(new LineEdit(true, start + j + 1, after[start + j]));
                j++;
            }
        }

        return edits;
    }

    // Length of the longest common subsequence of what is left from each pair of lines on.
    private static int[,] Common(ReadOnlySpan<string> before, ReadOnlySpan<string> after)
    {
        int[,] common = new int[before.Length + 1, after.Length + 1];
        for (int i = before.Length - 1; i >= 0; i--)
        {
            for (int j = after.Length - 1; j >= 0; j--)
            {
                common[i, j] = before[i] == after[j] ? common[i + 1, j + 1] + 1 : Math.Max(common[i + 1, j], common[i, j + 1]);
            }
        }

        return common;
    }

    private static string[] Lines(string text) => text.ReplaceLineEndings("\n").Split('\n');
}
