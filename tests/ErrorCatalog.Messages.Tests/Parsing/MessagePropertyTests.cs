namespace ErrorCatalog.Messages.Tests;

/// <summary>What holds for any input, tried on many made-up ones. Seeds are fixed, so that a failure can be repeated.</summary>
public class MessagePropertyTests
{
    private const int Runs = 20_000;

    private static readonly string[] _fragments =
    [
        "{", "}", "'", "''", "#", ",", " ", "n", "k", "{n}", "{n, number}", "{n, number, percent}", "{d, date, short}", "plural", "select",
        "{n, plural, one {", "{k, select, a {", "selectordinal", "other {x}", "other {", "=1 {", "few", "offset:1", "\n", "é", "\uD83D\uDE00", "\uD800",
        "\uDC00", "\u2068", "ع", "text ", "::", "0",
    ];

    [Fact]
    public void Parsing_never_throws_and_gives_either_a_template_or_errors_within_the_pattern()
    {
        int good = 0;
        foreach (string pattern in Patterns(seed: 1))
        {
            MessageParseResult result = MessageParser.Parse(pattern);
            Assert.Equal(result.Template is null, result.Errors.Count > 0);
            Assert.All(result.Errors, error => Assert.True(
                error.Start >= 0 && error.Length > 0 && error.Start + error.Length <= pattern.Length, $"{error} in <{pattern}>"));
            good += result.Template is null ? 0 : 1;
        }

        Assert.InRange(good, Runs / 20, Runs);
    }

    [Fact]
    public void Whatever_parses_prints_with_any_values_in_any_language()
    {
        string[] locales = ["en", "de", "ar", "he", "fa", "xx", "", "\uD800"];
        Dictionary<string, MessageValue>[] values =
        [
            [],
            new() { ["n"] = MessageValue.From(long.MinValue), ["k"] = MessageValue.From("a"), ["d"] = MessageValue.From(DateTimeOffset.MaxValue) },
            new() { ["n"] = MessageValue.From(decimal.MaxValue), ["k"] = MessageValue.From("\uDC00"), ["d"] = MessageValue.From(DateTimeOffset.MinValue) },
            new() { ["n"] = MessageValue.From("five"), ["k"] = MessageValue.From(true), ["d"] = MessageValue.From(TimeSpan.MinValue) },
        ];
        int at = 0;
        foreach (string pattern in Patterns(seed: 2))
        {
            if (MessageParser.Parse(pattern).Template is { } template)
            {
                at++;
                Assert.NotNull(MessageFormatter.Format(template, locales[at % locales.Length], values[at % values.Length]));
            }
        }

        Assert.InRange(at, Runs / 20, Runs);
    }

    [Fact]
    public void Nodes_cover_the_pattern_without_gap_or_overlap()
    {
        foreach (string pattern in Patterns(seed: 3))
        {
            if (MessageParser.Parse(pattern).Template is { } template)
            {
                int end = 0;
                foreach (MessageNode node in template.Nodes)
                {
                    Assert.Equal(end, node.Start);
                    end += node.Length;
                }

                Assert.True(end == pattern.Length || pattern[end..].All(c => c == '\''), pattern);
            }
        }
    }

    [Fact]
    public void Text_without_braces_and_quotes_prints_as_it_stands()
    {
        foreach (string pattern in Patterns(seed: 4))
        {
            string text = pattern.Replace("{", "", StringComparison.Ordinal).Replace("}", "", StringComparison.Ordinal).Replace("'", "", StringComparison.Ordinal);
            Assert.Equal(text, Messages.Print(text));
        }
    }

    [Fact]
    public void Quoted_text_prints_as_it_was_at_the_top_and_in_a_plural_branch()
    {
        foreach (string text in Patterns(seed: 5))
        {
            Assert.Equal(text, Messages.Print(MessageQuoting.Quote(text)));
            Assert.Equal(text, Messages.Print($"{{n, plural, other {{{MessageQuoting.Quote(text, inPlural: true)}}}}}", "en", ("n", MessageValue.From(1))));
        }
    }

    // Were any of these read in more than linear time, the run would take minutes instead of a second.
    [Fact]
    public void The_longest_patterns_of_any_repeated_pieces_are_read_to_the_end()
    {
        foreach (string first in _fragments)
        {
            foreach (string second in _fragments.Where(second => second.Length <= 2))
            {
                string pattern = string.Concat(Enumerable.Repeat(first + second, MessageParser.MaxLength / (first.Length + second.Length)));
                MessageParseResult result = MessageParser.Parse(pattern);
                Assert.InRange(result.Errors.Count, result.Template is null ? 1 : 0, MessageParser.MaxErrors + 1);
            }
        }
    }

    private static IEnumerable<string> Patterns(int seed)
    {
        Random random = new(seed);
        for (int run = 0; run < Runs; run++)
        {
            yield return string.Concat(Enumerable.Range(0, random.Next(1, 12)).Select(_ => _fragments[random.Next(_fragments.Length)]));
        }
    }
}
