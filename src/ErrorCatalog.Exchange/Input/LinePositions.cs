using System.Text;

namespace ErrorCatalog.Exchange.Input;

/// <summary>Lines and columns for many offsets of one file that are asked for in rising order.</summary>
internal sealed class LinePositions(byte[] content)
{
    private int _line = 1;
    private int _lineStart;
    private int _reached;

    /// <summary>Line and column, counted from 1; the column counts UTF-16 code units.</summary>
    public (int Line, int Column) Of(int offset)
    {
        for (; _reached < offset; _reached++)
        {
            if (content[_reached] == '\n')
            {
                (_line, _lineStart) = (_line + 1, _reached + 1);
            }
        }

        return (_line, Encoding.UTF8.GetCharCount(content.AsSpan(_lineStart, offset - _lineStart)) + 1);
    }
}
