using System.Text;
using System.Text.Json;
using ErrorCatalog.Exchange.Input;

namespace ErrorCatalog.Exchange.Arb;

/// <summary>Reads ARB token by token, so that a name that stands twice is seen and every finding has its place.</summary>
internal sealed class ArbReader(ExchangeFindings findings, CancellationToken cancellation)
{
    private const string Utf8Fix = "Save the file as UTF-8.";

    private readonly Dictionary<string, (string Text, int Offset)> _texts = new(StringComparer.Ordinal);
    private readonly List<string> _order = [];
    private readonly Dictionary<string, ArbAttributes> _attributes = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _file = new(StringComparer.Ordinal);
    private byte[] _content = [];

    public IEnumerable<ExchangeDocument> Read(ReadOnlyMemory<byte> bytes)
    {
        if (FileBytes.Decode(bytes.Span, findings, Utf8Fix) is null)
        {
            return [];
        }

        _content = FileBytes.WithoutMark(bytes.Span).ToArray();
        try
        {
            ReadFile();
        }
        catch (JsonException broken)
        {
            int line = (int)Math.Min(int.MaxValue - 1, broken.LineNumber ?? 0) + 1;
            findings.Error(line, Column(line, (int)(broken.BytePositionInLine ?? 0)), "complete JSON", "a break in its syntax", "Look just before that place for a missing comma, quotation mark or brace.");
        }
        catch (InvalidOperationException)
        {
            // An escape such as \ud800 alone: it is valid JSON and no text (RFC 8259, 8.2).
            findings.Error(1, 1, "whole characters", "half of a surrogate pair as an escape", "Type the character again.");
        }

        if (findings.HasErrors)
        {
            return [];
        }

        if (!_file.TryGetValue(ArbNames.Locale, out string? locale))
        {
            findings.Error(1, 1, "the member “@@locale”", "none", "Add \"@@locale\": \"es\" with the language of the texts.");
            return [];
        }

        return [new ExchangeDocument(_file.GetValueOrDefault(ArbNames.Context), _file.GetValueOrDefault(ArbNames.SourceLocale), locale.Replace('_', '-'), [.. Units()])];
    }

    private IEnumerable<ExchangeUnit> Units()
    {
        var lines = new LinePositions(_content);
        foreach (string id in _order)
        {
            (string text, int offset) = _texts[id];
            (int line, int column) = lines.Of(offset);
            ArbAttributes attributes = _attributes.GetValueOrDefault(id) ?? new ArbAttributes();
            ExchangeState state = text.Length == 0 ? ExchangeState.Missing : attributes.State is null or "translated" ? ExchangeState.Translated : ExchangeState.NeedsReview;
            yield return new ExchangeUnit(ArbNames.FromResource(id), attributes.SourceText ?? string.Empty, text.Length == 0 ? null : text, state)
            {
                PreviousSource = attributes.PreviousSource,
                Notes = attributes.Description is { } description ? [description] : [],
                Line = line,
                Column = column,
            };
        }
    }

    private void ReadFile()
    {
        var json = new Utf8JsonReader(_content, new JsonReaderOptions { MaxDepth = ExchangeLimits.MaxDepth });
        if (!json.Read() || json.TokenType != JsonTokenType.StartObject)
        {
            findings.Error(1, 1, "a JSON object of texts", "another value", "Export the file as ARB.");
            return;
        }

        var names = new HashSet<string>(StringComparer.Ordinal);
        while (json.Read() && json.TokenType == JsonTokenType.PropertyName && !findings.IsFull)
        {
            cancellation.ThrowIfCancellationRequested();
            string name = json.GetString()!;
            int offset = (int)json.TokenStartIndex;
            if (!names.Add(name))
            {
                Error(offset, "each name once", $"{ExchangeFindings.Quote(name)} again", "Remove one of the two.");
            }

            json.Read();
            if (_order.Count >= ExchangeLimits.MaxUnits)
            {
                Error(offset, $"at most {ExchangeLimits.MaxUnits} texts in one file", "more", "Split the file.");
                return;
            }

            ReadMember(ref json, name, offset);
        }

        // What follows the object is an error of syntax, which only reading on finds.
        while (json.Read())
        {
        }
    }

    private void ReadMember(ref Utf8JsonReader json, string name, int offset)
    {
        bool isText = json.TokenType == JsonTokenType.String;
        if (name.StartsWith("@@", StringComparison.Ordinal))
        {
            if (isText)
            {
                _file[name] = json.GetString()!;
            }

            json.Skip();
        }
        else if (name.StartsWith('@'))
        {
            if (json.TokenType == JsonTokenType.StartObject)
            {
                _attributes[name[1..]] = ArbAttributes.Read(ref json);
            }
            else
            {
                json.Skip();
            }
        }
        else if (isText)
        {
            if (_texts.TryAdd(name, (json.GetString()!, offset)))
            {
                _order.Add(name);
            }
        }
        else
        {
            Error((int)json.TokenStartIndex, $"a text for {ExchangeFindings.Quote(name)}", json.TokenType.ToString(), "Put the text between quotation marks.");
            json.Skip();
        }
    }

    private void Error(int offset, string expected, string found, string fix)
    {
        (int line, int column) = FileBytes.Position(_content, offset);
        findings.Error(line, column, expected, found, fix);
    }

    private int Column(int line, int bytesBefore)
    {
        int start = 0;
        for (int at = 1; at < line; at++)
        {
            int end = _content.AsSpan(start).IndexOf((byte)'\n');
            if (end < 0)
            {
                return 1;
            }

            start += end + 1;
        }

        return Encoding.UTF8.GetCharCount(_content.AsSpan(start, Math.Clamp(bytesBefore, 0, _content.Length - start))) + 1;
    }
}
