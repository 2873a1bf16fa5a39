using ErrorCatalog.Compiler;
using ErrorCatalog.Exchange.Foreign;
using ErrorCatalog.Exchange.Input;
using Tomlyn.Parsing;
using Tomlyn.Syntax;

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
            if (Parse(file, findings) is not { } document)
            {
                continue;
            }

            int before = messages.Records;
            foreach (TableSyntaxBase table in document.Tables)
            {
                source.Cancellation.ThrowIfCancellationRequested();
                Add(table, messages, findings, source.Fields);
            }

            if (messages.Records == before && !findings.HasErrors)
            {
                findings.Error(1, 1, "tables with an “error” or “message”", "none", Fix);
            }
        }

        return new ForeignCatalog(source.NameOr("tidb"), "en", "Imported from the error list of a PingCAP project, Apache License 2.0.", messages.ToList(), []) { Records = messages.Records };
    }

    private static DocumentSyntax? Parse(ForeignFile file, ExchangeFindings findings)
    {
        if (!FileBytes.Check(file.Content.Span, findings) || FileBytes.Decode(file.Content.Span, findings, "Save the file as UTF-8.") is not { } text)
        {
            return null;
        }

        DocumentSyntax document = SyntaxParser.Parse(text, file.Path, validate: true);
        foreach (DiagnosticMessage broken in document.Diagnostics.Where(broken => broken.Kind == DiagnosticMessageKind.Error))
        {
            findings.Error(broken.Span.Start.Line + 1, broken.Span.Start.Column + 1, "complete TOML", ExchangeFindings.Quote(broken.Message), "Look at that place for a missing quotation mark or bracket, a repeated name, or a mark of an unfinished merge.");
        }

        return document.HasErrors ? null : document;
    }

    private static void Add(TableSyntaxBase table, ForeignMessages messages, ExchangeFindings findings, ForeignFields fields)
    {
        (int Line, int Column) position = (table.Span.Start.Line + 1, table.Span.Start.Column + 1);
        string code = CodeOf(table.Name);
        Dictionary<string, ValueSyntax?> members = table.Items.ToDictionary(item => PartOf(item.Key?.Key), item => item.Value, StringComparer.Ordinal);
        if (code.Length == 0 || !(members.ContainsKey("error") || members.ContainsKey("message")))
        {
            findings.Error(position.Line, position.Column, "a table with an “error” or “message”", $"none for {ExchangeFindings.Quote(code)}", Fix);
            return;
        }

        fields.Became("(name)", "code");
        List<string> tags = [];
        foreach ((string name, ValueSyntax? value) in members)
        {
            switch (name)
            {
                case "error" or "message":
                    fields.Became(name, "explain");
                    break;
                case "description" when Text(value) is not null:
                    fields.Became(name, "doc");
                    break;
                case "workaround" when Text(value) is not null:
                    fields.Became(name, "fix-hint");
                    break;
                case "description" or "workaround":
                    break;
                case "tags" when value is ArraySyntax array:
                    fields.Became(name, "doc");
                    tags.AddRange(array.Items.Select(item => Text(item.Value)).OfType<string>());
                    break;
                default:
                    fields.LeftOut(name);
                    break;
            }
        }

        string? text = Text(members.GetValueOrDefault("error")) ?? Text(members.GetValueOrDefault("message"));
        messages.Add(
            new ForeignMessage
            {
                Code = ForeignNames.Code(code),
                Key = ForeignNames.Kebab(code),
                Aliases = ForeignNames.Code(code) == code ? [] : [code],
                Explain = text is null ? null : ForeignSyntax.Printf(text),
                FixHint = Text(members.GetValueOrDefault("workaround")) is { } hint ? ForeignText.Plain(hint) : null,
                Doc = ForeignValues.Doc(Text(members.GetValueOrDefault("description")), tags.Count == 0 ? null : "Tags: " + string.Join(", ", tags) + "."),
                Severity = EntrySeverity.Error,
                Group = code.Split(':') is { Length: 3 } parts && ForeignNames.Kebab(parts[1]) is { Length: > 0 } group ? group : null,
            },
            position,
            findings);
    }

    // Data Migration puts its tables below "error".
    private static string CodeOf(KeySyntax? name)
    {
        string[] parts = name is null ? [] : [PartOf(name.Key), .. name.DotKeys.Select(part => PartOf(part.Key))];
        return string.Join('.', parts is ["error", _, ..] ? parts[1..] : parts);
    }

    private static string PartOf(BareKeyOrStringValueSyntax? part) => part switch
    {
        StringValueSyntax quoted => quoted.Value ?? string.Empty,
        BareKeySyntax bare => bare.Key?.Text ?? string.Empty,
        _ => string.Empty,
    };

    private static string? Text(ValueSyntax? value) => value is StringValueSyntax { Value: { } text } && text.Trim().Length > 0 ? text.Trim() : null;
}
