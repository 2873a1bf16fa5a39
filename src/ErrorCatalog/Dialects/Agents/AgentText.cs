using System.Text.Json;

namespace ErrorCatalog;

/// <summary>One localizable member of an agent message: the value itself and the member with its translations.</summary>
internal struct AgentText
{
    // Members of these objects that are not languages.
    private static readonly string[] NoLanguages = ["code", "locale", "locales", "localizable", "catalogs", "catalog"];

    /// <summary>The name as it was spelled; null while the member was not seen.</summary>
    public string? Member { get; set; }

    /// <summary>A text, or an object of texts by language.</summary>
    public JsonElement Value { get; set; }

    /// <summary>The object of texts by language that stands beside <see cref="Value"/>.</summary>
    public JsonElement Localization { get; set; }

    public readonly bool IsPresent => !JsonValues.IsAbsent(Value) || !JsonValues.IsAbsent(Localization);

    /// <summary>The code inside the text, where most dialects keep it.</summary>
    public readonly string? Code => CodeIn(Value) ?? CodeIn(Localization);

    /// <summary>The language that the member itself names for its plain text.</summary>
    public readonly string? Locale => JsonMembers.Find(Localization, "locale") is { ValueKind: JsonValueKind.String } locale ? locale.GetString() : null;

    /// <summary>The texts by language.</summary>
    public readonly LocalizedTextMap Read(ReceivedReport report, string? locale)
    {
        LocalizedTextMap texts = LocalizedTextMap.Empty;
        string member = Member ?? string.Empty;
        if (Value.ValueKind == JsonValueKind.String)
        {
            texts = report.With(texts, Locale ?? locale, Value.GetString(), member);
        }
        else if (Value.ValueKind == JsonValueKind.Object)
        {
            texts = ReadMap(report, texts, Value, member);
        }
        else if (!JsonValues.IsAbsent(Value))
        {
            report.Remarks.Unexpected(member, "text or an object of texts by language", JsonValues.Describe(Value));
        }

        if (Localization.ValueKind == JsonValueKind.Object)
        {
            texts = ReadMap(report, texts, Localization, member);
        }
        else if (!JsonValues.IsAbsent(Localization))
        {
            report.Remarks.Unexpected(member, "an object of texts by language", JsonValues.Describe(Localization));
        }

        return texts;
    }

    private static LocalizedTextMap ReadMap(ReceivedReport report, LocalizedTextMap texts, JsonElement map, string member)
    {
        foreach (KeyValuePair<string, JsonElement> pair in JsonMembers.Of(map, report.Remarks))
        {
            if (!NoLanguages.Contains(pair.Key, StringComparer.OrdinalIgnoreCase) && report.Text(pair.Value, member) is { } text)
            {
                texts = report.With(texts, pair.Key, text, member);
            }
        }

        return texts;
    }

    private static string? CodeIn(JsonElement value) => JsonMembers.Find(value, "code") switch
    {
        { ValueKind: JsonValueKind.String } code when !JsonValues.IsAbsent(code) => code.GetString(),
        { ValueKind: JsonValueKind.Number } number => number.GetRawText(),
        _ => null,
    };
}
