using ErrorCatalog.Compiler;
using ErrorCatalog.Exchange.Foreign;
using ErrorCatalog.Exchange.Input;
using Tomlyn;
using Tomlyn.Model;

namespace ErrorCatalog.Exchange.Tidb;

/// <summary>
/// Reads the TOML that PingCAP's <c>errdoc-gen</c> writes (<c>["PD:region:ErrX"] error = …</c>) and that of Data Migration
/// (<c>[error.DM-functional-11001] message = …</c>). Texts are printf patterns.
/// </summary>
internal sealed class TidbReader : IForeignReader
{
    private const string Fix = "Name a file that errdoc-gen wrote, such as errors.toml.";

    /// <inheritdoc/>
    public ForeignCatalog Read(ForeignSource source)
    {
        var messages = new ForeignMessages();
        foreach (ForeignFile file in source.Files)
        {
            ExchangeFindings findings = source.FindingsOf(file);
            if (Parse(file, findings) is not { } table)
            {
                continue;
            }

            int before = messages.Records;
            foreach ((string name, object value) in table)
            {
                source.Cancellation.ThrowIfCancellationRequested();
                if (name == "error" && value is TomlTable inner && inner.Values.All(item => item is TomlTable))
                {
                    foreach ((string code, object below) in inner)
                    {
                        Add(code, below, messages, findings, source.Fields);
                    }
                }
                else
                {
                    Add(name, value, messages, findings, source.Fields);
                }
            }

            if (messages.Records == before && !findings.HasErrors)
            {
                findings.Error(1, 1, "tables with an “error” or “message”", "none", Fix);
            }
        }

        return new ForeignCatalog(source.NameOr("tidb"), "en", "Imported from the error list of a PingCAP project, Apache License 2.0.", messages.ToList(), []) { Records = messages.Records };
    }

    private static TomlTable? Parse(ForeignFile file, ExchangeFindings findings)
    {
        if (!FileBytes.Check(file.Content.Span, findings) || FileBytes.Decode(file.Content.Span, findings, "Save the file as UTF-8.") is not { } text)
        {
            return null;
        }

        try
        {
            return TomlSerializer.Deserialize<TomlTable>(text);
        }
        catch (TomlException broken)
        {
            findings.Error(Math.Max(1, broken.Line ?? 1), Math.Max(1, broken.Column ?? 1), "complete TOML", "a break in its syntax", "Look at that place for a missing quotation mark or bracket, a repeated name, or a mark of an unfinished merge.");
            return null;
        }
    }

    private static void Add(string code, object value, ForeignMessages messages, ExchangeFindings findings, ForeignFields fields)
    {
        if (value is not TomlTable table || !(table.ContainsKey("error") || table.ContainsKey("message")))
        {
            findings.Error(1, 1, "a table with an “error” or “message”", $"none for {ExchangeFindings.Quote(code)}", Fix);
            return;
        }

        fields.Became("(name)", "code");
        List<string> tags = [];
        foreach ((string name, object member) in table)
        {
            switch (name)
            {
                case "error" or "message":
                    fields.Became(name, "explain");
                    break;
                case "description" when Text(table, name) is not null:
                    fields.Became(name, "doc");
                    break;
                case "workaround" when Text(table, name) is not null:
                    fields.Became(name, "fix-hint");
                    break;
                case "description" or "workaround":
                    break;
                case "tags" when member is TomlArray array:
                    fields.Became(name, "doc");
                    tags.AddRange(array.Select(tag => tag?.ToString() ?? string.Empty));
                    break;
                default:
                    fields.LeftOut(name);
                    break;
            }
        }

        messages.Add(
            new ForeignMessage
            {
                Code = ForeignNames.Code(code),
                Key = ForeignNames.Kebab(code),
                Aliases = ForeignNames.Code(code) == code ? [] : [code],
                Explain = (Text(table, "error") ?? Text(table, "message")) is { } text ? ForeignSyntax.Printf(text) : null,
                FixHint = Text(table, "workaround") is { } hint ? ForeignText.Plain(hint) : null,
                Doc = ForeignValues.Doc(Text(table, "description"), tags.Count == 0 ? null : "Tags: " + string.Join(", ", tags) + "."),
                Severity = EntrySeverity.Error,
                Group = code.Split(':') is { Length: 3 } parts && ForeignNames.Kebab(parts[1]) is { Length: > 0 } group ? group : null,
            },
            (1, 1),
            findings);
    }

    private static string? Text(TomlTable table, string name) => table.TryGetValue(name, out object? value) && value is string text && text.Trim().Length > 0 ? text.Trim() : null;
}
