using System.Text;
using System.Text.Json;

namespace ErrorCatalog.Exchange.Input;

/// <summary>Reads a JSON file whole, with the place of every value; names that repeat and damage are reported.</summary>
internal static class JsonPartReader
{
    private static readonly JsonReaderOptions Options = new() { MaxDepth = ExchangeLimits.MaxDepth };

    /// <summary>The value of the file, or null after reporting what is wrong with it.</summary>
    public static JsonPart? Read(ReadOnlySpan<byte> bytes, ExchangeFindings findings, CancellationToken cancellation)
    {
        if (!FileBytes.Check(bytes, findings) || FileBytes.Decode(bytes, findings, "Save the file as UTF-8.") is null)
        {
            return null;
        }

        byte[] content = FileBytes.WithoutMark(bytes).ToArray();
        try
        {
            var json = new Utf8JsonReader(content, Options);
            json.Read();
            JsonPart whole = Value(ref json, new LinePositions(content), findings, cancellation);
            while (json.Read())
            {
            }

            return findings.HasErrors ? null : whole;
        }
        catch (JsonException broken)
        {
            int line = (int)Math.Min(int.MaxValue - 1, broken.LineNumber ?? 0) + 1;
            findings.Error(line, (int)(broken.BytePositionInLine ?? 0) + 1, "complete JSON", "a break in its syntax", "Look just before that place for a missing comma, quotation mark or brace, or a mark of an unfinished merge.");
            return null;
        }
        catch (InvalidOperationException)
        {
            findings.Error(1, 1, "whole characters", "half of a surrogate pair as an escape", "Type the character again.");
            return null;
        }
    }

    /// <summary>JSON Lines: one value in each line that is not empty; null after reporting what is wrong.</summary>
    public static IReadOnlyList<JsonPart>? ReadLines(ReadOnlySpan<byte> bytes, ExchangeFindings findings, CancellationToken cancellation)
    {
        if (!FileBytes.Check(bytes, findings) || FileBytes.Decode(bytes, findings, "Save the file as UTF-8.") is not { } text)
        {
            return null;
        }

        List<JsonPart> parts = [];
        int line = 0;
        foreach (string content in text.Split('\n'))
        {
            line++;
            if (content.AsSpan().Trim().IsEmpty)
            {
                continue;
            }

            var own = new ExchangeFindings(string.Empty);
            if (Read(Encoding.UTF8.GetBytes(content), own, cancellation) is { } part)
            {
                parts.Add(part with { Line = line });
            }

            foreach (ExchangeFinding finding in own.ToArray())
            {
                findings.Error(line, finding.Column, finding.Expected, finding.Found, finding.Fix);
            }

            if (findings.IsFull)
            {
                break;
            }
        }

        return findings.HasErrors ? null : parts;
    }

    private static JsonPart Value(ref Utf8JsonReader json, LinePositions lines, ExchangeFindings findings, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        (int line, int column) = lines.Of((int)json.TokenStartIndex);
        switch (json.TokenType)
        {
            case JsonTokenType.StartObject:
                return new JsonPart(JsonValueKind.Object, null, Members(ref json, lines, findings, cancellation), [], line, column);
            case JsonTokenType.StartArray:
                List<JsonPart> items = [];
                while (json.Read() && json.TokenType != JsonTokenType.EndArray)
                {
                    items.Add(Value(ref json, lines, findings, cancellation));
                }

                return new JsonPart(JsonValueKind.Array, null, [], items, line, column);
            case JsonTokenType.String:
                return new JsonPart(JsonValueKind.String, ForeignCharacters(json.GetString()!, line, column, findings), [], [], line, column);
            case JsonTokenType.Number:
                return new JsonPart(JsonValueKind.Number, Encoding.UTF8.GetString(json.ValueSpan), [], [], line, column);
            case JsonTokenType.True:
                return new JsonPart(JsonValueKind.True, null, [], [], line, column);
            case JsonTokenType.False:
                return new JsonPart(JsonValueKind.False, null, [], [], line, column);
            default:
                return new JsonPart(JsonValueKind.Null, null, [], [], line, column);
        }
    }

    private static List<KeyValuePair<string, JsonPart>> Members(ref Utf8JsonReader json, LinePositions lines, ExchangeFindings findings, CancellationToken cancellation)
    {
        List<KeyValuePair<string, JsonPart>> members = [];
        HashSet<string> names = new(StringComparer.Ordinal);
        while (json.Read() && json.TokenType == JsonTokenType.PropertyName)
        {
            string name = json.GetString()!;
            (int line, int column) = lines.Of((int)json.TokenStartIndex);
            json.Read();
            JsonPart value = Value(ref json, lines, findings, cancellation);
            if (names.Add(name))
            {
                members.Add(new(name, value));
            }
            else
            {
                findings.Error(line, column, "each name once", $"{ExchangeFindings.Quote(name)} again", "Remove one of the two.");
            }
        }

        return members;
    }

    private static string ForeignCharacters(string text, int line, int column, ExchangeFindings findings) =>
        Foreign.ForeignCharacters.Clean(text.Replace("\r\n", "\n", StringComparison.Ordinal), (line, column), findings);
}
