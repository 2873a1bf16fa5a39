using System.Text.Json;

namespace ErrorCatalog.Exchange.Arb;

/// <summary>What an <c>@id</c> object says about a text, as far as an import needs it.</summary>
internal sealed record ArbAttributes
{
    public string? Description { get; init; }

    public string? SourceText { get; init; }

    public string? PreviousSource { get; init; }

    public string? State { get; init; }

    /// <summary>Reads the object that the reader stands at, up to its end; members of other tools are passed over.</summary>
    /// <exception cref="JsonException">The syntax breaks.</exception>
    /// <exception cref="InvalidOperationException">A text holds half of a surrogate pair.</exception>
    public static ArbAttributes Read(ref Utf8JsonReader json)
    {
        var attributes = new ArbAttributes();
        while (json.Read() && json.TokenType == JsonTokenType.PropertyName)
        {
            string name = json.GetString()!;
            json.Read();
            if (json.TokenType != JsonTokenType.String)
            {
                json.Skip();
                continue;
            }

            string value = json.GetString()!;
            attributes = name switch
            {
                ArbNames.Description => attributes with { Description = value },
                ArbNames.SourceText => attributes with { SourceText = value },
                ArbNames.PreviousSource => attributes with { PreviousSource = value },
                ArbNames.State => attributes with { State = value },
                _ => attributes,
            };
        }

        return attributes;
    }
}
