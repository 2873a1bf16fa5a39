using System.Globalization;
using System.Text;
using ErrorCatalog.Messages;

namespace ErrorCatalog.Exchange.Foreign;

/// <summary>A text of another catalog with the places where values go; every other character is text. See <see cref="ForeignSyntax"/>.</summary>
internal sealed class ForeignText(string text, IReadOnlyList<ForeignArgument> arguments)
{
    /// <summary>The text; characters that its syntax escapes stand for themselves.</summary>
    public string Text { get; } = text;

    /// <summary>Where which argument stands, in the order of the text; an argument can stand in several places.</summary>
    public IReadOnlyList<ForeignArgument> Arguments { get; } = arguments;

    /// <summary>The arguments that the text uses, each once: positions in rising order, names as they come.</summary>
    public string[] Ids => [.. Arguments.Select(argument => argument.Id).Distinct(StringComparer.Ordinal).OrderBy(id => Position(id) ?? int.MaxValue)];

    /// <summary>A text without arguments.</summary>
    public static ForeignText Plain(string text) => new(text, []);

    /// <summary>The position that an id stands for, or null when it is a name.</summary>
    public static int? Position(string id) => int.TryParse(id, NumberStyles.None, CultureInfo.InvariantCulture, out int position) ? position : null;

    /// <summary>One text after the other, with a space between them.</summary>
    public ForeignText Then(ForeignText next)
    {
        int shift = Text.Length + 1;
        return new ForeignText(Text + " " + next.Text, [.. Arguments, .. next.Arguments.Select(argument => argument with { Start = argument.Start + shift })]);
    }

    /// <summary>The message pattern that prints the text with the values of named parameters in the places of its arguments.</summary>
    /// <param name="names">Name of each argument; one without a name stays as it is, as text.</param>
    public string ToPattern(IReadOnlyDictionary<string, string> names)
    {
        var pattern = new StringBuilder(Text.Length + 16);
        int from = 0;
        foreach (ForeignArgument argument in Arguments)
        {
            if (names.TryGetValue(argument.Id, out string? name))
            {
                pattern.Append(MessageQuoting.Quote(Text[from..argument.Start])).Append('{').Append(name).Append('}');
                from = argument.Start + argument.Length;
            }
        }

        return pattern.Append(MessageQuoting.Quote(Text[from..])).ToString();
    }
}
