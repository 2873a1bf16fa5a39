using System.Globalization;
using System.Text;

namespace ErrorCatalog.Compiler;

/// <summary>
/// Writes one JSON array by position; what is not set is null, trailing nulls are left out. Positions ascend. Texts are written by
/// <see cref="JsonText"/>.
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
            JsonText.Append(_json, value);
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
}
