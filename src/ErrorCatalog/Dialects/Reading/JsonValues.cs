using System.Text.Json;
using ErrorCatalog.Messages;

namespace ErrorCatalog;

/// <summary>Takes values out of a mended JSON document without ever throwing. Null, empty texts, arrays and objects count as absent.</summary>
internal static class JsonValues
{
    public static bool IsAbsent(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Undefined or JsonValueKind.Null => true,
        JsonValueKind.String => value.ValueEquals(string.Empty),
        JsonValueKind.Array => value.GetArrayLength() == 0,
        JsonValueKind.Object => value.GetPropertyCount() == 0,
        _ => false,
    };

    /// <summary>What a value is, for remarks.</summary>
    public static string Describe(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Object => "an object",
        JsonValueKind.Array => "an array",
        JsonValueKind.String => $"the text '{RemarkList.Quote(value.GetString()!)}'",
        JsonValueKind.Number => $"the number {RemarkList.Quote(value.GetRawText())}",
        JsonValueKind.True => "true",
        JsonValueKind.False => "false",
        _ => "null",
    };

    /// <summary>A text; null, with a remark, for a value of another type.</summary>
    public static string? Text(this ReceivedReport report, JsonElement value, string member)
    {
        if (value.ValueKind == JsonValueKind.String)
        {
            return IsAbsent(value) ? null : report.Cut(value.GetString()!, member);
        }

        if (!IsAbsent(value))
        {
            report.Remarks.Unexpected(member, "text", Describe(value));
        }

        return null;
    }

    /// <summary>A whole number; null, with a remark, for a value of another type.</summary>
    public static int? Integer(this ReceivedReport report, JsonElement value, string member)
    {
        if (value.ValueKind == JsonValueKind.Number && value.TryGetInt32(out int number))
        {
            return number;
        }

        if (!IsAbsent(value))
        {
            report.Remarks.Unexpected(member, "a whole number", Describe(value));
        }

        return null;
    }

    /// <summary>A value of a problem item. Objects and arrays are kept as JSON text.</summary>
    public static MessageValue Value(this ReceivedReport report, JsonElement value, string member)
    {
        switch (value.ValueKind)
        {
            case JsonValueKind.String:
                return MessageValue.From(report.Cut(value.GetString()!, member));
            case JsonValueKind.Number:
                return value.TryGetInt64(out long whole) ? MessageValue.From(whole)
                    : value.TryGetDecimal(out decimal number) ? MessageValue.From(number)
                    : MessageValue.From(report.Cut(value.GetRawText(), member));
            case JsonValueKind.True:
            case JsonValueKind.False:
                return MessageValue.From(value.ValueKind == JsonValueKind.True);
            case JsonValueKind.Object:
            case JsonValueKind.Array:
                report.Remarks.Add($"Expected a plain value in '{RemarkList.Quote(member)}' but got {Describe(value)}. It was kept as JSON text.");
                return MessageValue.From(report.Cut(value.GetRawText(), member));
            default:
                return default;
        }
    }

    /// <summary>Problem items: a list of one-pair objects, as the drafts have it; also one object, a list of values, or one value.</summary>
    public static void Items(this ReceivedReport report, JsonElement value, string member)
    {
        switch (value.ValueKind)
        {
            case JsonValueKind.Array:
                foreach (JsonElement item in value.EnumerateArray())
                {
                    if (item.ValueKind == JsonValueKind.Object)
                    {
                        report.NamedItems(item);
                    }
                    else
                    {
                        report.AddItem(null, report.Value(item, member));
                    }
                }

                break;
            case JsonValueKind.Object:
                report.Remarks.Add($"Expected a list of objects in '{RemarkList.Quote(member)}' but got one object. Its members were taken.");
                report.NamedItems(value);
                break;
            default:
                if (!IsAbsent(value))
                {
                    report.Remarks.Add($"Expected a list of objects in '{RemarkList.Quote(member)}' but got {Describe(value)}. It was taken as the first value.");
                    report.AddItem(null, report.Value(value, member));
                }

                break;
        }
    }

    private static void NamedItems(this ReceivedReport report, JsonElement item)
    {
        foreach (JsonProperty pair in item.EnumerateObject())
        {
            report.AddItem(report.Cut(pair.Name, "a problem item"), report.Value(pair.Value, pair.Name));
        }
    }
}
