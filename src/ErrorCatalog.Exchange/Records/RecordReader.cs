using System.Globalization;
using System.Text.Json;
using ErrorCatalog.Compiler;
using ErrorCatalog.Exchange.Foreign;
using ErrorCatalog.Exchange.Input;

namespace ErrorCatalog.Exchange.Records;

/// <summary>Reads lists of records as JSON, JSON Lines or CSV (RFC 4180 with a line of names), by a <see cref="FieldMap"/>.</summary>
internal sealed class RecordReader(bool isCsv) : IForeignReader
{
    private const string Fix = "Give every record a “key” or “code” and an “explain” or “message”, or name a mapping file with --map.";

    /// <inheritdoc/>
    public ForeignCatalog Read(ForeignSource source)
    {
        var messages = new ForeignMessages();
        if ((source.Mapping is null ? FieldMap.Usual : FieldMap.Read(source.Mapping, source)) is { } map)
        {
            foreach (ForeignFile file in source.Files)
            {
                ExchangeFindings findings = source.FindingsOf(file);
                if (Records(file, map, findings, source) is { } records)
                {
                    JsonRecords.Add(records, "records", Fix, findings, (record, own) => Add(record, map, messages, own, source.Fields));
                }
            }
        }

        string name = ForeignNames.Kebab(Path.GetFileNameWithoutExtension(source.Files[0].Path));
        return new ForeignCatalog(source.NameOr(name.Length > 0 && char.IsAsciiLetterLower(name[0]) ? name : "imported"), "en", "Imported from a list of errors.", messages.ToList(), []) { Records = messages.Records };
    }

    private IReadOnlyList<JsonPart>? Records(ForeignFile file, FieldMap map, ExchangeFindings findings, ForeignSource source)
    {
        if (isCsv)
        {
            return CsvReader.Read(file.Content.Span, findings, source.Cancellation);
        }

        if (file.Path.EndsWith(".jsonl", StringComparison.OrdinalIgnoreCase))
        {
            return JsonPartReader.ReadLines(file.Content.Span, findings, source.Cancellation);
        }

        JsonPart? whole = JsonPartReader.Read(file.Content.Span, findings, source.Cancellation);
        JsonPart? list = map.Records is null ? whole : whole?.Member(map.Records);
        if (whole is not null && list is not { Kind: JsonValueKind.Array })
        {
            findings.Error(whole.Line, whole.Column, map.Records is null ? "a list of records" : $"a list {ExchangeFindings.Quote(map.Records)}", list?.Description ?? "none", Fix);
            return null;
        }

        return list?.Items;
    }

    private static void Add(JsonPart record, FieldMap map, ForeignMessages messages, ExchangeFindings findings, ForeignFields fields)
    {
        var values = new RecordValues(record, map, fields, findings);
        string? code = values.Text("code") ?? values.Text("key");
        string? explain = values.Text("explain");
        if (code is null || (explain is null && !map.Sources.ContainsKey("title") && map != FieldMap.Usual && map.Sources.ContainsKey("explain")))
        {
            findings.Error(record.Line, record.Column, "a code and a text for every record", code is null ? "no code" : $"no text for {ExchangeFindings.Quote(code)}", Fix);
            return;
        }

        if (map == FieldMap.Usual && explain is null)
        {
            findings.Error(record.Line, record.Column, "“explain” or “message”", $"none for {ExchangeFindings.Quote(code)}", Fix);
            return;
        }

        string key = values.Text("key") ?? code;
        int? number = values.Number("number");
        messages.Add(
            new ForeignMessage
            {
                Code = ForeignNames.Code(code),
                Key = ForeignNames.Kebab(key),
                Aliases = [.. values.Texts("aliases").Concat(ForeignNames.Code(code) == code ? [] : [code])],
                Number = number is > 0 ? number : null,
                Title = values.Pattern("title"),
                Explain = explain is null ? null : map.Syntax(explain),
                FixHint = values.Pattern("fix-hint"),
                Rule = values.Pattern("rule"),
                Doc = values.Joined("doc"),
                Note = values.Text("note"),
                Severity = ForeignValues.Severity(values.Text("severity")),
                Kind = values.Token("kind", CatalogVocabulary.Kinds) is { } kind ? (EntryKind)kind : EntryKind.Exception,
                Impact = values.Token("impact", CatalogVocabulary.Impacts) is { } impact ? (EntryImpact)impact : null,
                WhoRetries = values.Retries(),
                HttpStatus = values.HttpStatus(),
                GrpcStatus = values.Token("grpc-status", CatalogVocabulary.GrpcStatuses) is { } grpc ? CatalogVocabulary.GrpcStatuses[grpc] : null,
                Since = values.Text("since"),
                Group = values.Text("file") is { } file && ForeignNames.Kebab(file) is { Length: > 0 } group ? group : null,
            },
            (record.Line, record.Column),
            findings);
        values.ListOthers();
    }

    private sealed class RecordValues(JsonPart record, FieldMap map, ForeignFields fields, ExchangeFindings findings)
    {
        private readonly HashSet<string> _used = new(StringComparer.Ordinal);

        public string? Text(string target) => Texts(target).FirstOrDefault();

        public IEnumerable<string> Texts(string target)
        {
            foreach (string name in map.Sources.GetValueOrDefault(target) ?? [])
            {
                if (record.Member(name) is not { } value)
                {
                    continue;
                }

                if (_used.Add(name))
                {
                    fields.Became(name, target == "file" ? "(file)" : target);
                }

                foreach (string text in Words(value))
                {
                    yield return map.Values.GetValueOrDefault(target)?.GetValueOrDefault(text) ?? text;
                }
            }
        }

        public ForeignText? Pattern(string target) => Text(target) is { } text ? map.Syntax(text) : null;

        public string? Joined(string target) => ForeignValues.Doc([.. Texts(target)]);

        public int? Number(string target) => int.TryParse(Text(target), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out int number) ? number : null;

        public int? HttpStatus()
        {
            if (Text("http-status") is not { } text)
            {
                return null;
            }

            int? status = ForeignValues.HttpStatus(Number("http-status"), "http-status", new ForeignFields());
            if (status is null)
            {
                findings.Warning(record.Line, record.Column, "an HTTP status of an error", ExchangeFindings.Quote(text), "It is left out. Add 'http-status' to the entry if it has another.");
            }

            return status;
        }

        public int? Token(string target, IReadOnlyList<string> tokens)
        {
            if (Text(target) is not { } text)
            {
                return null;
            }

            int index = tokens.ToList().FindIndex(token => string.Equals(token, text, StringComparison.OrdinalIgnoreCase));
            if (index < 0)
            {
                findings.Warning(record.Line, record.Column, $"'{target}' to be one of {string.Join(", ", tokens)}", ExchangeFindings.Quote(text), "It is left out. Translate the word with 'values' in a mapping file.");
            }

            return index < 0 ? null : index;
        }

        // A flag is seen by the one who reports: “retriable” asks the receiver to try again.
        public WhoRetries? Retries() => Text("who-retries")?.ToUpperInvariant() switch
        {
            "TRUE" => WhoRetries.You,
            "FALSE" => WhoRetries.None,
            null => null,
            _ => Token("who-retries", CatalogVocabulary.Retriers) is { } party ? (WhoRetries)party : null,
        };

        public void ListOthers()
        {
            foreach ((string name, _) in record.Members.Where(member => !_used.Contains(member.Key)))
            {
                fields.LeftOut(name);
            }
        }

        private static IEnumerable<string> Words(JsonPart value) => value.Kind switch
        {
            JsonValueKind.True => ["true"],
            JsonValueKind.False => ["false"],
            JsonValueKind.Array => value.Items.SelectMany(Words),
            _ => string.IsNullOrWhiteSpace(value.Text) ? [] : [value.Text.Trim()],
        };
    }
}
