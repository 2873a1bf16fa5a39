namespace ErrorCatalog.Compiler;

/// <summary>Cuts a file that the parser cannot read into members and entries, by indentation alone.</summary>
internal static class YamlPieces
{
    internal static List<YamlPiece> Cut(Findings findings, int start, string? entriesKey)
    {
        SourceFile file = findings.File;
        string text = file.Text;
        List<YamlPiece> pieces = [];
        int pieceStart = -1;
        YamlPieceKind kind = YamlPieceKind.Member;
        bool inEntries = false;
        int entryIndent = -1;
        int stop = text.Length;
        for (int line = file.LineOf(start); line <= file.LineOf(text.Length); line++)
        {
            int lineStart = Math.Max(file.LineStart(line), start);
            int lineEnd = file.LineEnd(line);
            int content = lineStart;
            while (content < lineEnd && text[content] == ' ')
            {
                content++;
            }

            if (content >= lineEnd || text[content] is '#' or '\t')
            {
                continue;
            }

            int indent = content - lineStart;
            if (indent == 0 && IsDocumentMark(text, lineStart, lineEnd))
            {
                if (text[lineStart] == '%' || pieceStart < 0)
                {
                    continue;
                }

                if (text[lineStart] == '-')
                {
                    YamlReader.ReportSecondDocument(findings, lineStart, lineStart + 3);
                }

                stop = lineStart;
                break;
            }

            if (indent > 0 && inEntries && entryIndent < 0)
            {
                entryIndent = indent;
            }

            bool startsMember = indent == 0 || pieceStart < 0;
            bool startsEntry = !startsMember && inEntries && indent <= entryIndent;
            if (!startsMember && !startsEntry)
            {
                continue;
            }

            Flush(lineStart);
            pieceStart = lineStart;
            kind = startsEntry ? YamlPieceKind.Entry : YamlPieceKind.Member;
            if (startsMember)
            {
                inEntries = entriesKey is not null && indent == 0 && IsKeyLine(text, lineStart, lineEnd, entriesKey);
                entryIndent = -1;
                kind = inEntries ? YamlPieceKind.EntriesKey : YamlPieceKind.Member;
            }
        }

        Flush(stop);
        return pieces;

        void Flush(int end)
        {
            if (pieceStart >= 0)
            {
                pieces.Add(new YamlPiece(pieceStart, end, kind));
            }
        }
    }

    private static bool IsDocumentMark(string text, int start, int end) =>
        text[start] == '%'
        || (end - start >= 3
            && (string.CompareOrdinal(text, start, "---", 0, 3) == 0 || string.CompareOrdinal(text, start, "...", 0, 3) == 0)
            && (end - start == 3 || text[start + 3] is ' ' or '\t'));

    // "errors:" with nothing but a comment after it.
    private static bool IsKeyLine(string text, int start, int end, string key)
    {
        if (string.CompareOrdinal(text, start, key, 0, key.Length) != 0)
        {
            return false;
        }

        int i = start + key.Length;
        while (i < end && text[i] == ' ')
        {
            i++;
        }

        if (i >= end || text[i] != ':')
        {
            return false;
        }

        i++;
        while (i < end && text[i] is ' ' or '\t')
        {
            i++;
        }

        return i >= end || text[i] == '#';
    }
}
