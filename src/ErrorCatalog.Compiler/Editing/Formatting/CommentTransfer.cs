namespace ErrorCatalog.Compiler;

/// <summary>Keeps the comments of a catalog file that is written anew: each goes to the member that it stood at.</summary>
public static class CommentTransfer
{
    /// <summary>The new text with the comments of the old one that it does not have.</summary>
    /// <param name="path">Path of the file, for findings.</param>
    /// <param name="before">The file as it is; empty when there is none.</param>
    /// <param name="after">The file as it was written anew.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <returns>The text, or null when a comment would be lost or become text.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public static string? Keep(string path, string before, string after, CancellationToken cancellationToken = default)
    {
        if (path is null || before is null || after is null)
        {
            throw new ArgumentNullException(path is null ? nameof(path) : before is null ? nameof(before) : nameof(after));
        }

        if (before.IndexOf('#') < 0)
        {
            return after;
        }

        SourceFile old = new(path, before);
        SourceFile written = new(path, after);
        (int Line, string Text, bool IsWhole)[]? comments = Comments(old, cancellationToken);
        if (comments is null || Comments(written, cancellationToken) is not { } known)
        {
            return null;
        }

        List<string> present = [.. known.Select(comment => comment.Text)];
        comments = [.. comments.Where(comment => !present.Remove(comment.Text))];
        if (comments.Length == 0)
        {
            return after;
        }

        string result = Insert(old, written, comments, CatalogFileParser.Parse(path, before, cancellationToken), CatalogFileParser.Parse(path, after, cancellationToken));
        return Equals(CatalogFileParser.Parse(path, result, cancellationToken).Model, CatalogFileParser.Parse(path, after, cancellationToken).Model)
            && Comments(new SourceFile(path, result), cancellationToken)?.Length == known.Length + comments.Length
                ? result
                : null;
    }

    private static string Insert(SourceFile old, SourceFile written, (int Line, string Text, bool IsWhole)[] comments, CatalogFile before, CatalogFile after)
    {
        NamedPosition[] members = [.. before.Positions.OrderBy(position => position.Range.Start)];
        Dictionary<string, SourceRange> places = new(StringComparer.Ordinal);
        foreach (NamedPosition position in after.Positions)
        {
            places[position.Name] = position.Range;
        }

        TextEdits edits = new(written.Text);
        List<string> end = [];
        foreach ((int line, string text, bool isWhole) in comments.Reverse())
        {
            // One that stands left of all members belongs to the file.
            bool isOfFile = isWhole && old.Text[old.LineStart(line)] == '#' && members.All(member => member.Range.StartLine < line);
            NamedPosition? member = isWhole ? members.FirstOrDefault(known => known.Range.StartLine > line) : members.LastOrDefault(known => known.Range.StartLine <= line);
            if (isOfFile || member is null || Place(places, member.Name) is not { } place)
            {
                end.Insert(0, text);
                continue;
            }

            int start = written.LineStart(place.StartLine);
            int lineEnd = written.LineEnd(place.StartLine);
            if (!isWhole && place.StartLine == place.EndLine && places.ContainsKey(member.Name))
            {
                edits.Replace(lineEnd, lineEnd, " " + text);
            }
            else
            {
                string content = written.Text.Substring(start, lineEnd - start);
                edits.Replace(start, start, content.Substring(0, content.Length - content.TrimStart(' ').Length) + text + "\n");
            }
        }

        return edits.Apply() + string.Concat(end.Select(text => text + "\n"));
    }

    // The member itself, or what it was a member of.
    private static SourceRange? Place(Dictionary<string, SourceRange> places, string name)
    {
        for (string? at = name; at is not null; at = at.LastIndexOf('/') is > 0 and var slash ? at.Substring(0, slash) : null)
        {
            if (places.TryGetValue(at, out SourceRange? range))
            {
                return range;
            }
        }

        return null;
    }

    private static (int Line, string Text, bool IsWhole)[]? Comments(SourceFile file, CancellationToken cancellationToken) =>
        YamlReader.Read(new Findings(file), EntryInsertion.Section, cancellationToken) is YamlMapping root ? [.. new FileComments(file, root).Lines] : null;
}
