using System.Text;
using System.Text.Json;
using ErrorCatalog.Exchange.Input;

namespace ErrorCatalog.Exchange.TypeScript;

/// <summary>Reads the members of one flat JSON object token by token, so that repeats are seen and every finding has its place.</summary>
internal static class JsonMembers
{
    /// <summary>What is done with one member; the reader stands at its value and has to end at the last token of it.</summary>
    public delegate void MemberReader(ref Utf8JsonReader json, string name, (int Line, int Column) position);

    /// <summary>Reads all members; what is wrong with the syntax is reported.</summary>
    public static void Read(ReadOnlySpan<byte> bytes, ExchangeFindings findings, MemberReader read, CancellationToken cancellation)
    {
        if (!FileBytes.Check(bytes, findings) || FileBytes.Decode(bytes, findings, "Save the file as UTF-8.") is null)
        {
            return;
        }

        byte[] content = FileBytes.WithoutMark(bytes).ToArray();
        try
        {
            ReadObject(content, findings, read, cancellation);
        }
        catch (JsonException broken)
        {
            int line = (int)Math.Min(int.MaxValue - 1, broken.LineNumber ?? 0) + 1;
            findings.Error(line, (int)(broken.BytePositionInLine ?? 0) + 1, "complete JSON", "a break in its syntax", "Look just before that place for a missing comma, quotation mark or brace.");
        }
        catch (InvalidOperationException)
        {
            findings.Error(1, 1, "whole characters", "half of a surrogate pair as an escape", "Type the character again.");
        }
    }

    private static void ReadObject(byte[] content, ExchangeFindings findings, MemberReader read, CancellationToken cancellation)
    {
        var json = new Utf8JsonReader(content, new JsonReaderOptions { MaxDepth = ExchangeLimits.MaxDepth });
        var lines = new LinePositions(content);
        var names = new HashSet<string>(StringComparer.Ordinal);
        if (!json.Read() || json.TokenType != JsonTokenType.StartObject)
        {
            findings.Error(1, 1, "a JSON object", "another value", "Name the file that holds the messages.");
            return;
        }

        while (json.Read() && json.TokenType == JsonTokenType.PropertyName && !findings.IsFull)
        {
            cancellation.ThrowIfCancellationRequested();
            string name = json.GetString()!;
            (int line, int column) = lines.Of((int)json.TokenStartIndex);
            if (!names.Add(name))
            {
                findings.Error(line, column, "each name once", $"{ExchangeFindings.Quote(name)} again", "Remove one of the two.");
            }

            json.Read();
            read(ref json, name, (line, column));
        }

        while (json.Read())
        {
        }
    }
}
