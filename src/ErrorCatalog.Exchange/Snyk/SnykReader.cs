using ErrorCatalog.Compiler;
using ErrorCatalog.Exchange.Foreign;
using ErrorCatalog.Exchange.Input;

namespace ErrorCatalog.Exchange.Snyk;

/// <summary>Reads a list of Snyk's public error catalog: <c>errorCode</c>, <c>title</c>, <c>description</c>, <c>statusCode</c>, <c>classification</c>, <c>level</c>, <c>links</c>, …</summary>
internal sealed class SnykReader : IForeignReader
{
    private const string Fix = "Name a JSON list of objects with “errorCode” and “description”.";

    /// <inheritdoc/>
    public ForeignCatalog Read(ForeignSource source)
    {
        var messages = new ForeignMessages();
        JsonRecords.Read(source, "Snyk errors", Fix, (record, findings) => Add(record, messages, findings, source.Fields));
        return new ForeignCatalog(source.NameOr("snyk"), "en", "Imported from the public error catalog of Snyk, Apache License 2.0.", messages.ToList(), []) { Records = messages.Records };
    }

    private static void Add(JsonPart record, ForeignMessages messages, ExchangeFindings findings, ForeignFields fields)
    {
        if (record.TextOf("errorCode") is not { } code)
        {
            findings.Error(record.Line, record.Column, "an “errorCode” for every error", "none", Fix);
            return;
        }

        foreach ((string member, _) in record.Members.Where(member => member.Key != "statusCode"))
        {
            switch (member)
            {
                case "errorCode":
                    fields.Became(member, "code");
                    break;
                case "title":
                    fields.Became(member, "title");
                    break;
                case "description":
                    fields.Became(member, "explain, doc");
                    break;
                case "classification":
                    fields.Became(member, "kind, doc");
                    break;
                case "level":
                    fields.Became(member, "severity");
                    break;
                case "links" or "type":
                    fields.Became(member, "doc");
                    break;
                case "factory" or "package":
                    fields.Became(member, member == "package" ? "(file)" : "key");
                    break;
                default:
                    fields.LeftOut(member);
                    break;
            }
        }

        string? classification = record.TextOf("classification");
        (string? first, string? rest) = ForeignValues.Paragraphs(record.TextOf("description"));
        string[] links = [.. (record.Member("links")?.Items ?? []).Select(link => link.Text).OfType<string>().Prepend(record.TextOf("type") ?? string.Empty).Where(link => link.Length > 0)];
        messages.Add(
            new ForeignMessage
            {
                Code = ForeignNames.Code(code),
                Key = ForeignNames.Kebab(record.TextOf("factory") is { } factory && factory.StartsWith("New", StringComparison.Ordinal) ? factory[3..] : record.TextOf("title") ?? code),
                Title = record.TextOf("title") is { } title ? ForeignText.Plain(title) : null,
                Explain = first is null ? null : ForeignText.Plain(first),
                Doc = ForeignValues.Doc(rest, classification is null ? null : "Classification: " + classification + ".", links.Length == 0 ? null : string.Join('\n', links.Select(link => $"- <{link}>"))),
                HttpStatus = ForeignValues.HttpStatus(record.IntegerOf("statusCode"), "statusCode", fields),
                Kind = classification is "ACTIONABLE" or "UNSUPPORTED" ? EntryKind.Rejection : EntryKind.Exception,
                Severity = ForeignValues.Severity(record.TextOf("level")),
                Group = record.TextOf("package") is { } package && ForeignNames.Kebab(package) is { Length: > 0 } group ? group : null,
            },
            (record.Line, record.Column),
            findings);
    }
}
