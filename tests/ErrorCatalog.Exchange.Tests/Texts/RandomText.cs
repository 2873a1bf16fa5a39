using System.Text;

namespace ErrorCatalog.Exchange.Tests.Texts;

/// <summary>Texts with everything that formats trip over: quotes, backslashes, line ends, markup, bidi controls, planes beyond the first.</summary>
internal sealed class RandomText(int seed)
{
    private static readonly string[] Pieces =
    [
        "\"", "\\", "\\n", "\n", "\n\n", "\r\n", "\r", "\t", "'", "''", "{name}", "{n, plural, one {# x} other {# y}}", "'{'", "<b>", "&amp;", "&", "]]>", "<!--", "-->",
        "%d", "%s", "#", "#~", "#, fuzzy", "msgid \"x\"", "\u2068", "\u2069", "\u202A", "\u202C", "\u200F", "\u2028", "\u2029", "\u0085", "\u00A0", "\uFEFF", "é", "e\u0301",
        "😀", "𐍈", "\U000E0041", "\U0010FFFF", "\uFFFD", "日本", "عربى", " ", "  ", "a", "Z", "0", "\\u0041", "\\x41", "\\101", "null", "@id", "@@locale", "{", "}", "\u0301",
    ];

    // What XML 1.0 cannot hold, and what no catalog text may be.
    private static readonly string[] Controls = ["\u0001", "\u0007", "\b", "\v", "\f", "\u001B", "\u007F"];

    private readonly Random _random = new(seed);

    public string Next(bool withControls)
    {
        var text = new StringBuilder();
        int count = _random.Next(1, 12);
        for (int i = 0; i < count; i++)
        {
            text.Append(_random.Next(4) switch
            {
                0 => Rune(),
                1 when withControls => Controls[_random.Next(Controls.Length)],
                _ => Pieces[_random.Next(Pieces.Length)],
            });
        }

        return text.ToString();
    }

    private string Rune()
    {
        int value = _random.Next(0xA0, 0x10FFFF);
        return System.Text.Rune.IsValid(value) && (value & 0xFFFE) != 0xFFFE ? char.ConvertFromUtf32(value) : "x";
    }
}
