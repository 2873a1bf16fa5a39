namespace ErrorCatalog.Cli.Catalogs;

/// <summary>Puts an entry at the end of <c>errors:</c> in the text of a catalog. Every other character stays as it is.</summary>
internal static class EntryInsertion
{
    private const string Section = "errors:";

    /// <summary>The new text, or null when the entries do not stand in lines below <c>errors:</c>.</summary>
    public static string? Insert(string text, EntryDraft draft)
    {
        if (FindEnd(text) is not { } found)
        {
            return null;
        }

        string newLine = text.Contains("\r\n", StringComparison.Ordinal) ? "\r\n" : "\n";
        string before = text[..found.End];
        string lead = before.EndsWith('\n') ? string.Empty : newLine;
        string gap = found.FirstEntry is null ? string.Empty : newLine;
        string indent = new(' ', found.FirstEntry is { } first ? first.Length - first.TrimStart(' ').Length : 2);
        return before + lead + gap + string.Concat(draft.Lines(indent).Select(line => line + newLine)) + text[found.End..];
    }

    // Entries are indented, so the section ends with the last indented line before the next line that is not.
    private static (int End, string? FirstEntry)? FindEnd(string text)
    {
        int? end = null;
        string? firstEntry = null;
        for (int start = 0; start < text.Length;)
        {
            int lineEnd = text.IndexOf('\n', start);
            int next = lineEnd < 0 ? text.Length : lineEnd + 1;
            string line = text[start..next].TrimEnd();
            start = next;
            if (end is null)
            {
                if (line.StartsWith(Section, StringComparison.Ordinal))
                {
                    if (line[Section.Length..].TrimStart() is { Length: > 0 } rest && rest[0] != '#')
                    {
                        return null;
                    }

                    end = next;
                }
            }
            else if (line.StartsWith(' '))
            {
                end = next;
                firstEntry ??= line.TrimStart()[0] == '#' ? null : line;
            }
            else if (line.Length > 0 && line[0] != '#')
            {
                break;
            }
        }

        return end is { } known ? (known, firstEntry) : null;
    }
}
