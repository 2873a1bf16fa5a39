using System.Text;
using System.Text.Json;
using ErrorCatalog.Exchange.Foreign;
using ErrorCatalog.Exchange.Input;

namespace ErrorCatalog.Exchange.Records;

/// <summary>Reads comma-separated values (RFC 4180) whose first line has the names; a semicolon or tab there separates as well.</summary>
internal static class CsvReader
{
    private const string Fix = "Save the table as CSV in UTF-8, with the names of the columns in the first line.";

    /// <summary>The rows as objects, or null after reporting what is wrong.</summary>
    public static IReadOnlyList<JsonPart>? Read(ReadOnlySpan<byte> bytes, ExchangeFindings findings, CancellationToken cancellation)
    {
        if (!FileBytes.Check(bytes, findings) || FileBytes.Decode(bytes, findings, Fix) is not { } text)
        {
            return null;
        }

        List<(List<string> Cells, int Line)> rows = Rows(text, findings, cancellation);
        if (findings.HasErrors || rows.Count == 0)
        {
            return findings.HasErrors ? null : [];
        }

        List<string> names = [.. rows[0].Cells.Select(name => name.Trim())];
        if (names.Distinct(StringComparer.Ordinal).Count() < names.Count || names.Contains(string.Empty))
        {
            findings.Error(1, 1, "a different name for every column", ExchangeFindings.Quote(string.Join(',', names)), Fix);
            return null;
        }

        List<JsonPart> records = [];
        foreach ((List<string> cells, int line) in rows.Skip(1))
        {
            if (cells.Count != names.Count)
            {
                findings.Error(line, 1, $"{names.Count} cells as in the first line", $"{cells.Count}", Fix);
                continue;
            }

            records.Add(new JsonPart(JsonValueKind.Object, null, [.. names.Select((name, i) => new KeyValuePair<string, JsonPart>(name, new JsonPart(JsonValueKind.String, ForeignCharacters.Clean(cells[i], (line, 1), findings), [], [], line, 1)))], [], line, 1));
        }

        return findings.HasErrors ? null : records;
    }

    private static List<(List<string>, int)> Rows(string text, ExchangeFindings findings, CancellationToken cancellation)
    {
        int firstEnd = text.IndexOf('\n', StringComparison.Ordinal);
        string first = firstEnd < 0 ? text : text[..firstEnd];
        char separator = first.Contains('\t', StringComparison.Ordinal) ? '\t' : first.Contains(';', StringComparison.Ordinal) && !first.Contains(',', StringComparison.Ordinal) ? ';' : ',';
        List<(List<string>, int)> rows = [];
        List<string> cells = [];
        var cell = new StringBuilder();
        int line = 1;
        int rowLine = 1;
        int quoteLine = 0;
        for (int i = 0; i <= text.Length; i++)
        {
            char c = i < text.Length ? text[i] : '\n';
            if (quoteLine > 0 && i < text.Length)
            {
                if (c == '"' && i + 1 < text.Length && text[i + 1] == '"')
                {
                    cell.Append('"');
                    i++;
                }
                else if (c == '"')
                {
                    quoteLine = 0;
                }
                else
                {
                    cell.Append(c == '\r' && i + 1 < text.Length && text[i + 1] == '\n' ? string.Empty : c.ToString());
                }

                line += c == '\n' ? 1 : 0;
                continue;
            }

            if (c == '"' && cell.Length == 0)
            {
                quoteLine = line;
            }
            else if (c == separator)
            {
                cells.Add(cell.ToString());
                cell.Clear();
            }
            else if (c == '\n')
            {
                cancellation.ThrowIfCancellationRequested();
                cells.Add(cell.ToString().TrimEnd('\r'));
                cell.Clear();
                if (cells.Count > 1 || cells[0].Length > 0)
                {
                    rows.Add((cells, rowLine));
                }

                cells = [];
                line++;
                rowLine = line;
            }
            else
            {
                cell.Append(c);
            }
        }

        if (quoteLine > 0)
        {
            findings.Error(quoteLine, 1, "a closing quotation mark", "the end of the file", "Close the quotation mark, or double it when it belongs to the text.");
        }

        return rows;
    }
}
