using ErrorCatalog.Messages;

namespace ErrorCatalog.Tests;

public sealed class PositionalTemplateTests
{
    [Theory]
    [InlineData("A {1} B {2}.", new[] { "x", "y" }, "A x B y.")]
    [InlineData("A {1} B {2}.", new[] { "x" }, "A x B ?.")]
    [InlineData("A {1} B {2}.", new[] { "x", null }, "A x B ?.")]
    [InlineData("A {1}.", new[] { "x", "y", "z" }, "A x. y, z")]
    [InlineData("Plain.", new[] { "x" }, "Plain. x")]
    [InlineData("A {1}", new[] { "{2}", "y" }, "A {2} y")]
    public void The_rules_of_the_specification_hold(string comment, string?[] arguments, string expected)
    {
        Assert.Equal(expected, Fill(comment, arguments));
    }

    [Theory]
    [InlineData("{2} before {1}, again {1}", "y before x, again x")]
    [InlineData("{0} {01} {-1} {1.0} {a} {} { 1 } {", "{0} {01} {-1} {1.0} {a} {} { 1 } { x, y")]
    [InlineData("{1", "{1 x, y")]
    [InlineData("{{1}}", "{x} y")]
    [InlineData("}{1}{", "}x{ y")]
    [InlineData("{12345}{99999999999999999999}", "{12345}{99999999999999999999} x, y")]
    [InlineData("{9999}", "? x, y")]
    [InlineData("$1 \\1 {1} %s", "$1 \\1 x %s y")]
    [InlineData("\ud800{1}\udc00{2}", "\ud800x\udc00y")]
    [InlineData("", " x, y")]
    public void Whatever_is_no_placeholder_stays(string comment, string expected)
    {
        Assert.Equal(expected, Fill(comment, "x", "y"));
    }

    [Fact]
    public void Values_are_never_read_as_placeholders()
    {
        Assert.Equal("{2}{1}", Fill("{1}{2}", "{2}", "{1}"));
    }

    [Fact]
    public void Extra_values_that_are_missing_are_left_out()
    {
        Assert.Equal("Plain. b", Fill("Plain.", null, "b", null));
    }

    [Fact]
    public void Values_of_all_types_are_written_in_one_culture()
    {
        PaymentDeclined problem = SampleCatalog.PaymentDeclined(
        [
            MessageValue.From(1234.50m), default, MessageValue.From("limit"), MessageValue.From(new DateTimeOffset(2026, 11, 22, 1, 2, 3, TimeSpan.FromHours(1))),
            MessageValue.From(TimeSpan.FromMinutes(90)), MessageValue.From(new Uri("https://x.example/a b")), MessageValue.From(true), MessageValue.From(-5),
        ]);

        Assert.Equal("1234.50|?|limit|2026-11-22T00:02:03.000Z|PT1H30M|https://x.example/a b|true|-5", PositionalTemplate.Fill("{1}|{2}|{3}|{4}|{5}|{6}|{7}|{8}", problem.Arguments));
    }

    [Fact]
    public void A_secret_value_counts_as_missing()
    {
        Assert.Equal("Card ?.", PositionalTemplate.Fill("Card {2}.", SampleCatalog.PaymentDeclined([default, MessageValue.From("4111"), .. new MessageValue[6]]).Arguments));
        Assert.Equal("Card refused.", PositionalTemplate.Fill("Card refused.", SampleCatalog.PaymentDeclined([default, MessageValue.From("4111"), .. new MessageValue[6]]).Arguments));
    }

    [Fact]
    public void A_comment_of_megabytes_with_thousands_of_values_is_filled_in_one_pass()
    {
        string comment = string.Concat(Enumerable.Repeat("{1}{", 500_000));
        string[] values = [.. Enumerable.Repeat("x", 10_000)];

        string filled = Fill(comment, values);

        Assert.StartsWith("x{x{", filled, StringComparison.Ordinal);
        Assert.EndsWith("x, x", filled, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Expected {recipient}, got {hops}.", "Expected {1}, got {2}.")]
    [InlineData("{hops} before {recipient}", "{2} before {1}")]
    [InlineData("{hops, plural, one {# hop of {recipient}} other {# hops of {recipient}}}", "{2} hops of {1}")]
    [InlineData("{recipient, select, a {A} other {{hops, number, integer}}}", "{2}")]
    [InlineData("{hops, selectordinal, one {#st} other {#th}} try", "{2}th try")]
    [InlineData("It's {unknown}", "It's ?")]
    [InlineData("No placeholder", "No placeholder")]
    public void A_pattern_becomes_the_comment_that_is_bound_to_its_code(string pattern, string comment)
    {
        MessageTemplate template = MessageParser.Parse(pattern).Template!;

        Assert.Equal(comment, PositionalTemplate.FromMessage(template, SampleCatalog.Catalog[0].Parameters));
    }

    private static string Fill(string comment, params string?[] arguments)
    {
        Problem problem = SampleCatalog.Received("unknown-code", [.. arguments.Select((value, i) =>
            SampleCatalog.Argument((i + 1).ToString(System.Globalization.CultureInfo.InvariantCulture), value))]);
        return PositionalTemplate.Fill(comment, problem.Arguments);
    }
}
