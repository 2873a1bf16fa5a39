using System.Globalization;
using System.Text;

namespace ErrorCatalog.Messages.Tests;

public class MessageFormatterTests
{
    private const string Items = "{n, plural, =0 {none} one {# item} other {# items}}";

    [Theory]
    [InlineData(0, "none")]
    [InlineData(1, "1 item")]
    [InlineData(-1, "-1 item")]
    [InlineData(2, "2 items")]
    [InlineData(1234, "1,234 items")]
    public void An_exact_number_beats_its_category_and_the_sign_plays_no_part(long number, string expected) =>
        Assert.Equal(expected, Messages.Print(Items, "en", ("n", MessageValue.From(number))));

    [Fact]
    public void A_negative_exact_number_is_no_match() =>
        Assert.Equal("b", Messages.Print("{n, plural, =1 {a} one {b} other {c}}", "en", ("n", MessageValue.From(-1))));

    [Fact]
    public void A_decimal_that_is_whole_matches_an_exact_number() =>
        Assert.Equal("none", Messages.Print(Items, "en", ("n", MessageValue.From(0.00m))));

    [Theory]
    [InlineData("1", "1 item")]
    [InlineData("1.0", "1.0 items")]
    [InlineData("1.50", "1.50 items")]
    [InlineData("0.99999", "1.000 items")]
    [InlineData("1.00000", "1.000 items")]
    public void The_plural_goes_with_the_digits_that_are_printed(string number, string expected) =>
        Assert.Equal(expected, Messages.Print(Items, "en", ("n", MessageValue.From(decimal.Parse(number, CultureInfo.InvariantCulture)))));

    [Fact]
    public void A_plural_of_what_is_no_number_takes_other_and_prints_the_value()
    {
        Assert.Equal("1 items", Messages.Print(Items, "en", ("n", MessageValue.From("1"))));
        Assert.Equal("true items", Messages.Print(Items, "en", ("n", MessageValue.From(true))));
        Assert.Equal("? items", Messages.Print(Items));
    }

    [Fact]
    public void A_branch_that_the_category_lacks_is_other() =>
        Assert.Equal("5 файла", Messages.Print("{n, plural, one {# файл} other {# файла}}", "ru", ("n", MessageValue.From(5))));

    [Fact]
    public void The_pound_sign_belongs_to_the_innermost_plural() =>
        Assert.Equal("2 of 7 of 2", Messages.Print("{a, plural, other {# of {b, plural, other {#}} of #}}", "en",
            ("a", MessageValue.From(2)), ("b", MessageValue.From(7))));

    [Theory]
    [InlineData("wrong_type", "type")]
    [InlineData("wrong-type", "type")]
    [InlineData("wrong.type", "other")]
    [InlineData("wrong", "other")]
    public void A_case_with_an_underscore_is_also_for_the_value_with_a_hyphen(string value, string expected) =>
        Assert.Equal(expected, Messages.Print("{k, select, wrong_type {type} other {other}}", "en", ("k", MessageValue.From(value))));

    [Fact]
    public void A_rank_uses_ordinal_rules()
    {
        const string Rank = "{n, selectordinal, one {#st} two {#nd} few {#rd} other {#th}}";
        Assert.Equal(["1st", "2nd", "3rd", "4th", "11th", "21st"],
            new long[] { 1, 2, 3, 4, 11, 21 }.Select(n => Messages.Print(Rank, "en", ("n", MessageValue.From(n)))));
    }

    [Fact]
    public void A_select_compares_the_plain_form_and_falls_to_other()
    {
        const string Pattern = "{k, select, true {yes} a_b {A} other {?}}";
        Assert.Equal("yes", Messages.Print(Pattern, "en", ("k", MessageValue.From(true))));
        Assert.Equal("A", Messages.Print(Pattern, "en", ("k", MessageValue.From("a_b"))));
        Assert.Equal("?", Messages.Print(Pattern, "en", ("k", MessageValue.From("A_B"))));
        Assert.Equal("?", Messages.Print(Pattern));
    }

    [Fact]
    public void A_plain_placeholder_prints_the_same_in_every_language()
    {
        (string, MessageValue)[] values =
        [
            ("integer", MessageValue.From(-1234567)), ("smallest", MessageValue.From(long.MinValue)), ("decimal", MessageValue.From(1234.50m)),
            ("boolean", MessageValue.From(true)), ("time", MessageValue.From(new DateTimeOffset(2026, 1, 2, 5, 4, 5, TimeSpan.FromHours(2)))),
            ("span", MessageValue.From(TimeSpan.FromMinutes(90))), ("uri", MessageValue.From(new Uri("https://example.org/a?b=c"))),
        ];
        foreach (string locale in new[] { "en", "de", "fa", "th", "xx" })
        {
            Assert.Equal(
                "-1234567 -9223372036854775808 1234.50 true 2026-01-02T03:04:05.000Z PT1H30M https://example.org/a?b=c ?",
                Messages.Print("{integer} {smallest} {decimal} {boolean} {time} {span} {uri} {missing}", locale, BidiIsolation.Never, values));
        }
    }

    [Fact]
    public void The_plural_follows_the_language_of_the_pattern()
    {
        MessageTemplate english = Messages.Template("{n, plural, one {# file} other {# files}}");
        Dictionary<string, MessageValue> zero = new() { ["n"] = MessageValue.From(0) };
        Assert.Equal("0 files", MessageFormatter.Format(english, "en", zero));
        Assert.Equal("0 file", MessageFormatter.Format(english, "fr", zero));
    }

    [Fact]
    public void The_culture_of_the_thread_changes_nothing()
    {
        const string Pattern = "{n} {n, number} {d} {d, date} {d, time, short} {p, number, percent} {n, plural, one {#} other {#}}";
        (string, MessageValue)[] values =
        [
            ("n", MessageValue.From(-12345.5m)), ("d", MessageValue.From(DateTimeOffset.UnixEpoch)), ("p", MessageValue.From(0.5m)),
        ];
        string expected = Messages.Print(Pattern, "en", values);
        (CultureInfo culture, CultureInfo uiCulture) = (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture);
        try
        {
            CultureInfo odd = (CultureInfo)CultureInfo.InvariantCulture.Clone();
            odd.NumberFormat.NegativeSign = "minus";
            odd.NumberFormat.NumberDecimalSeparator = "comma";
            odd.DateTimeFormat.ShortTimePattern = "'never'";
            CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = odd;
            Assert.Equal(expected, Messages.Print(Pattern, "en", values));
        }
        finally
        {
            (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture) = (culture, uiCulture);
        }
    }

    [Fact]
    public void All_ways_to_print_agree()
    {
        MessageTemplate template = Messages.Template("Expected {expected} but got {actual}.");
        Dictionary<string, MessageValue> values = new() { ["expected"] = MessageValue.From("A"), ["actual"] = MessageValue.From(3) };
        StringBuilder target = new("> ");
        MessageFormatter.Format(target, template, "en", new TwoArguments(MessageValue.From("A"), MessageValue.From(3)));
        Assert.Equal("> Expected A but got 3.", target.ToString());
        Assert.Equal("Expected A but got 3.", MessageFormatter.Format(template, "en", values));
        Assert.Equal("Expected A but got 3.", MessageFormatter.Format(template, "en", new TwoArguments(MessageValue.From("A"), MessageValue.From(3))));
    }

    [Fact]
    public void A_long_text_is_printed_whole()
    {
        string value = new('x', 100_000);
        Assert.Equal($"<{value}> <{value}>", Messages.Print("<{v}> <{v}>", "en", ("v", MessageValue.From(value))));
        Assert.Equal("<short>", Messages.Print("<{v}>", "en", ("v", MessageValue.From("short"))));
    }

    [Fact]
    public void Arguments_may_print_messages_themselves() =>
        Assert.Equal("<inner 7> <inner 7>", MessageFormatter.Format(Messages.Template("<{a}> <{b}>"), "en", new PrintingArguments()));

    [Fact]
    public async Task One_template_prints_on_many_threads_at_once()
    {
        MessageTemplate template = Messages.Template(Items);
        string[][] results = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(() => Enumerable.Range(0, 5_000)
            .Select(n => MessageFormatter.Format(template, n % 2 == 0 ? "en" : "ru", new TwoArguments(MessageValue.From(n), default))).ToArray())));
        Assert.All(results, result => Assert.Equal(results[0], result));
        Assert.Equal("none", results[0][0]);
        Assert.Equal("4,998 items", results[0][4998]);
    }

    private readonly struct PrintingArguments : IMessageArguments
    {
        public bool TryGetValue(string name, out MessageValue value)
        {
            value = MessageValue.From(Messages.Print("inner {n}", "en", ("n", MessageValue.From(7))));
            return true;
        }
    }
}
