using System.Globalization;
using System.Text.Json;

namespace ErrorCatalog.Messages.Tests;

/// <summary>One recorded pattern with its values.</summary>
internal sealed record IcuCase(string Id, string Locale, string Pattern, IReadOnlyDictionary<string, MessageValue> Arguments)
{
    internal static IReadOnlyList<IcuCase> All { get; } = [.. TestData.Json("icu-mf1-cases.json").EnumerateArray().Select(Read)];

    /// <summary>What we print, without the isolates that no recorded engine has; null when we reject the pattern.</summary>
    internal string? Ours()
    {
        MessageTemplate? template = MessageParser.Parse(Pattern).Template;
        return template is null ? null : MessageFormatter.Format(template, Locale, Arguments, BidiIsolation.Never);
    }

    private static IcuCase Read(JsonElement row) => new(
        row[0].GetString()!, row[1].GetString()!, row[2].GetString()!, row[3].EnumerateObject().ToDictionary(member => member.Name, member => Value(member.Value)));

    private static MessageValue Value(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Number when value.TryGetInt64(out long number) => MessageValue.From(number),
        JsonValueKind.Number => MessageValue.From(value.GetDecimal()),
        _ when value.GetString() is ['@', .. var time] => MessageValue.From(DateTimeOffset.Parse(time, CultureInfo.InvariantCulture)),
        _ => MessageValue.From(value.GetString()),
    };
}
