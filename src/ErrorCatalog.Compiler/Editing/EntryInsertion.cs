using System.Text;
using static ErrorCatalog.Compiler.YamlLines;

namespace ErrorCatalog.Compiler;

/// <summary>
/// Puts entries at the end of <c>errors:</c> in the text of a catalog file. Comments, order, line ends and every other character stay
/// as they are.
/// </summary>
public static class EntryInsertion
{
    internal const string Section = "errors";
    private const int DefaultIndent = 2;

    /// <summary>The text with the entries, or null where there is no place for them that keeps everything else as it is.</summary>
    /// <param name="text">The text of the file.</param>
    /// <param name="drafts">The entries, in the order in which they shall stand. They are not checked: compile the result.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public static string? Insert(string text, IReadOnlyList<EntryDraft> drafts, CancellationToken cancellationToken = default)
    {
        if (text is null)
        {
            throw new ArgumentNullException(nameof(text));
        }

        if (drafts is null)
        {
            throw new ArgumentNullException(nameof(drafts));
        }

        if (drafts.Count == 0)
        {
            return text;
        }

        SourceFile file = new(string.Empty, text);
        if (YamlReader.Read(new Findings(file), Section, cancellationToken) is not YamlMapping root)
        {
            return null;
        }

        IEnumerable<string> Lines(string indent, string step) => Blocks(drafts, indent, step);

        YamlPair? section = root.Pairs.Where(pair => pair.Key is YamlScalar { Value: Section }).Select(pair => (YamlPair?)pair).FirstOrDefault();
        return section switch
        {
            null => root.IsFlow ? null : AppendSection(text, root, Lines),
            { Value: YamlScalar { IsNothing: true } } when !root.IsFlow => InsertLines(text, section.Value, Lines),
            { Value: YamlMapping { IsFlow: false } } when !root.IsFlow => InsertLines(text, section.Value, Lines),
            { Value: YamlMapping { IsFlow: true, Pairs.Count: 0 } empty } when !root.IsFlow && IsBlankBetweenBraces(text, empty) =>
                Insert(WithoutBraces(text, empty), drafts, cancellationToken),
            { Value: YamlMapping { IsFlow: true } members } => InsertFlow(text, members, drafts),
            _ => null,
        };
    }

    /// <summary>True when <paramref name="after"/> declares what <paramref name="before"/> did, the drafts, and nothing else.</summary>
    /// <param name="before">The file before <see cref="Insert"/>, parsed with a line end at its end: a block scalar there needs it.</param>
    /// <param name="after">The file afterwards.</param>
    /// <param name="drafts">What was inserted.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public static bool IsOnlyAddition(CatalogFile before, CatalogFile after, IReadOnlyList<EntryDraft> drafts)
    {
        if (before is null || after is null || drafts is null)
        {
            throw new ArgumentNullException(before is null ? nameof(before) : after is null ? nameof(after) : nameof(drafts));
        }

        if (before.Model is not { } old || after.Model is not { } model || old with { Entries = default } != model with { Entries = default })
        {
            return false;
        }

        Dictionary<string, EntryDraft> added = new(StringComparer.Ordinal);
        foreach (EntryDraft draft in drafts)
        {
            added[draft.Key] = draft;
        }

        EntryModel[] news = model.Entries.Where(entry => added.ContainsKey(entry.Key)).ToArray();
        return news.Length == drafts.Count
            && news.All(entry => IsDrafted(entry, added[entry.Key]))
            && model.Entries.Where(entry => !added.ContainsKey(entry.Key)).SequenceEqual(old.Entries);
    }

    private static bool IsDrafted(EntryModel entry, EntryDraft draft) =>
        entry.Code == (draft.Code ?? draft.Key)
        && entry.Category == draft.Category
        && entry.Kind == draft.Kind
        && entry.Impact == draft.Impact
        && entry.WhoRetries == draft.WhoRetries
        && (draft.HttpStatus is null || entry.HttpStatus == draft.HttpStatus)
        && entry.Parameters == draft.Parameters
        && entry.Text.Title == draft.Title
        && entry.Text.Explain == draft.Explain
        && entry.Text.FixHint == draft.FixHint;

    /// <summary>The text with lines at the end of its entries, or null where they are not written in lines.</summary>
    /// <param name="text">The text of the file.</param>
    /// <param name="lines">The lines, without the blanks that the place asks for and without line ends.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    internal static string? InsertLines(string text, IReadOnlyList<string> lines, CancellationToken cancellationToken)
    {
        if (YamlReader.Read(new Findings(new SourceFile(string.Empty, text)), Section, cancellationToken) is not YamlMapping { IsFlow: false } root)
        {
            return null;
        }

        IEnumerable<string> Indented(string indent, string step) => lines.Select(line => line.Length == 0 ? line : indent + line);
        YamlPair? section = root.Pairs.Where(pair => pair.Key is YamlScalar { Value: Section }).Select(pair => (YamlPair?)pair).FirstOrDefault();
        return section switch
        {
            null => AppendSection(text, root, Indented),
            { Value: YamlScalar { IsNothing: true } or YamlMapping { IsFlow: false } } => InsertLines(text, section.Value, Indented),
            _ => null,
        };
    }

    private static string? AppendSection(string text, YamlMapping root, Func<string, string, IEnumerable<string>> blocks)
    {
        if (root.Pairs.Count == 0 || Column(text, root.Pairs[0].Key.Start) is not { } column)
        {
            return null;
        }

        int end = SectionEnd(text, LastOffset(root), column - 1, keepsBlankLines: false);
        string newLine = NewLine(text, 0);
        string indent = new(' ', column);
        return Splice(text, end, [indent + Section + ":", .. blocks(indent + new string(' ', DefaultIndent), new string(' ', DefaultIndent))], newLine);
    }

    private static string? InsertLines(string text, YamlPair section, Func<string, string, IEnumerable<string>> blocks)
    {
        if (Column(text, section.Key.Start) is not { } column)
        {
            return null;
        }

        YamlMapping? entries = section.Value as YamlMapping;
        int indent = column + DefaultIndent;
        if (entries is { Pairs.Count: > 0 })
        {
            if (Column(text, entries.Pairs[0].Key.Start) is not { } first || first <= column)
            {
                return null;
            }

            indent = first;
        }

        int last = entries is { Pairs.Count: > 0 } ? LastOffset(entries) : section.Key.End;
        bool keepsBlankLines = KeepsBlankLines(text, last);
        string[] lines = [.. blocks(new string(' ', indent), new string(' ', indent - column))];
        return Splice(
            text,
            SectionEnd(text, last, column, keepsBlankLines),
            entries is { Pairs.Count: > 0 } && !keepsBlankLines ? ["", .. lines] : lines,
            NewLine(text, section.Key.Start));
    }

    private static string InsertFlow(string text, YamlMapping members, IReadOnlyList<EntryDraft> drafts)
    {
        string entries = string.Join(", ", drafts.Select(EntryDraftWriter.Flow));
        if (members.Pairs.Count == 0)
        {
            return text.Insert(members.Start + 1, " " + entries + " ");
        }

        YamlPair last = members.Pairs[members.Pairs.Count - 1];
        return text.Insert(Math.Max(last.Key.End, last.Value.End), ", " + entries);
    }

    private static IEnumerable<string> Blocks(IReadOnlyList<EntryDraft> drafts, string indent, string step)
    {
        for (int i = 0; i < drafts.Count; i++)
        {
            if (i > 0)
            {
                yield return string.Empty;
            }

            foreach (string line in EntryDraftWriter.Lines(drafts[i], indent, step))
            {
                yield return line;
            }
        }
    }

    private static string Splice(string text, int at, IEnumerable<string> lines, string newLine)
    {
        StringBuilder result = new(text.Length + 512);
        result.Append(text, 0, at);
        if (at > 0 && text[at - 1] is not ('\n' or '\r'))
        {
            result.Append(newLine);
        }

        foreach (string line in lines)
        {
            result.Append(line).Append(newLine);
        }

        return result.Append(text, at, text.Length - at).ToString();
    }

    private static bool IsBlankBetweenBraces(string text, YamlMapping empty)
    {
        for (int i = empty.Start + 1; i < empty.End - 1; i++)
        {
            if (!char.IsWhiteSpace(text[i]))
            {
                return false;
            }
        }

        return true;
    }

    private static string WithoutBraces(string text, YamlMapping empty)
    {
        int start = empty.Start;
        while (start > 0 && text[start - 1] == ' ')
        {
            start--;
        }

        // Braces on a line of their own take the line with them.
        int end = empty.End;
        if (start > 0 && text[start - 1] == '\n' && NextLine(text, end) is int next && text.Substring(end, next - end).Trim().Length == 0)
        {
            end = next;
        }

        return text.Remove(start, end - start);
    }
}
