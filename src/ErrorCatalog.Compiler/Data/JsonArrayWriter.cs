using System.Globalization;
using System.Text;

namespace ErrorCatalog.Compiler;

/// <summary>
/// Writes one JSON array by position; what is not set is null, trailing nulls are left out. Positions ascend. The result is
/// pure ASCII where characters could be misread by a JSON, JavaScript or C# reader, and valid UTF-16 whatever the values are.
/// </summary>
internal sealed class JsonArrayWriter
{
    private readonly StringBuilder _json = new("[", 256);
    private int _next;

    internal void Set(int position, string? value)
    {
        if (value is not null)
        {
            MoveTo(position);
            WriteString(value);
        }
    }

    internal void Set(int position, int? value)
    {
        if (value is { } number)
        {
            MoveTo(position);
            _json.Append(number.ToString(CultureInfo.InvariantCulture));
        }
    }

    /// <summary>Sets a position to JSON that is already written.</summary>
    internal void SetRaw(int position, string? json)
    {
        if (json is not null)
        {
            MoveTo(position);
            _json.Append(json);
        }
    }

    public override string ToString() => _json.ToString() + "]";

    private void MoveTo(int position)
    {
        while (_next < position)
        {
            _json.Append(_next == 0 ? "null" : ",null");
            _next++;
        }

        if (_next > 0)
        {
            _json.Append(',');
        }

        _next++;
    }

    private void WriteString(string value)
    {
        _json.Append('"');
        for (int i = 0; i < value.Length; i++)
        {
            char c = value[i];
            if (c is '"' or '\\')
            {
                _json.Append('\\').Append(c);
            }
            else if (c == '\n')
            {
                _json.Append("\\n");
            }
            else if (char.IsHighSurrogate(c) && i + 1 < value.Length && char.IsLowSurrogate(value[i + 1]))
            {
                _json.Append(c).Append(value[++i]);
            }
            else if (char.IsControl(c) || char.IsSurrogate(c) || c is '\u2028' or '\u2029' or '\uFEFF')
            {
                _json.Append("\\u").Append(((int)c).ToString("x4", CultureInfo.InvariantCulture));
            }
            else
            {
                _json.Append(c);
            }
        }

        _json.Append('"');
    }
}
