using System.Text.Json;

namespace ErrorCatalog.AspNetCore;

/// <summary>
/// Entries for programs, with the members that the built site gives them (docs/site.md), as far as they are compiled into an application: notes,
/// causes and documentation are not.
/// </summary>
internal static class EntryJson
{
    public static void Write(Utf8JsonWriter json, ProblemDescriptor entry)
    {
        ProblemCatalog catalog = entry.Catalog!;
        json.WriteStartObject();
        json.WriteString("key", entry.Key);
        json.WriteString("code", entry.Code);
        WriteWords(json, "aliases", entry.Aliases);
        WriteNumber(json, "number", entry.Number);
        json.WriteString("catalog", catalog.Name);
        json.WriteString("severity", Word(entry.Severity));
        json.WriteString("category", Word(entry.Category));
        json.WriteString("kind", Word(entry.Kind));
        json.WriteString("impact", entry.Impact is { } impact ? WireTokens.Token(impact) : null);
        json.WriteString("who_retries", entry.Retry is { } party ? WireTokens.Token(party) : null);
        json.WriteString("where", entry.Where?.ToString());
        WriteNumber(json, "http_status", entry.HttpStatus);
        json.WriteString("grpc_status", entry.GrpcStatus is { } status ? WireTokens.Token(status) : null);
        json.WriteString("grpc_reason", entry.GrpcReason);
        WriteParameters(json, entry);
        json.WriteString("locale", catalog.SourceLocale);
        WriteTexts(json, entry, catalog.SourceLocale);
        json.WriteString("since", entry.Since);
        WriteRetired(json, entry);
        json.WriteString("url", entry.Link?.AbsoluteUri);
        json.WriteStartObject("texts");
        foreach (string locale in catalog.Locales)
        {
            if (entry.FindPattern(TextField.Explain, locale) is { IsFallback: false } text && text.Locale == locale)
            {
                json.WriteStartObject(locale);
                WriteTexts(json, entry, locale);
                json.WriteEndObject();
            }
        }

        json.WriteEndObject();
        json.WriteEndObject();
    }

    public static void WriteIndex(Utf8JsonWriter json, IEnumerable<ProblemDescriptor> entries)
    {
        json.WriteStartObject();
        json.WriteStartArray("entries");
        foreach (ProblemDescriptor entry in entries)
        {
            json.WriteStartObject();
            json.WriteString("key", entry.Key);
            json.WriteString("code", entry.Code);
            WriteNumber(json, "number", entry.Number);
            json.WriteString("catalog", entry.Catalog!.Name);
            json.WriteString("title", entry.TitlePattern);
            WriteNumber(json, "http_status", entry.HttpStatus);
            json.WriteString("url", entry.Link?.AbsoluteUri);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    /// <summary>The word of the catalog file for a member of an enum.</summary>
    public static string Word<TEnum>(TEnum value)
        where TEnum : struct, Enum => value.ToString().ToLowerInvariant();

    private static void WriteParameters(Utf8JsonWriter json, ProblemDescriptor entry)
    {
        json.WriteStartArray("params");
        foreach (ProblemParameter parameter in entry.Parameters)
        {
            json.WriteStartObject();
            json.WriteString("name", parameter.Name);
            json.WriteString("type", Word(parameter.Type));
            json.WriteBoolean("optional", parameter.IsOptional);
            json.WriteString("example", parameter.Example);
            json.WriteString("sensitivity", Word(parameter.Sensitivity));
            if (parameter.EnumValues.Count > 0)
            {
                WriteWords(json, "values", parameter.EnumValues);
            }

            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteTexts(Utf8JsonWriter json, ProblemDescriptor entry, string locale)
    {
        json.WriteString("title", entry.FindPattern(TextField.Title, locale)?.Template.ToString());
        json.WriteString("explain", entry.FindPattern(TextField.Explain, locale)?.Template.ToString());
        json.WriteString("fix_hint", entry.FindPattern(TextField.FixHint, locale)?.Template.ToString());
        json.WriteString("rule", entry.FindPattern(TextField.Rule, locale)?.Template.ToString());
    }

    private static void WriteRetired(Utf8JsonWriter json, ProblemDescriptor entry)
    {
        if (entry.Retired is not { } retired)
        {
            json.WriteNull("retired");
            return;
        }

        json.WriteStartObject("retired");
        json.WriteString("since", retired.Since);
        json.WriteString("replaced_by", retired.ReplacedBy);
        json.WriteString("reason", retired.Reason);
        json.WriteEndObject();
    }

    private static void WriteWords(Utf8JsonWriter json, string name, IReadOnlyList<string> words)
    {
        json.WriteStartArray(name);
        foreach (string word in words)
        {
            json.WriteStringValue(word);
        }

        json.WriteEndArray();
    }

    private static void WriteNumber(Utf8JsonWriter json, string name, int? number)
    {
        if (number is { } known)
        {
            json.WriteNumber(name, known);
        }
        else
        {
            json.WriteNull(name);
        }
    }
}
