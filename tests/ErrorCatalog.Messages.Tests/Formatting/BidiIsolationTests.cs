namespace ErrorCatalog.Messages.Tests;

public class BidiIsolationTests
{
    private const string Pattern = "<{v}> {n, plural, other {#}} {n, number}";

    [Theory]
    [InlineData("en", BidiIsolation.Auto, "did:x", "<did:x> 5 5")]
    [InlineData("ar", BidiIsolation.Auto, "did:x", "<\u2068did:x\u2069> \u20685\u2069 \u20685\u2069")]
    [InlineData("az-IR", BidiIsolation.Auto, "did:x", "<\u2068did:x\u2069> \u20685\u2069 \u20685\u2069")]
    [InlineData("ar", BidiIsolation.Never, "did:x", "<did:x> 5 5")]
    [InlineData("en", BidiIsolation.Always, "did:x", "<\u2068did:x\u2069> \u20685\u2069 \u20685\u2069")]
    [InlineData("en", BidiIsolation.Auto, "12 שלום", "<\u206812 שלום\u2069> 5 5")]
    [InlineData("en", BidiIsolation.Auto, "a שלום", "<a שלום> 5 5")]
    [InlineData("en", BidiIsolation.Auto, "\U0001E900", "<\u2068\U0001E900\u2069> 5 5")]
    [InlineData("en", BidiIsolation.Auto, "\uD83D\uDE00\uDC00 é", "<\uD83D\uDE00\uDC00 é> 5 5")]
    [InlineData("en", BidiIsolation.Auto, "", "<> 5 5")]
    public void Values_are_isolated_where_directions_meet(string locale, BidiIsolation isolation, string value, string expected) =>
        Assert.Equal(expected, Messages.Print(Pattern, locale, isolation, ("v", MessageValue.From(value)), ("n", MessageValue.From(5))));

    [Fact]
    public void Text_of_the_message_itself_gets_no_marks() => Assert.Equal("مرحبا", Messages.Print("مرحبا", "ar"));
}
