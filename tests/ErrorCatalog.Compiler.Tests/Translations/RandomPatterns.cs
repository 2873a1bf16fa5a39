using System.Text;

namespace ErrorCatalog.Compiler.Tests;

/// <summary>Valid message patterns of every shape, the same for the same number. Arguments: <c>a b</c> texts, <c>n m</c> integers, <c>d</c> a time, <c>k</c> a choice.</summary>
internal static class RandomPatterns
{
    private static readonly string[] Texts =
    [
        "Expected a route, but got ", "no answer ", "it''s ", "an apostrophe ' alone ", "'{'braces'}' ", "'{'it''s'}' ", "x", "ünï ", "日本 ", "😀 ", "12.5 % ", "\n", "a''b ", "\"quoted\" ",
    ];

    internal static string Make(int number) => Message(new Random(number), depth: 0, isPlural: false, isSelectInPlural: false);

    private static string Message(Random random, int depth, bool isPlural, bool isSelectInPlural)
    {
        StringBuilder pattern = new();
        for (int pieces = random.Next(depth == 0 ? 1 : 0, 5); pieces > 0; pieces--)
        {
            pattern.Append(Piece(random, depth, isPlural, isSelectInPlural));
        }

        return pattern.ToString();
    }

    private static string Piece(Random random, int depth, bool isPlural, bool isSelectInPlural) => random.Next(depth < 3 ? 14 : 11) switch
    {
        0 => "{a}",
        1 => "{ b }",
        2 => "{n, number}",
        3 => "{m,number,integer}",
        4 => "{d, date, short}",
        5 => "{d, time}",
        6 when isPlural => "#",
        6 when !isSelectInPlural => "#1 ",
        7 when isPlural => "'#' ",
        7 when isSelectInPlural => "'{#'' is text#}' ",
        11 => $"{{n, plural, =0 {{{Message(random, depth + 1, true, false)}}} one {{{Message(random, depth + 1, true, false)}}} other {{{Message(random, depth + 1, true, false)}}}}}",
        12 => $"{{m, selectordinal, two{{{Message(random, depth + 1, true, false)}}} other{{{Message(random, depth + 1, true, false)}}}}}",
        13 => $"{{k, select, wrong_type {{{Message(random, depth + 1, false, isPlural || isSelectInPlural)}}} other {{{Message(random, depth + 1, false, isPlural || isSelectInPlural)}}}}}",
        _ => isSelectInPlural ? Texts[random.Next(Texts.Length)].Replace("#", string.Empty, StringComparison.Ordinal) : Texts[random.Next(Texts.Length)],
    };
}
