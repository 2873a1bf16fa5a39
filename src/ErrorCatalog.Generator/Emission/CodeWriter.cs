using System.Text;

namespace ErrorCatalog.Generator;

/// <summary>Writes indented C# with <c>\n</c> line ends, the same on every system.</summary>
internal sealed class CodeWriter
{
    private readonly StringBuilder _text = new();
    private int _depth;

    public void Line(string line = "")
    {
        if (line.Length > 0)
        {
            _text.Append(' ', _depth * 4).Append(line);
        }

        _text.Append('\n');
    }

    public void Open(string head)
    {
        Line(head);
        Line("{");
        _depth++;
    }

    public void Close(string tail = "}")
    {
        _depth--;
        Line(tail);
    }

    /// <summary>Text without indentation, for literals whose lines are data.</summary>
    public void Raw(string text) => _text.Append(text);

    public override string ToString() => _text.ToString();
}
