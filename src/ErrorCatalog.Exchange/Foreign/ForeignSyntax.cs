using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using ErrorCatalog.Compiler;

namespace ErrorCatalog.Exchange.Foreign;

/// <summary>The ways in which other systems write the places of values in their texts.</summary>
internal static partial class ForeignSyntax
{
    /// <summary><c>{0}</c>, <c>{1}</c>, …; every other brace is text (TypeScript).</summary>
    public static ForeignText Positions(string text) => new(text, [.. PositionPattern().Matches(text).Select(match => new ForeignArgument(match.Index, match.Length, match.Groups[1].Value))]);

    /// <summary><c>&lt;name&gt;</c> (Spark, ErrorClassesJsonReader); comparison signs and tags with spaces are text.</summary>
    public static ForeignText Angles(string text) => new(text, [.. AnglePattern().Matches(text).Select(match => new ForeignArgument(match.Index, match.Length, match.Groups[1].Value))]);

    /// <summary><c>{name}</c> (Aries RFC 0043 and many others); braces around anything else are text.</summary>
    public static ForeignText Names(string text) => new(text, [.. NamePattern().Matches(text).Select(match => new ForeignArgument(match.Index, match.Length, match.Groups[1].Value))]);

    /// <summary>
    /// Composite format of .NET: <c>{0}</c>, <c>{name}</c>, each with alignment and format; <c>{{</c> is a brace. A text that
    /// is no composite format is taken as it stands.
    /// </summary>
    public static ForeignText Composite(string text)
    {
        List<ForeignArgument> arguments = [];
        var plain = new StringBuilder(text.Length);
        int from = 0;
        foreach (Match match in CompositePattern().Matches(text))
        {
            plain.Append(text, from, match.Index - from);
            from = match.Index + match.Length;
            if (match.Groups[1].Success)
            {
                string format = match.Groups[2].Value;
                arguments.Add(new ForeignArgument(plain.Length, match.Length, match.Groups[1].Value, format.Length > 0 && format[0] is 'D' or 'd' or 'N' or 'n' or 'F' or 'f' ? NumberOf(format) : null));
                plain.Append(match.Value);
            }
            else
            {
                plain.Append(match.Value[0]);
            }
        }

        return new ForeignText(plain.Append(text, from, text.Length - from).ToString(), arguments);
    }

    /// <summary>C and Go: <c>%s</c>, <c>%d</c>, <c>%-.64s</c>, <c>%[1]d</c>, <c>%1$s</c>; <c>%%</c> is a percent sign.</summary>
    public static ForeignText Printf(string text)
    {
        List<ForeignArgument> arguments = [];
        var plain = new StringBuilder(text.Length);
        int from = 0;
        int next = 0;
        foreach (Match match in PrintfPattern().Matches(text))
        {
            plain.Append(text, from, match.Index - from);
            from = match.Index + match.Length;
            if (match.Value == "%%")
            {
                plain.Append('%');
                continue;
            }

            string explicitly = match.Groups[1].Success ? match.Groups[1].Value : match.Groups[2].Value;
            int position = explicitly.Length > 0 ? int.Parse(explicitly, CultureInfo.InvariantCulture) - 1 : next;
            next = position + 1;
            arguments.Add(new ForeignArgument(plain.Length, match.Length, position.ToString(CultureInfo.InvariantCulture), TypeOf(match.Groups[3].Value[0])));
            plain.Append(match.Value);
        }

        return new ForeignText(plain.Append(text, from, text.Length - from).ToString(), arguments);
    }

    // N and F print decimals unless they ask for no digits; D takes whole numbers only.
    private static ParameterType NumberOf(string format) => format[0] is 'D' or 'd' || format.EndsWith('0') ? ParameterType.Integer : ParameterType.Decimal;

    private static ParameterType? TypeOf(char verb) => verb switch
    {
        'd' or 'i' or 'u' or 'o' => ParameterType.Integer,
        'f' or 'F' or 'e' or 'E' or 'g' or 'G' => ParameterType.Decimal,
        't' => ParameterType.Boolean,
        'q' => ParameterType.Identifier,
        _ => null,
    };

    [GeneratedRegex(@"\{([0-9]{1,2})\}")]
    private static partial Regex PositionPattern();

    [GeneratedRegex("<([A-Za-z0-9_-]{1,100})>")]
    private static partial Regex AnglePattern();

    [GeneratedRegex(@"\{([A-Za-z][A-Za-z0-9_]{0,99})\}")]
    private static partial Regex NamePattern();

    [GeneratedRegex(@"\{\{|\}\}|\{([0-9]{1,2}|[A-Za-z][A-Za-z0-9_]{0,99})(?:,-?[0-9]{1,4})?(?::([^{}]{1,60}))?\}")]
    private static partial Regex CompositePattern();

    [GeneratedRegex(@"%%|%(?:\[([1-9][0-9]?)\]|([1-9][0-9]?)\$)?[-+#0]{0,4}[0-9]{0,4}(?:\.[0-9]{0,4})?(?:hh|h|ll|l|L|z|j|t)?([bcdeEfFgGiopqsTtuUvxX])")]
    private static partial Regex PrintfPattern();
}
