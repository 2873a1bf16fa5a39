using System.Text;
using System.Text.Json;
using ErrorCatalog.Exchange.Foreign;
using ErrorCatalog.Exchange.Input;

namespace ErrorCatalog.Exchange.Spark;

/// <summary>
/// Reads Apache Spark's <c>error-conditions.json</c>, and beside it <c>error-states.json</c> and <c>error-classes.json</c>, which
/// explain SQLSTATEs. A sub-condition becomes an entry of its own with the text that Spark shows for it: that of its condition,
/// then its own (Spark, <c>ErrorClassesJsonReader.getMessageTemplate</c>).
/// </summary>
internal sealed class SparkReader : IForeignReader
{
    private const string NameFile = "Name Spark’s error-conditions.json, and with it error-states.json and error-classes.json.";
    private const string Unclassified = "none";

    /// <inheritdoc/>
    public ForeignCatalog Read(ForeignSource source)
    {
        List<(JsonPart File, ExchangeFindings Findings)> conditions = [];
        Dictionary<string, string> states = new(StringComparer.Ordinal);
        Dictionary<string, string> classes = new(StringComparer.Ordinal);
        foreach (ForeignFile file in source.Files)
        {
            ExchangeFindings findings = source.FindingsOf(file);
            if (JsonPartReader.Read(file.Content.Span, findings, source.Cancellation) is { } part)
            {
                Sort(part, findings, conditions, states, classes, source.Fields);
            }
        }

        if (conditions.Count == 0 && !source.HasErrors)
        {
            source.FindingsOf(source.Files[0]).Error(1, 1, "error conditions", "none in any file", NameFile);
        }

        Dictionary<string, ForeignMessage> messages = new(StringComparer.Ordinal);
        foreach ((JsonPart file, ExchangeFindings findings) in conditions)
        {
            foreach ((string name, JsonPart condition) in file.Members)
            {
                AddCondition(name, condition, new SqlStates(states, classes), messages, findings, source.Fields);
            }
        }

        return new ForeignCatalog(source.NameOr("spark"), "en", "Imported from the error conditions of Apache Spark, Apache License 2.0.", [.. messages.Values], []);
    }

    // The three files differ in their values: objects with a message, objects with a description, texts.
    private static void Sort(
        JsonPart file,
        ExchangeFindings findings,
        List<(JsonPart, ExchangeFindings)> conditions,
        Dictionary<string, string> states,
        Dictionary<string, string> classes,
        ForeignFields fields)
    {
        if (file.Kind != JsonValueKind.Object || file.Members.Count == 0)
        {
            findings.Error(file.Line, file.Column, "an object of error conditions by name", file.Kind == JsonValueKind.Object ? "an empty one" : file.Description, NameFile);
            return;
        }

        JsonPart first = file.Members[0].Value;
        if (first.Kind == JsonValueKind.String)
        {
            foreach ((string code, JsonPart text) in file.Members)
            {
                classes[code] = text.Text ?? string.Empty;
                fields.Became("class", "doc");
            }
        }
        else if (first.Member("message") is null && first.Member("description") is not null)
        {
            foreach ((string code, JsonPart state) in file.Members)
            {
                states[code] = state.TextOf("description") ?? string.Empty;
                fields.Became("state.description", "doc");
                foreach ((string other, _) in state.Members.Where(member => member.Key != "description"))
                {
                    fields.LeftOut("state." + other);
                }
            }
        }
        else
        {
            conditions.Add((file, findings));
        }
    }

    private static void AddCondition(string name, JsonPart condition, SqlStates states, Dictionary<string, ForeignMessage> messages, ExchangeFindings findings, ForeignFields fields)
    {
        string? state = condition.TextOf("sqlState");
        if (Message(name, condition, findings) is not { } text)
        {
            return;
        }

        fields.Became("message", "explain");
        string? breaking = null;
        foreach ((string member, JsonPart value) in condition.Members)
        {
            switch (member)
            {
                case "message" or "subClass" or "sub_class":
                    break;
                case "sqlState":
                    fields.Became(member, "doc");
                    break;
                case "breakingChangeInfo":
                    breaking = string.Join(' ', value.Member("migrationMessage")?.Items.Select(item => item.Text) ?? []);
                    fields.Became("breakingChangeInfo.migrationMessage", "doc");
                    foreach ((string other, _) in value.Members.Where(inner => inner.Key != "migrationMessage"))
                    {
                        fields.LeftOut("breakingChangeInfo." + other);
                    }

                    break;
                default:
                    fields.LeftOut(member);
                    break;
            }
        }

        string doc = states.Describe(state, breaking);
        Add(new Condition(name, text, doc, GroupOf(state)), condition, messages, findings);
        foreach ((string sub, JsonPart part) in (condition.Member("subClass") ?? condition.Member("sub_class"))?.Members ?? [])
        {
            if (Message(name + "." + sub, part, findings) is not { } own)
            {
                continue;
            }

            fields.Became("subClass.message", "explain");
            foreach ((string member, _) in part.Members.Where(member => member.Key != "message"))
            {
                fields.LeftOut("subClass." + member);
            }

            string below = $"Condition {name}. {doc}".TrimEnd();
            Add(new Condition(name + "." + sub, text.Text.Length == 0 ? own : own.Text.Length == 0 ? text : text.Then(own), below, GroupOf(state)), part, messages, findings);
        }
    }

    private static ForeignText? Message(string name, JsonPart condition, ExchangeFindings findings)
    {
        if (condition.Member("message") is { Kind: JsonValueKind.Array, Items: { Count: > 0 } lines } && lines.All(line => line.Kind == JsonValueKind.String))
        {
            // Line breaks of the message are those of its list; a condition that only its sub-conditions explain has an empty one.
            return ForeignSyntax.Angles(string.Join('\n', lines.Select(line => line.Text)).Trim());
        }

        findings.Error(condition.Line, condition.Column, "a list “message” of texts", $"none in {ExchangeFindings.Quote(name)}", NameFile);
        return null;
    }

    private static void Add(Condition condition, JsonPart part, Dictionary<string, ForeignMessage> messages, ExchangeFindings findings)
    {
        string code = ForeignNames.Code(condition.Name);
        var message = new ForeignMessage
        {
            Code = code,
            Key = ForeignNames.Kebab(condition.Name),
            Aliases = code == condition.Name ? [] : [condition.Name],
            Explain = condition.Text.Text.Length == 0 ? null : condition.Text,
            Doc = condition.Doc.Length == 0 ? null : condition.Doc,
            Group = condition.Group,
        };
        if (!messages.TryAdd(code, message))
        {
            findings.Error(part.Line, part.Column, "each error condition once", $"{ExchangeFindings.Quote(condition.Name)} again", "Import files that repeat names into catalogs of their own, with --name.");
        }
    }

    private static string GroupOf(string? state) => state is { Length: >= 2 } && ForeignNames.Kebab(state[..2]) is { Length: 2 } group ? group : Unclassified;

    private sealed record Condition(string Name, ForeignText Text, string Doc, string Group);

    private sealed class SqlStates(Dictionary<string, string> states, Dictionary<string, string> classes)
    {
        public string Describe(string? state, string? breaking)
        {
            var doc = new StringBuilder();
            if (state is not null)
            {
                doc.Append("SQLSTATE ").Append(state);
                doc.Append(states.TryGetValue(state, out string? description) && description.Length > 0 ? ": " + description : string.Empty);
                if (state.Length >= 2 && classes.TryGetValue(state[..2], out string? name))
                {
                    doc.Append(" (class ").Append(state.AsSpan(0, 2)).Append(", ").Append(name).Append(')');
                }

                doc.Append('.');
            }

            return doc.Append(string.IsNullOrEmpty(breaking) ? string.Empty : "\n\n" + breaking).ToString().Trim();
        }
    }
}
