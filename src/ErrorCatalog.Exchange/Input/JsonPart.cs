using System.Text.Json;

namespace ErrorCatalog.Exchange.Input;

/// <summary>A JSON value with its place in the file.</summary>
/// <param name="Kind">Kind of the value.</param>
/// <param name="Text">Text of a string, or the digits of a number.</param>
/// <param name="Members">Members of an object, in the order of the file, each name once.</param>
/// <param name="Items">Items of an array.</param>
/// <param name="Line">Line, counted from 1.</param>
/// <param name="Column">Column in UTF-16 code units, counted from 1.</param>
internal sealed record JsonPart(
    JsonValueKind Kind, string? Text, IReadOnlyList<KeyValuePair<string, JsonPart>> Members, IReadOnlyList<JsonPart> Items, int Line, int Column)
{
    /// <summary>The member of a name, or null when there is none or it is the JSON null.</summary>
    public JsonPart? Member(string name)
    {
        foreach ((string key, JsonPart value) in Members)
        {
            if (key == name)
            {
                return value.Kind == JsonValueKind.Null ? null : value;
            }
        }

        return null;
    }

    /// <summary>The text of a string or the digits of a number that is not empty, or null.</summary>
    public string? TextOf(string name) => Member(name) is { Kind: JsonValueKind.String or JsonValueKind.Number, Text: { } text } && text.Trim().Length > 0 ? text : null;

    /// <summary>A whole number, or null.</summary>
    public int? IntegerOf(string name) =>
        Member(name) is { Kind: JsonValueKind.Number or JsonValueKind.String, Text: { } text } && int.TryParse(text, System.Globalization.NumberStyles.AllowLeadingSign, System.Globalization.CultureInfo.InvariantCulture, out int number) ? number : null;

    /// <summary>A boolean, or null.</summary>
    public bool? FlagOf(string name) => Member(name)?.Kind switch { JsonValueKind.True => true, JsonValueKind.False => false, _ => null };

    /// <summary>What kind of value it is, for messages.</summary>
    public string Description => Kind switch
    {
        JsonValueKind.Object => "an object",
        JsonValueKind.Array => "a list",
        JsonValueKind.String => "a text",
        JsonValueKind.Number => "a number",
        JsonValueKind.Null => "null",
        _ => "true or false",
    };
}
