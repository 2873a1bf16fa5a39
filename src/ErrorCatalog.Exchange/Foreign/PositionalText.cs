using System.Globalization;
using System.Text;
using ErrorCatalog.Messages;

namespace ErrorCatalog.Exchange.Foreign;

/// <summary>A text of another catalog with positional arguments <c>{0}</c>, <c>{1}</c>, …; every other brace is text.</summary>
internal sealed class PositionalText
{
    private const int LongestIndex = 2;

    private PositionalText(string text, IReadOnlyList<(int Start, int Length, int Index)> arguments)
    {
        Text = text;
        Arguments = arguments;
    }

    /// <summary>The text as it was written.</summary>
    public string Text { get; }

    /// <summary>Where which argument stands, in the order of the text; an argument can stand in several places.</summary>
    public IReadOnlyList<(int Start, int Length, int Index)> Arguments { get; }

    /// <summary>The arguments that the text uses, each once, in rising order.</summary>
    public int[] Indexes => [.. Arguments.Select(argument => argument.Index).Distinct().Order()];

    public static PositionalText Parse(string text)
    {
        List<(int, int, int)> arguments = [];
        for (int i = text.IndexOf('{', StringComparison.Ordinal); i >= 0; i = text.IndexOf('{', i + 1))
        {
            int end = i + 1;
            while (end < text.Length && end - i <= LongestIndex && char.IsAsciiDigit(text[end]))
            {
                end++;
            }

            if (end > i + 1 && end < text.Length && text[end] == '}')
            {
                arguments.Add((i, end + 1 - i, int.Parse(text.AsSpan(i + 1, end - i - 1), CultureInfo.InvariantCulture)));
            }
        }

        return new PositionalText(text, arguments);
    }

    /// <summary>The message pattern that prints the text with the values of named parameters in the places of its arguments.</summary>
    /// <param name="names">Name of each argument; one without a name stays as it is, as text.</param>
    public string ToPattern(IReadOnlyDictionary<int, string> names)
    {
        var pattern = new StringBuilder(Text.Length + 16);
        int from = 0;
        foreach ((int start, int length, int index) in Arguments)
        {
            if (names.TryGetValue(index, out string? name))
            {
                pattern.Append(MessageQuoting.Quote(Text[from..start])).Append('{').Append(name).Append('}');
                from = start + length;
            }
        }

        return pattern.Append(MessageQuoting.Quote(Text[from..])).ToString();
    }
}
