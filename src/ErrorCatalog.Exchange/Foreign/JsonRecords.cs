using System.Text.Json;
using ErrorCatalog.Exchange.Input;

namespace ErrorCatalog.Exchange.Foreign;

/// <summary>The records of JSON files that are a list of objects, or JSON Lines.</summary>
internal static class JsonRecords
{
    /// <summary>Calls <paramref name="add"/> for every object; anything else is reported.</summary>
    /// <param name="source">The files.</param>
    /// <param name="what">What the list holds, for messages.</param>
    /// <param name="fix">What to do when a file is another one.</param>
    /// <param name="add">Takes a record.</param>
    public static void Read(ForeignSource source, string what, string fix, Action<JsonPart, ExchangeFindings> add)
    {
        foreach (ForeignFile file in source.Files)
        {
            ExchangeFindings findings = source.FindingsOf(file);
            bool isLines = file.Path.EndsWith(".jsonl", StringComparison.OrdinalIgnoreCase) || file.Path.EndsWith(".ndjson", StringComparison.OrdinalIgnoreCase);
            IReadOnlyList<JsonPart>? records = isLines
                ? JsonPartReader.ReadLines(file.Content.Span, findings, source.Cancellation)
                : Items(JsonPartReader.Read(file.Content.Span, findings, source.Cancellation), what, fix, findings);
            Add(records ?? [], what, fix, findings, add);
        }
    }

    /// <summary>Calls <paramref name="add"/> for every object of a list; anything else is reported.</summary>
    public static void Add(IReadOnlyList<JsonPart> records, string what, string fix, ExchangeFindings findings, Action<JsonPart, ExchangeFindings> add)
    {
        foreach (JsonPart record in records)
        {
            if (record.Kind == JsonValueKind.Object)
            {
                add(record, findings);
            }
            else
            {
                findings.Error(record.Line, record.Column, "an object for every record", record.Description, fix);
            }
        }

        if (records.Count == 0 && !findings.HasErrors)
        {
            findings.Error(1, 1, what, "none", fix);
        }
    }

    private static IReadOnlyList<JsonPart>? Items(JsonPart? whole, string what, string fix, ExchangeFindings findings)
    {
        if (whole is { Kind: not JsonValueKind.Array })
        {
            findings.Error(whole.Line, whole.Column, "a list of " + what, whole.Description, fix);
            return null;
        }

        return whole?.Items;
    }
}
