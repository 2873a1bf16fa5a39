using System.Globalization;
using ErrorCatalog.Compiler;
using ErrorCatalog.Exchange.Foreign;
using ErrorCatalog.Exchange.Input;

namespace ErrorCatalog.Exchange.Kafka;

/// <summary>
/// Reads a list of Apache Kafka's protocol errors: <c>name</c>, <c>code</c>, <c>message</c>, <c>exception</c>, <c>retriable</c>,
/// <c>ancestors</c>. A retriable error is one that the client, who receives it, tries again.
/// </summary>
internal sealed class KafkaReader : IForeignReader
{
    private const string Fix = "Name a JSON list of objects with “name”, “code” and “message”.";

    /// <inheritdoc/>
    public ForeignCatalog Read(ForeignSource source)
    {
        var messages = new ForeignMessages();
        JsonRecords.Read(source, "Kafka errors", Fix, (record, findings) => Add(record, messages, findings, source.Fields));
        return new ForeignCatalog(source.NameOr("kafka"), "en", "Imported from the protocol errors of Apache Kafka, Apache License 2.0.", messages.ToList(), []) { Records = messages.Records };
    }

    private static void Add(JsonPart record, ForeignMessages messages, ExchangeFindings findings, ForeignFields fields)
    {
        if (record.TextOf("name") is not { } name || record.IntegerOf("code") is not { } code)
        {
            findings.Error(record.Line, record.Column, "“name” and a whole number “code” for every error", "an error without", Fix);
            return;
        }

        foreach ((string member, _) in record.Members)
        {
            switch (member)
            {
                case "name":
                    fields.Became(member, "code");
                    break;
                case "code":
                    fields.Became(member, code > 0 ? "number" : "doc");
                    break;
                case "message":
                    fields.Became(member, "explain");
                    break;
                case "retriable":
                    fields.Became(member, "who-retries");
                    break;
                case "exception" or "ancestors":
                    fields.Became(member, "doc");
                    break;
                default:
                    fields.LeftOut(member);
                    break;
            }
        }

        string? exception = record.TextOf("exception") is { } type
            ? "Exception of the Java client: " + string.Join(" → ", (record.Member("ancestors")?.Items.Select(item => item.Text) ?? []).Prepend(type)) + "."
            : null;
        messages.Add(
            new ForeignMessage
            {
                Code = ForeignNames.Code(name),
                Number = code > 0 ? code : null,
                Key = ForeignNames.Kebab(name),
                Explain = record.TextOf("message") is { } text ? ForeignText.Plain(text) : null,
                WhoRetries = record.FlagOf("retriable") is { } flag ? flag ? WhoRetries.You : WhoRetries.None : null,
                Doc = ForeignValues.Doc(code > 0 ? null : string.Create(CultureInfo.InvariantCulture, $"Number on the wire: {code}."), exception),
            },
            (record.Line, record.Column),
            findings);
    }
}
