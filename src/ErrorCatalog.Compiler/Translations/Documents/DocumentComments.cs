namespace ErrorCatalog.Compiler;

/// <summary>Finds the comments of a locale file and gives them to the members that they belong to.</summary>
internal sealed class DocumentComments(SourceFile file)
{
    private readonly List<(int Start, int End)> _scalars = [];
    private readonly List<(int Start, int Column, DocumentLine Line, DocumentEntry Entry)> _members = [];

    /// <summary>Records a scalar: what looks like a comment inside of it is text.</summary>
    internal void AddScalar(YamlScalar scalar)
    {
        bool isBlock = scalar.Style is YamlDotNet.Core.ScalarStyle.Literal or YamlDotNet.Core.ScalarStyle.Folded;

        // The line of a block's sign can end in a comment, and the blank lines behind a block are none of its text.
        int end = scalar.End;
        while (isBlock && end > scalar.Start && char.IsWhiteSpace(file.Text[end - 1]))
        {
            end--;
        }

        _scalars.Add((isBlock ? Math.Min(end, file.LineEnd(file.LineOf(scalar.Start)) + 1) : scalar.Start, end));
    }

    /// <summary>Records a member that comments can belong to, in file order.</summary>
    internal void AddMember(YamlNode key, DocumentLine line, DocumentEntry entry) =>
        _members.Add((key.Start, key.Start - file.LineStart(file.LineOf(key.Start)), line, entry));

    /// <summary>Gives every comment to its member; call after all members are recorded.</summary>
    internal void Assign(LocaleDocument document)
    {
        _scalars.Sort();
        _members.Sort((a, b) => a.Start.CompareTo(b.Start));
        List<string> pending = [];
        int pendingColumn = 0;
        int member = 0;
        int scalar = 0;
        int lines = file.LineOf(file.Text.Length) + 1;
        for (int number = 0; number < lines; number++)
        {
            int start = file.LineStart(number) + (number == 0 && file.Text.Length > 0 && file.Text[0] == '\uFEFF' ? 1 : 0);
            int end = file.LineEnd(number);
            while (scalar < _scalars.Count && _scalars[scalar].End <= start)
            {
                scalar++;
            }

            int first = member;
            while (member < _members.Count && _members[member].Start < end)
            {
                member++;
            }

            if (member > first)
            {
                GivePending(document, pending, pendingColumn, first);
                pending = [];
            }

            int comment = FindComment(start, end, scalar);
            bool isWhole = comment >= 0 && IsBlank(start, comment);
            if (isWhole)
            {
                pendingColumn = pending.Any(line => line.Length > 0) ? Math.Min(pendingColumn, comment - start) : comment - start;
                pending.Add(file.Text.Substring(comment, end - comment).TrimEnd());
            }
            else if (comment >= 0 && member > 0)
            {
                _members[member - 1].Line.Behind = file.Text.Substring(comment, end - comment).TrimEnd();
            }
            else if (IsBlank(start, end) && !IsInside(start, scalar))
            {
                pending.Add(string.Empty);
            }
        }

        document.Footer.AddRange(pending);
    }

    private void GivePending(LocaleDocument document, List<string> pending, int column, int next)
    {
        (_, int nextColumn, DocumentLine line, _) = _members[next];
        if (next == 0)
        {
            // What a blank line parts from the first entry belongs to the file, as do the comments for editors.
            int header = Math.Max(pending.LastIndexOf(string.Empty), pending.FindLastIndex(Modeline.Is)) + 1;
            document.Header.AddRange(pending.Take(header));
            pending = pending.Skip(header).ToList();
        }
        else if (nextColumn == 0 && column > 0 && pending.Any(item => item.Length > 0))
        {
            _members[next - 1].Entry.Below.AddRange(pending.Where(item => item.Length > 0));
            pending = pending.Any(item => item.Length == 0) ? [string.Empty] : [];
        }

        line.Above.AddRange(nextColumn == 0 ? pending : pending.Where(item => item.Length > 0));
    }

    private int FindComment(int start, int end, int scalar)
    {
        int at = start;
        while (at < end)
        {
            while (scalar < _scalars.Count && _scalars[scalar].End <= at)
            {
                scalar++;
            }

            if (IsInside(at, scalar))
            {
                at = Math.Min(end, _scalars[scalar].End);
                continue;
            }

            if (file.Text[at] == '#' && (at == start || file.Text[at - 1] is ' ' or '\t'))
            {
                return at;
            }

            at++;
        }

        return -1;
    }

    private bool IsInside(int at, int scalar) => scalar < _scalars.Count && _scalars[scalar].Start <= at && at < _scalars[scalar].End;

    private bool IsBlank(int start, int end)
    {
        for (int i = start; i < end; i++)
        {
            if (file.Text[i] is not (' ' or '\t'))
            {
                return false;
            }
        }

        return true;
    }
}
