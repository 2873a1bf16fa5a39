using System.Globalization;
using System.Text;

namespace ErrorCatalog.Analyzers;

/// <summary>The pieces of a composite format string (.NET, "Composite formatting").</summary>
internal sealed class FormatHoles
{
    private const int MostDigits = 6;

    private FormatHoles(List<(string Literal, int Index)> pieces) => Pieces = pieces;

    /// <summary>Literal text, and the index of the hole after it or -1.</summary>
    internal IReadOnlyList<(string Literal, int Index)> Pieces { get; }

    internal static FormatHoles Parse(string format)
    {
        List<(string, int)> pieces = [];
        StringBuilder literal = new();
        for (int i = 0; i < format.Length; i++)
        {
            char c = format[i];
            if (c is '{' or '}' && i + 1 < format.Length && format[i + 1] == c)
            {
                literal.Append(c);
                i++;
            }
            else if (c == '{' && Hole(format, i) is var (index, end) && index >= 0)
            {
                pieces.Add((literal.ToString(), index));
                literal.Clear();
                i = end;
            }
            else
            {
                literal.Append(c);
            }
        }

        pieces.Add((literal.ToString(), -1));
        return new FormatHoles(pieces);
    }

    /// <summary>What is wrong when <paramref name="count"/> values are given, or null.</summary>
    internal string? Fault(int count)
    {
        int highest = Pieces.Max(piece => piece.Index);
        if (highest >= count)
        {
            return $"a value for the hole {{{highest.ToString(CultureInfo.InvariantCulture)}}}, but {(count == 0 ? "no value is" : count == 1 ? "only one value is" : $"only {count.ToString(CultureInfo.InvariantCulture)} values are")} given";
        }

        for (int i = 0; i < count; i++)
        {
            if (!Pieces.Any(piece => piece.Index == i))
            {
                return $"a hole {{{i.ToString(CultureInfo.InvariantCulture)}}} for each value given, but there is none";
            }
        }

        return null;
    }

    // "{0}", "{0,5}", "{0:x}"; anything else in braces is text.
    private static (int Index, int End) Hole(string format, int start)
    {
        int i = start + 1;
        while (i < format.Length && format[i] is >= '0' and <= '9' && i - start <= MostDigits)
        {
            i++;
        }

        if (i == start + 1 || i >= format.Length || format[i] is not ('}' or ',' or ':'))
        {
            return (-1, start);
        }

        int end = format.IndexOf('}', i);
        return end < 0 ? (-1, start) : (int.Parse(format.Substring(start + 1, i - start - 1), NumberStyles.None, CultureInfo.InvariantCulture), end);
    }
}
