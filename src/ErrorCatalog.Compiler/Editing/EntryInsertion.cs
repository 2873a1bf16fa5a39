using System.Text;
using YamlDotNet.Core;

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

        YamlPair? section = root.Pairs.Where(pair => pair.Key is YamlScalar { Value: Section }).Select(pair => (YamlPair?)pair).FirstOrDefault();
        return section switch
        {
            null => root.IsFlow ? null : AppendSection(text, root, drafts),
            { Value: YamlScalar { IsNothing: true } } when !root.IsFlow => InsertLines(text, section.Value, drafts),
            { Value: YamlMapping { IsFlow: false } } when !root.IsFlow => InsertLines(text, section.Value, drafts),
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

    private static string? AppendSection(string text, YamlMapping root, IReadOnlyList<EntryDraft> drafts)
    {
        if (root.Pairs.Count == 0 || Column(text, root.Pairs[0].Key.Start) is not { } column)
        {
            return null;
        }

        int end = SectionEnd(text, LastOffset(root), column - 1, keepsBlankLines: false);
        string newLine = NewLine(text, 0);
        string indent = new(' ', column);
        return Splice(text, end, [indent + Section + ":", .. Blocks(drafts, indent + new string(' ', DefaultIndent), new string(' ', DefaultIndent))], newLine);
    }

    private static string? InsertLines(string text, YamlPair section, IReadOnlyList<EntryDraft> drafts)
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
        string[] lines = [.. Blocks(drafts, new string(' ', indent), new string(' ', indent - column))];
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

    // Members of the section are indented deeper than its key, so it ends with the last such line; comments may be anywhere.
    private static int SectionEnd(string text, int last, int column, bool keepsBlankLines)
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

    // After "|+" or ">+" blank lines are part of the value.
    private static bool KeepsBlankLines(string text, int offset) =>
        offset < text.Length && text[offset] is '|' or '>' && text.IndexOf('+', offset, Math.Min(3, text.Length - offset)) > 0;

    // A block scalar ends somewhere in the blank lines after it, so that only its start is of use.
    private static int LastOffset(YamlNode node) => node switch
    {
        YamlMapping { IsFlow: false, Pairs.Count: > 0 } mapping => Math.Max(mapping.Pairs[mapping.Pairs.Count - 1].Key.End, LastOffset(mapping.Pairs[mapping.Pairs.Count - 1].Value)),
        YamlSequence { Items.Count: > 0 } sequence when sequence.End > sequence.Items[sequence.Items.Count - 1].End => sequence.End,
        YamlSequence { Items.Count: > 0 } sequence => LastOffset(sequence.Items[sequence.Items.Count - 1]),
        YamlScalar { Style: ScalarStyle.Literal or ScalarStyle.Folded } block => block.Start,
        YamlScalar { IsNothing: true } => 0,
        _ => node.End,
    };

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

    // The column of something that is the first on its line, else null.
    private static int? Column(string text, int offset)
    {
        int start = offset;
        while (start > 0 && text[start - 1] == ' ')
        {
            start--;
        }

        return start == 0 || text[start - 1] is '\n' or '\r' or '\uFEFF' ? offset - start : null;
    }

    private static int NextLine(string text, int offset)
    {
        int end = text.IndexOfAny(['\n', '\r'], Math.Min(offset, text.Length));
        return end < 0 ? text.Length : text[end] == '\r' && end + 1 < text.Length && text[end + 1] == '\n' ? end + 2 : end + 1;
    }

    private static string NewLine(string text, int offset)
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
