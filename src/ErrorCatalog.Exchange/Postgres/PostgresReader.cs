using System.Text.RegularExpressions;
using ErrorCatalog.Compiler;
using ErrorCatalog.Exchange.Foreign;
using ErrorCatalog.Exchange.Input;

namespace ErrorCatalog.Exchange.Postgres;

/// <summary>
/// Reads PostgreSQL's <c>errcodes.txt</c>: <c>sqlstate E/W/S macro [condition_name]</c> in sections. It has names and no texts. Rows
/// that share an SQLSTATE become one entry.
/// </summary>
internal sealed partial class PostgresReader : IForeignReader
{
    private const string Fix = "Write it like '08000    E    ERRCODE_CONNECTION_EXCEPTION    connection_exception'.";

    /// <inheritdoc/>
    public ForeignCatalog Read(ForeignSource source)
    {
        var messages = new ForeignMessages();
        foreach (ForeignFile file in source.Files)
        {
            ExchangeFindings findings = source.FindingsOf(file);
            if (FileBytes.Check(file.Content.Span, findings) && FileBytes.Decode(file.Content.Span, findings, "Save the file as UTF-8.") is { } text)
            {
                Read(text, messages, findings, source);
            }
        }

        return new ForeignCatalog(source.NameOr("postgresql"), "en", "Imported from errcodes.txt of PostgreSQL, Copyright (c) PostgreSQL Global Development Group, PostgreSQL Licence.", messages.ToList(), []) { Records = messages.Records };
    }

    private static void Read(string text, ForeignMessages messages, ExchangeFindings findings, ForeignSource source)
    {
        string? section = null;
        string[] lines = text.Split('\n');
        int before = messages.Records;
        for (int i = 0; i < lines.Length && !findings.IsFull; i++)
        {
            source.Cancellation.ThrowIfCancellationRequested();
            string line = lines[i].TrimEnd();
            if (line.Length == 0 || line[0] == '#')
            {
                continue;
            }

            if (line.StartsWith("Section:", StringComparison.Ordinal))
            {
                section = line["Section:".Length..].Trim();
                source.Fields.Became("section", "doc");
            }
            else if (Row().Match(line) is { Success: true } row)
            {
                Add(row, section, (i + 1, 1), messages, findings, source.Fields);
            }
            else
            {
                findings.Error(i + 1, 1, "an SQLSTATE, a severity E, W or S, a macro and a name", ExchangeFindings.Quote(line), Fix);
            }
        }

        if (messages.Records == before && !findings.HasErrors)
        {
            findings.Error(1, 1, "rows of error codes", "none", "Name errcodes.txt of the sources of PostgreSQL.");
        }
    }

    private static void Add(Match row, string? section, (int, int) position, ForeignMessages messages, ExchangeFindings findings, ForeignFields fields)
    {
        string state = row.Groups[1].Value;
        string macro = row.Groups[3].Value;
        string? name = row.Groups[4].Success ? row.Groups[4].Value : null;
        fields.Became("sqlstate", "code");
        fields.Became("severity", "severity");
        fields.Became("macro", "aliases");
        if (name is not null)
        {
            fields.Became("condition_name", "title");
        }

        string words = (name ?? macro["ERRCODE_".Length..].ToLowerInvariant()).Replace('_', ' ');
        messages.Add(
            new ForeignMessage
            {
                Code = state,
                Key = ForeignNames.Kebab(words),
                Aliases = [macro],
                Title = ForeignText.Plain(char.ToUpperInvariant(words[0]) + words[1..]),
                Doc = section is null ? null : section + ".",
                Severity = ForeignValues.Severity(row.Groups[2].Value),
            },
            position,
            findings);
    }

    [GeneratedRegex(@"^([0-9A-Z]{5})\s+([EWS])\s+(ERRCODE_[A-Z0-9_]+)(?:\s+([a-z0-9_]+))?$")]
    private static partial Regex Row();
}
