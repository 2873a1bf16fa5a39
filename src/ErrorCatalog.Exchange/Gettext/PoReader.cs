using ErrorCatalog.Exchange.Input;

namespace ErrorCatalog.Exchange.Gettext;

/// <summary>Reads GNU gettext PO files of one text per entry, with the id in <c>msgctxt</c>.</summary>
internal sealed class PoReader(ExchangeFindings findings, CancellationToken cancellation)
{
    private const string Utf8Fix = "Save the file as UTF-8, for example with: msgconv -t UTF-8.";

    private static readonly string[] Keywords = ["msgctxt", "msgid", "msgstr"];

    private readonly List<ExchangeUnit> _units = [];
    private readonly Dictionary<string, int> _lines = new(StringComparer.Ordinal);
    private PoEntry _entry = new();
    private string? _open;
    private PoHeader? _header;
    private int _line;

    public IEnumerable<ExchangeDocument> Read(ReadOnlySpan<byte> bytes)
    {
        if (FileBytes.Decode(bytes, findings, Utf8Fix) is not { } text)
        {
            return [];
        }

        foreach (Range range in text.AsSpan().Split((char)10))
        {
            cancellation.ThrowIfCancellationRequested();
            _line++;
            ReadLine(text[range]);
            if (findings.IsFull || _units.Count > ExchangeLimits.MaxUnits)
            {
                break;
            }
        }

        EndEntry();
        return Finish();
    }

    private IEnumerable<ExchangeDocument> Finish()
    {
        if (_units.Count > ExchangeLimits.MaxUnits)
        {
            findings.Error(_line, 1, $"at most {ExchangeLimits.MaxUnits} texts in one file", "more", "Split the file.");
            return [];
        }

        if (_header?.Charset is { } charset && !charset.Equals("UTF-8", StringComparison.OrdinalIgnoreCase) && !charset.Equals("ASCII", StringComparison.OrdinalIgnoreCase) && !charset.Equals("US-ASCII", StringComparison.OrdinalIgnoreCase))
        {
            findings.Error(1, 1, "the character set UTF-8 in the header “Content-Type”", ExchangeFindings.Quote(charset), Utf8Fix);
        }

        if (_header?["Language"] is { } language)
        {
            return [new ExchangeDocument(_header[PoHeader.Catalog], _header[PoHeader.SourceLanguage], PoLanguage.ToTag(language), _units)];
        }

        findings.Error(1, 1, "a header entry with the line “Language: …”", "none", "Add \"Language: es\\n\" with the language of the translations to the msgstr of the empty msgid.");
        return [];
    }

    private void ReadLine(string line)
    {
        string trimmed = line.Trim();
        int column = line.Length - line.TrimStart().Length;
        if (trimmed.Length == 0)
        {
            EndEntry();
        }
        else if (trimmed.StartsWith('#'))
        {
            ReadComment(line, trimmed, column);
        }
        else if (trimmed.StartsWith('"'))
        {
            Continue(line, column, string.Empty);
        }
        else
        {
            ReadKeyword(line, column, string.Empty);
        }
    }

    private void ReadComment(string line, string trimmed, int column)
    {
        if (trimmed.StartsWith("#~", StringComparison.Ordinal))
        {
            return;
        }

        if (_entry["msgstr"] is not null)
        {
            EndEntry();
        }

        if (trimmed.StartsWith("#|", StringComparison.Ordinal))
        {
            int at = column + 2;
            while (at < line.Length && char.IsWhiteSpace(line[at]))
            {
                at++;
            }

            if (at < line.Length && line[at] == '"')
            {
                Continue(line, at, "|");
            }
            else if (at < line.Length)
            {
                ReadKeyword(line, at, "|");
            }
        }
        else if (trimmed.StartsWith("#,", StringComparison.Ordinal))
        {
            _entry.IsFuzzy |= trimmed[2..].Split(',').Any(flag => flag.Trim() == "fuzzy");
        }
        else if (trimmed.StartsWith("#.", StringComparison.Ordinal))
        {
            _entry.Notes.Add(trimmed[2..].TrimStart(' '));
        }
    }

    private void ReadKeyword(string line, int column, string prefix)
    {
        int end = column;
        while (end < line.Length && (char.IsAsciiLetter(line[end]) || line[end] == '_'))
        {
            end++;
        }

        string keyword = line[column..end];
        if (keyword == "msgid_plural" || (keyword == "msgstr" && end < line.Length && line[end] == '['))
        {
            findings.Error(_line, column + 1, "one text per entry with plurals in message syntax", "a plural of gettext", "Keep “{n, plural, …}” inside msgid and msgstr, as the export wrote it.");
            _open = null;
            return;
        }

        if (!Keywords.Contains(keyword))
        {
            findings.Error(_line, column + 1, "a comment, msgctxt, msgid, msgstr or a text between quotation marks", ExchangeFindings.Quote(line[column..].Trim()), "Close the quotation marks of the line before, or begin comments with “#”.");
            _open = null;
            return;
        }

        if (prefix.Length == 0 && _entry["msgstr"] is not null && keyword != "msgstr")
        {
            EndEntry();
        }

        int quote = end;
        while (quote < line.Length && char.IsWhiteSpace(line[quote]))
        {
            quote++;
        }

        if (ReadString(line, quote) is not { } text)
        {
            return;
        }

        if (!_entry.Begin(prefix + keyword, text, _line, column + 1))
        {
            findings.Error(_line, column + 1, $"one {keyword} per entry", "a second", "Put an empty line between two entries.");
        }

        _open = prefix + keyword;
    }

    private void Continue(string line, int column, string prefix)
    {
        if (ReadString(line, column) is not { } text)
        {
            return;
        }

        if (_open is not null && _open.StartsWith('|') == (prefix.Length > 0))
        {
            _entry.Append(_open, text);
        }
        else
        {
            findings.Error(_line, column + 1, "msgctxt, msgid or msgstr before a text", "the text alone", "Write the keyword before the first line of the text.");
        }
    }

    private string? ReadString(string line, int quote)
    {
        if (quote >= line.Length || line[quote] != '"')
        {
            findings.Error(_line, quote + 1, "a text between quotation marks", quote >= line.Length ? "the end of the line" : ExchangeFindings.Quote(line[quote..].Trim()), "Put the text between quotation marks.");
            return null;
        }

        string? text = PoString.Unescape(line, quote, out int end, out string mistake);
        if (text is null)
        {
            findings.Error(_line, end + 1, "a text that ends with a quotation mark, with escapes such as \\n and \\\"", mistake, "Close the text with a quotation mark; write a backslash as “\\\\”.");
        }
        else if (line[end..].Trim().Length > 0)
        {
            findings.Error(_line, end + 1, "nothing after the closing quotation mark", ExchangeFindings.Quote(line[end..].Trim()), "Write a quotation mark inside a text as “\\\"”.");
        }

        return text;
    }

    private void EndEntry()
    {
        PoEntry entry = _entry;
        _entry = new PoEntry();
        _open = null;
        if (!entry.HasKeywords)
        {
            return;
        }

        string? id = entry["msgctxt"];
        if (entry["msgid"] is not { } source || entry["msgstr"] is not { } target)
        {
            findings.Error(entry.Line, entry.Column, "msgid and msgstr in every entry", entry["msgid"] is null ? "no msgid" : "no msgstr", "Export the file again if it was cut off.");
        }
        else if (id is null && source.Length == 0)
        {
            ReadHeader(entry, target);
        }
        else if (id is null)
        {
            findings.Error(entry.Line, entry.Column, "msgctxt with the id of the text", "an entry without it", "Use a tool that keeps msgctxt, or export the file again.");
        }
        else if (!_lines.TryAdd(id, entry.Line))
        {
            findings.Error(entry.Line, entry.Column, "each id once", $"{ExchangeFindings.Quote(id)} again, first on line {_lines[id]}", "Remove one of the two entries.");
        }
        else
        {
            ExchangeState state = target.Length == 0 ? ExchangeState.Missing : entry.IsFuzzy ? ExchangeState.NeedsReview : ExchangeState.Translated;
            _units.Add(new ExchangeUnit(id, source, target.Length == 0 ? null : target, state) { PreviousSource = entry["|msgid"], Notes = entry.Notes, Line = entry.Line, Column = entry.Column });
        }
    }

    private void ReadHeader(PoEntry entry, string text)
    {
        if (_header is not null)
        {
            findings.Error(entry.Line, entry.Column, "one header entry", "a second", "Remove it, or give the entry its msgctxt.");
            return;
        }

        _header = new PoHeader(text);
    }
}
