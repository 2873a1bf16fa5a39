using static ErrorCatalog.Messages.MessageParseErrorKind;

namespace ErrorCatalog.Messages.Tests;

public class MessageParseErrorTests
{
    [Theory]
    [InlineData("a { b", UnbalancedBrace, 2, 1)]
    [InlineData("a {", UnbalancedBrace, 2, 1)]
    [InlineData("{n, plural, other {x}", UnbalancedBrace, 0, 1)]
    [InlineData("{n, plural, other {x {y}", UnbalancedBrace, 18, 1)]
    [InlineData("{n, number, integer", UnbalancedBrace, 0, 1)]
    [InlineData("{n, plural, other", UnbalancedBrace, 0, 1)]
    [InlineData("a } b", StrayClosingBrace, 2, 1)]
    [InlineData("{n}}", StrayClosingBrace, 3, 1)]
    [InlineData("a {} b", EmptyArgument, 2, 2)]
    [InlineData("a { } b", EmptyArgument, 2, 3)]
    [InlineData("a {0} b", BadArgumentName, 3, 1)]
    [InlineData("a {order-id} b", BadArgumentName, 3, 8)]
    [InlineData("a {order.id} b", BadArgumentName, 3, 8)]
    [InlineData("a {order id} b", BadArgumentName, 3, 8)]
    [InlineData("a {größe} b", BadArgumentName, 3, 5)]
    [InlineData("a {{x}} b", BadArgumentName, 3, 3)]
    [InlineData("{n, bytes}", UnknownArgumentType, 4, 5)]
    [InlineData("{n, Plural, other {x}}", UnknownArgumentType, 4, 17)]
    [InlineData("{n,}", UnknownArgumentType, 3, 1)]
    [InlineData("{n, choice, 0#none|1#one}", TypeNotSupported, 4, 20)]
    [InlineData("{n, spellout}", TypeNotSupported, 4, 8)]
    [InlineData("{n, duration}", TypeNotSupported, 4, 8)]
    [InlineData("{n, ordinal}", TypeNotSupported, 4, 7)]
    [InlineData("{n, number, ::compact-short}", UnsupportedStyle, 12, 15)]
    [InlineData("{n, number, #,##0.00}", UnsupportedStyle, 12, 8)]
    [InlineData("{n, number, }", UnsupportedStyle, 12, 1)]
    [InlineData("{n, number integer}", UnsupportedStyle, 11, 7)]
    [InlineData("{d, date, full}", UnsupportedStyle, 10, 4)]
    [InlineData("{d, time, integer}", UnsupportedStyle, 10, 7)]
    [InlineData("{n, plural, offset:1 other {#}}", OffsetNotSupported, 12, 8)]
    [InlineData("{n, plural, offset: 1 other {#}}", OffsetNotSupported, 12, 9)]
    [InlineData("{n, plural, one {x}}", MissingOther, 0, 20)]
    [InlineData("{k, select, a {x}}", MissingOther, 0, 18)]
    [InlineData("{n, selectordinal, one {x}}", MissingOther, 0, 27)]
    [InlineData("{n, plural, one {a} one {b} other {c}}", DuplicateSelector, 20, 3)]
    [InlineData("{n, plural, =1 {a} =01 {b} other {c}}", DuplicateSelector, 19, 3)]
    [InlineData("{k, select, a {x} a {y} other {z}}", DuplicateSelector, 18, 1)]
    [InlineData("{n, plural, uno {x} other {y}}", BadSelector, 12, 3)]
    [InlineData("{n, plural, =-1 {x} other {y}}", BadSelector, 12, 3)]
    [InlineData("{n, plural, =99999999999999999999 {x} other {y}}", BadSelector, 12, 21)]
    [InlineData("{n, plural, = {x} other {y}}", BadSelector, 12, 1)]
    [InlineData("{n, plural, {x} other {y}}", BadSelector, 12, 1)]
    [InlineData("{n, plural, one, other {y}}", BadSelector, 12, 14)]
    [InlineData("{n, plural other {y}}", BadSelector, 11, 9)]
    [InlineData("{k, select, in-valid {x} other {y}}", BadSelector, 12, 8)]
    [InlineData("{n, plural, other {{k, select, other {# x}}}}", PoundInSelect, 38, 1)]
    public void A_mistake_is_named_at_its_place(string pattern, MessageParseErrorKind kind, int start, int length)
    {
        MessageParseError error = Messages.SingleError(pattern);
        Assert.Equal((kind, start, length), (error.Kind, error.Start, error.Length));
        Assert.Matches("^Expected .* but (got|the text ended).*[.;] .*[.]$", error.Message);
    }

    [Theory]
    [InlineData("a {order-id} b", "Expected a name of letters, digits and '_' that begins with no digit, but got 'order-id'. Rename the parameter; to print the braces, put them between apostrophes.")]
    [InlineData("a {order id} b", "Expected ',' or '}' after the name 'order' but got 'id'. A name is one word; to print the braces, put them between apostrophes.")]
    [InlineData("{n, Plural, other {x}}", "Expected number, date, time, plural, selectordinal, select after the name 'n' but got 'Plural'. Write 'plural' in lower case.")]
    [InlineData("{n, number, ::percent}", "Expected 'integer' or 'percent' after 'number,' but got the skeleton '::percent'. Use one of them, or {n, number}; engines do not agree on others.")]
    [InlineData("{n, ordinal}", "Expected number, date, time, plural, selectordinal, select after the name 'n' but got 'ordinal'. Write {n, selectordinal, …} instead.")]
    [InlineData("{n, plural, one {x}}", "Expected a branch 'other' for 'n' but got none. Add other {text}; it is printed when no branch fits.")]
    [InlineData("{n, plural, other {{k, select, other {#}}}}", "Expected no '#' in a select inside a plural but got one; engines print it differently. Write {n, number} instead.")]
    public void A_message_says_what_was_expected_what_was_found_and_what_to_do(string pattern, string message) =>
        Assert.Equal(message, Messages.SingleError(pattern).Message);

    [Fact]
    public void Several_mistakes_are_all_listed_in_order()
    {
        MessageParseResult result = MessageParser.Parse("{} {a-b} {n, plural, one {{}} one {x}} }");
        Assert.Equal(
            [EmptyArgument, BadArgumentName, EmptyArgument, DuplicateSelector, MissingOther, StrayClosingBrace],
            result.Errors.Select(error => error.Kind));
        Assert.Null(result.Template);
    }

    [Fact]
    public void Nesting_is_limited()
    {
        Assert.Empty(MessageParser.Parse(Nested(MessageParser.MaxDepth)).Errors);
        Assert.Equal(TooDeep, Messages.SingleError(Nested(MessageParser.MaxDepth + 1)).Kind);
        Assert.Equal(TooDeep, Messages.SingleError(Nested(2000)).Kind);
    }

    [Fact]
    public void Length_is_limited()
    {
        Assert.Empty(MessageParser.Parse(new string('a', MessageParser.MaxLength)).Errors);
        Assert.Equal(TooLong, Messages.SingleError(new string('{', MessageParser.MaxLength + 1)).Kind);
    }

    [Fact]
    public void The_number_of_listed_errors_is_limited()
    {
        MessageParseResult result = MessageParser.Parse(string.Concat(Enumerable.Repeat("{}", 20_000)));
        Assert.Equal(MessageParser.MaxErrors + 1, result.Errors.Count);
        Assert.Equal(TooManyErrors, result.Errors[^1].Kind);
    }

    [Fact]
    public void A_long_excerpt_is_shortened() =>
        Assert.InRange(Messages.SingleError("{" + new string('-', 60_000) + "}").Message.Length, 50, 250);

    private static string Nested(int depth) =>
        string.Concat(Enumerable.Repeat("{k, select, other {", depth)) + "x" + string.Concat(Enumerable.Repeat("}}", depth));
}
