using System.Text;
using Microsoft.CodeAnalysis.Text;

namespace ErrorCatalog.Analyzers.Tests.Harness;

/// <summary>
/// Findings written into the text that causes them: <c>[|x|]</c> for the only rule under test, <c>{|EC1101:x|}</c> or
/// <c>{|EC1101,EC1107:x|}</c> for named ones; nested, zero width, several in a file, in C# and in YAML.
/// </summary>
internal static class Markup
{
    public static (string Text, MarkedSpan[] Spans) Parse(string path, string source)
    {
        var text = new StringBuilder(source.Length);
        var open = new Stack<(string? Ids, int Start)>();
        List<MarkedSpan> found = [];
        for (int i = 0; i < source.Length; i++)
        {
            ReadOnlySpan<char> two = source.AsSpan(i, Math.Min(2, source.Length - i));
            if (two is "[|")
            {
                open.Push((null, text.Length));
                i++;
            }
            else if (two is "{|" && Ids(source, i) is { } ids)
            {
                open.Push((ids, text.Length));
                i += ids.Length + 2;
            }
            else if (open.Count > 0 && two.SequenceEqual(open.Peek().Ids is null ? "|]" : "|}"))
            {
                (string? closed, int start) = open.Pop();
                i++;
                found.AddRange((closed ?? string.Empty).Split(',').Select(id =>
                    new MarkedSpan(path, id.Length == 0 ? null : id, TextSpan.FromBounds(start, text.Length))));
            }
            else
            {
                text.Append(source[i]);
            }
        }

        return open.Count == 0
            ? (text.ToString(), [.. found])
            : throw new HarnessException($"Expected every mark in '{path}' to be closed but {open.Count} are open. Close them with '|]' or '|}}'.");
    }

    /// <summary>Writes findings into a text, so that a failure shows two snippets and the right one can be copied.</summary>
    public static string Render(string text, IEnumerable<(string Id, TextSpan Span)> findings)
    {
        var marks = findings
            .SelectMany(finding => new[]
            {
                (At: finding.Span.Start, Order: 1, Length: finding.Span.Length, Mark: "{|" + finding.Id + ":"),
                (At: finding.Span.End, Order: finding.Span.Length == 0 ? 2 : 0, Length: -finding.Span.Length, Mark: "|}"),
            })
            .OrderByDescending(mark => mark.At)
            .ThenByDescending(mark => mark.Order)
            .ThenBy(mark => mark.Length);
        foreach ((int at, _, _, string mark) in marks)
        {
            text = text.Insert(at, mark);
        }

        return text;
    }

    // Ids are letters and digits, so that C# such as "{|" in a string is not taken for a mark.
    private static string? Ids(string source, int start)
    {
        int end = start + 2;
        while (end < source.Length && (char.IsAsciiLetterOrDigit(source[end]) || source[end] == ','))
        {
            end++;
        }

        return end > start + 2 && end < source.Length && source[end] == ':' ? source[(start + 2)..end] : null;
    }
}
