using ErrorCatalog.Messages;

namespace ErrorCatalog.Compiler;

/// <summary>Parses lock files. Tolerant, because they are merged by machines: what is no row is reported and left out.</summary>
public static class LockFileParser
{
    private const int ColumnCount = 4;

    // A file with one of these is no text, and nothing in it can be trusted.
    private static readonly char[] Foreign = ['\0', '\uFFFD'];

    /// <summary>True when the path has the shape <c>…/locales/.state/TAG/NAME.tsv</c> (either slash).</summary>
    /// <param name="path">The path of a file.</param>
    public static bool IsLockPath(string path) => TranslationPaths.SplitLock(path) is not null;

    /// <summary>
    /// Parses <paramref name="text"/>. Never throws on content. Of an unresolved merge (<c>&lt;&lt;&lt;&lt;&lt;&lt;&lt;</c>,
    /// <c>=======</c>, <c>&gt;&gt;&gt;&gt;&gt;&gt;&gt;</c>) both sides count; the common ancestor between <c>|||||||</c> and <c>=======</c> does not.
    /// </summary>
    /// <param name="path">A path for which <see cref="IsLockPath"/> is true; otherwise locale and catalog are empty.</param>
    /// <param name="text">Content of the file.</param>
    /// <param name="cancellationToken">Stops the parsing.</param>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public static LockFile Parse(string path, string text, CancellationToken cancellationToken = default)
    {
        Findings findings = Findings.OfTranslation(new SourceFile(path, text));
        (string tag, string catalog) = TranslationPaths.SplitLock(path) ?? (string.Empty, string.Empty);
        List<LockRow> rows = [];
        bool hasConflict = false;
        if (text.Length > CatalogLimits.MaxFileLength)
        {
            YamlReader.ReportTooLarge(findings);
        }
        else if (text.IndexOfAny(Foreign) is >= 0 and int at)
        {
            CharacterCheck.ReportForeign(findings, at);
        }
        else
        {
            hasConflict = ReadLines(findings, rows, cancellationToken);
        }

        return new LockFile(
            path,
            catalog,
            LocaleTag.TryNormalize(tag, out string locale) ? locale : string.Empty,
            new EquatableArray<LockRow>(rows.Distinct().OrderBy(row => row.Id, StringComparer.Ordinal).ToArray()),
            hasConflict,
            findings.ToArray());
    }

    private static bool ReadLines(Findings findings, List<LockRow> rows, CancellationToken cancellationToken)
    {
        SourceFile file = findings.File;
        bool hasConflict = false;
        bool isAncestor = false;
        int start = file.Text.Length > 0 && file.Text[0] == '\uFEFF' ? 1 : 0;
        while (start < file.Text.Length)
        {
            cancellationToken.ThrowIfCancellationRequested();
            int end = file.Text.IndexOf('\n', start);
            end = end < 0 ? file.Text.Length : end;
            string line = file.Text.Substring(start, end - start).TrimEnd('\r');
            if (IsMark(line, '<') || IsMark(line, '>') || IsMark(line, '=') || IsMark(line, '|'))
            {
                isAncestor = line[0] == '|';
                if (!hasConflict)
                {
                    findings.Report(
                        CatalogRules.LockConflict,
                        start,
                        start + line.Length,
                        "a lock file without an unresolved merge",
                        FindingText.Quote(line),
                        "Run 'errorcatalog l10n sync': it takes the right row of each side.");
                }

                hasConflict = true;
            }
            else if (!isAncestor && line.Length > 0 && line[0] != '#')
            {
                ReadRow(findings, rows, line, start);
            }

            start = end + 1;
        }

        return hasConflict;
    }

    private static void ReadRow(Findings findings, List<LockRow> rows, string line, int start)
    {
        string[] columns = line.Split('\t');
        if (columns.Length == ColumnCount
            && UnitId.TryParse(columns[0], out _, out string? field) && field is not null
            && TranslationHash.IsHash(columns[1])
            && TranslationHash.IsHash(columns[2])
            && columns[3].Length > 0)
        {
            rows.Add(new LockRow(columns[0], columns[1], columns[2], columns[3]));
            return;
        }

        findings.Report(
            CatalogRules.BadLockRow,
            start,
            start + line.Length,
            "a row 'KEY.FIELD, hash, hash, placeholders' with tabs between",
            FindingText.Quote(line),
            "Run 'errorcatalog l10n sync': it writes lock files, nobody else.");
    }

    private static bool IsMark(string line, char mark)
    {
        const int Width = 7;
        if (line.Length < Width || (line.Length > Width && line[Width] != ' '))
        {
            return false;
        }

        for (int i = 0; i < Width; i++)
        {
            if (line[i] != mark)
            {
                return false;
            }
        }

        return true;
    }
}
