using System.Globalization;
using System.Text.Json;
using ErrorCatalog.Compiler;
using ErrorCatalog.Exchange.Foreign;
using ErrorCatalog.Exchange.Input;

namespace ErrorCatalog.Exchange.FirstClass;

/// <summary>
/// Reads the JSON catalog of FirstClassErrors: <c>{ "errors": [ { code, title, explanation, businessRule, diagnostics, examples, … } ] }</c>.
/// </summary>
internal sealed class FirstClassReader : IForeignReader
{
    private const string Fix = "Name the catalog that FirstClassErrors rendered as JSON.";

    /// <inheritdoc/>
    public ForeignCatalog Read(ForeignSource source)
    {
        var messages = new ForeignMessages();
        foreach (ForeignFile file in source.Files)
        {
            ExchangeFindings findings = source.FindingsOf(file);
            if (JsonPartReader.Read(file.Content.Span, findings, source.Cancellation) is not { } whole)
            {
                continue;
            }

            if (whole.Member("errors") is not { Kind: JsonValueKind.Array } list)
            {
                findings.Error(whole.Line, whole.Column, "an object with a list “errors”", whole.Description, Fix);
                continue;
            }

            JsonRecords.Add(list.Items, "errors", Fix, findings, (record, own) => Add(record, messages, own, source.Fields));
        }

        return new ForeignCatalog(source.NameOr("errors"), "en", "Imported from a catalog of FirstClassErrors.", messages.ToList(), []) { Records = messages.Records };
    }

    private static void Add(JsonPart record, ForeignMessages messages, ExchangeFindings findings, ForeignFields fields)
    {
        if (record.TextOf("code") is not { } code)
        {
            findings.Error(record.Line, record.Column, "a “code” for every error", "none", Fix);
            return;
        }

        foreach ((string member, _) in record.Members)
        {
            string? target = member switch
            {
                "code" => "code",
                "title" => "title",
                "explanation" => "explain",
                "businessRule" => "rule",
                "diagnostics" => "causes",
                "context" => "params",
                "source" or "sourceDescription" or "examples" => "doc",
                _ => null,
            };
            if (target is null)
            {
                fields.LeftOut(member);
            }
            else
            {
                fields.Became(member, target);
            }
        }

        (string? first, string? rest) = ForeignValues.Paragraphs(record.TextOf("explanation"));
        messages.Add(
            new ForeignMessage
            {
                Code = ForeignNames.Code(code),
                Key = ForeignNames.Kebab(code),
                Title = Plain(record.TextOf("title")),
                Explain = Plain(first),
                Rule = Plain(record.TextOf("businessRule")),
                Doc = ForeignValues.Doc(rest, record.TextOf("source") is { } origin ? $"Source: {origin}. {record.TextOf("sourceDescription")}" : record.TextOf("sourceDescription"), Examples(record.Member("examples"))),
                Causes = Causes(record.Member("diagnostics"), fields),
                Parameters = [.. Context(record.Member("context"))],
            },
            (record.Line, record.Column),
            findings);
    }

    private static ForeignText? Plain(string? text) => text is null ? null : ForeignText.Plain(text);

    private static List<CauseModel> Causes(JsonPart? diagnostics, ForeignFields fields)
    {
        List<CauseModel> causes = [];
        foreach (JsonPart diagnostic in diagnostics?.Items ?? [])
        {
            if (diagnostic.TextOf("possibleCause") is not { } cause)
            {
                fields.LeftOut("diagnostics without possibleCause");
                continue;
            }

            string? origin = diagnostic.TextOf("origin") switch
            {
                "Internal" => "me",
                "External" => "peer",
                null => null,
                _ => "other",
            };
            causes.Add(new CauseModel(
                string.Create(CultureInfo.InvariantCulture, $"cause-{causes.Count + 1}"),
                MessageQuotingOf(cause),
                origin,
                diagnostic.TextOf("analysisHint") is { } check ? MessageQuotingOf(check) : null));
        }

        return causes;
    }

    private static string MessageQuotingOf(string text) => ErrorCatalog.Messages.MessageQuoting.Quote(text);

    private static string? Examples(JsonPart? examples)
    {
        string[] texts = [.. (examples?.Items ?? [])
            .SelectMany(example => new[] { example.TextOf("shortMessage"), example.TextOf("detailedMessage"), example.TextOf("diagnosticMessage") })
            .OfType<string>()
            .Distinct(StringComparer.Ordinal)];
        return texts.Length == 0 ? null : "Examples:\n\n" + string.Join('\n', texts.Select(text => "- " + text));
    }

    private static IEnumerable<ForeignParameter> Context(JsonPart? context)
    {
        foreach (JsonPart item in context?.Items ?? [])
        {
            string? name = item.Kind == JsonValueKind.String ? item.Text : item.TextOf("key") ?? item.TextOf("name");
            if (!string.IsNullOrWhiteSpace(name))
            {
                yield return new ForeignParameter(name, ParameterType.Text, IsOptional: true, item.TextOf("description"));
            }
        }
    }
}
