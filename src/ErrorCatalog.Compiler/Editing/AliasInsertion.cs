namespace ErrorCatalog.Compiler;

/// <summary>Adds an alias to the text of an entry.</summary>
internal static class AliasInsertion
{
    /// <summary>At the end of the list; without a list as a line of its own behind <c>code</c>, else behind the key.</summary>
    internal static void Add(SourceFile file, YamlNode key, YamlMapping entry, string alias, TextEdits edits)
    {
        YamlPair[] members = entry.Pairs.Where(pair => pair.Key is YamlScalar { Value: "aliases" }).ToArray();
        if (members.Length > 0)
        {
            if (members[0].Value is YamlSequence list)
            {
                AddToList(file, list, alias, edits);
            }

            return;
        }

        if (entry.IsFlow)
        {
            edits.Replace(entry.Start + 1, entry.Start + 1, $" aliases: [ {alias} ]{(entry.Pairs.Count == 0 ? " " : ",")}");
        }
        else if (entry.Pairs.Count > 0)
        {
            int first = entry.Pairs[0].Key.Start;
            string indent = file.Text.Substring(file.LineStart(file.LineOf(first)), first - file.LineStart(file.LineOf(first)));
            int anchor = entry.Pairs.Where(pair => pair.Key is YamlScalar { Value: "code" }).Select(pair => pair.Value.Start).DefaultIfEmpty(key.Start).First();
            InsertLine(file, anchor, $"{indent}aliases: [ {alias} ]", edits);
        }
    }

    private static void AddToList(SourceFile file, YamlSequence list, string alias, TextEdits edits)
    {
        if (list.Items.Count == 0)
        {
            edits.Replace(list.Start + 1, list.Start + 1, $" {alias} ");
            return;
        }

        YamlNode last = list.Items[list.Items.Count - 1];
        if (list.IsFlow)
        {
            edits.Replace(last.End, last.End, ", " + alias);
            return;
        }

        int start = file.LineStart(file.LineOf(last.Start));
        InsertLine(file, last.Start, file.Text.Substring(start, last.Start - start) + alias, edits);
    }

    private static void InsertLine(SourceFile file, int anchor, string line, TextEdits edits)
    {
        int end = file.LineEnd(file.LineOf(anchor));
        edits.Replace(end, end, (file.Text.IndexOf("\r\n", StringComparison.Ordinal) >= 0 ? "\r\n" : "\n") + line);
    }
}
