using ErrorCatalog.Compiler;
using ErrorCatalog.Messages;

namespace ErrorCatalog.Benchmarks.Search;

/// <summary>A message as somebody pastes it: values filled in that look like other messages, a log line before it, a stack trace behind it.</summary>
/// <param name="Key">The entry that it is of.</param>
/// <param name="Message">The message alone, values filled in.</param>
internal sealed record PastedMessage(string Key, string Message)
{
    private const double Kept = 0.65;

    // A code, a path, words of other messages, quotation marks, text without spaces, nothing but digits, a long type.
    private static readonly string[] Values =
    [
        "TS2304", "/home/ann/src/Types.d.ts", "Cannot find name", "it's \"quoted\"", "型の引数が必要です", "42", "{ a: string; b: (x: number) => Promise<void>; }",
        "expected", "C:\\src\\app.tsx", "Duplicate identifier 'x'.",
    ];

    /// <summary>The message within a log.</summary>
    public string WithNoise => $"2026-11-25T10:15:02.113Z ERROR [build-7] src/app/main.ts(12,34): error: {Message}\n    at Program.emit (/srv/build/node_modules/typescript/lib/tsc.js:1203:11)\n    at processTicksAndRejections (node:internal/process/task_queues:95:5)\nnpm ERR! code 2";

    /// <summary>The message within a log that stops in the middle of it.</summary>
    public string Cut => $"2026-11-25T10:15:02.113Z ERROR [build-7] src/app/main.ts(12,34): error: {Message[..(int)(Message.Length * Kept)]}";

    /// <summary>All messages of a language.</summary>
    public static IReadOnlyList<PastedMessage> In(CompiledCatalogs catalogs, string locale)
    {
        List<PastedMessage> messages = [];
        foreach (CatalogModel catalog in catalogs.Catalogs)
        {
            Dictionary<string, EntryModel> entries = catalog.Entries.ToDictionary(entry => entry.Key);
            IEnumerable<EntryText> texts = locale == catalog.SourceLocale
                ? catalog.Entries.Select(entry => entry.Text)
                : catalogs.Locales.Where(known => known.Catalog == catalog.Name && known.Locale == locale).SelectMany(known => known.Entries);
            foreach (EntryText text in texts)
            {
                if (text.Explain is { } pattern && MessageParser.Parse(pattern).Template is { } template)
                {
                    messages.Add(new PastedMessage(text.Key, MessageFormatter.Format(template, locale, Fill(entries[text.Key], template, messages.Count), BidiIsolation.Auto)));
                }
            }
        }

        return messages;
    }

    private static Dictionary<string, MessageValue> Fill(EntryModel entry, MessageTemplate template, int seed)
    {
        Dictionary<string, MessageValue> values = new(StringComparer.Ordinal);
        foreach (MessagePlaceholder placeholder in template.Placeholders)
        {
            bool isNumber = entry.Parameters.Any(parameter => parameter.Name == placeholder.Name && parameter.Type is Compiler.ParameterType.Integer or Compiler.ParameterType.Bytes);
            values[placeholder.Name] = isNumber ? MessageValue.From(seed % 7L) : MessageValue.From(Values[(seed + (3 * values.Count)) % Values.Length]);
        }

        return values;
    }
}
