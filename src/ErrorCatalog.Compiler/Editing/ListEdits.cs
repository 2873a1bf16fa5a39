namespace ErrorCatalog.Compiler;

/// <summary>Adds and removes items of lists in the text of a file.</summary>
internal static class ListEdits
{
    /// <summary>Puts an item behind another one, or before all of them.</summary>
    /// <param name="file">The file.</param>
    /// <param name="list">The list; has an item.</param>
    /// <param name="after">Index of the item that it stands behind, or -1.</param>
    /// <param name="value">The item as YAML.</param>
    /// <param name="edits">Takes the edit.</param>
    internal static void Insert(SourceFile file, YamlSequence list, int after, string value, TextEdits edits)
    {
        if (list.IsFlow)
        {
            int at = after < 0 ? list.Items[0].Start : list.Items[after].End;
            edits.Replace(at, at, after < 0 ? value + ", " : ", " + value);
            return;
        }

        YamlNode near = list.Items[Math.Max(after, 0)];
        int start = file.LineStart(file.LineOf(near.Start));
        string line = file.Text.Substring(start, near.Start - start) + value;
        string newLine = YamlLines.NewLine(file.Text, start);
        int end = after < 0 ? start : YamlLines.NextLine(file.Text, near.End);
        bool lacksEnd = end > 0 && file.Text[end - 1] is not ('\n' or '\r');
        edits.Replace(end, end, (lacksEnd ? newLine : string.Empty) + line + newLine);
    }

    /// <summary>Removes an item; with the last one the member goes that holds the list.</summary>
    /// <param name="file">The file.</param>
    /// <param name="owner">The mapping with the list.</param>
    /// <param name="name">Name of the member that holds the list.</param>
    /// <param name="list">The list.</param>
    /// <param name="item">Index of the item.</param>
    /// <param name="edits">Takes the edit.</param>
    internal static void Remove(SourceFile file, YamlMapping owner, string name, YamlSequence list, int item, TextEdits edits)
    {
        if (list.Items.Count == 1)
        {
            MemberEdits.Remove(file, owner, name, edits);
        }
        else if (!list.IsFlow)
        {
            edits.Replace(file.LineStart(file.LineOf(list.Items[item].Start)), YamlLines.NextLine(file.Text, list.Items[item].End), string.Empty);
        }
        else if (item > 0)
        {
            edits.Replace(list.Items[item - 1].End, list.Items[item].End, string.Empty);
        }
        else
        {
            edits.Replace(list.Items[0].Start, list.Items[1].Start, string.Empty);
        }
    }
}
