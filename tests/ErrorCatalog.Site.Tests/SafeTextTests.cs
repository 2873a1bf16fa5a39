using ErrorCatalog.Site.Html;

namespace ErrorCatalog.Site.Tests;

public sealed class SafeTextTests
{
    [Theory]
    [InlineData("plain \U0001F600 text\twith\nlines", "plain \U0001F600 text\twith\nlines")]
    [InlineData("a\u202Eb", "a\uFFFDb")]
    [InlineData("a\u2068b\u2069", "a\u2068b\u2069")]
    [InlineData("a\u2069b\u2068", "a\uFFFDb\uFFFD")]
    [InlineData("\uFFFE\uFDD0\u0001\u009F", "\uFFFD\uFFFD\uFFFD\uFFFD")]
    [InlineData("\U0001FFFF", "\uFFFD\uFFFD")]
    public void Bad_characters_are_replaced_and_good_ones_kept(string text, string expected) => Assert.Equal(expected, SafeText.Clean(text));

    [Fact]
    public void Lone_surrogates_are_replaced() =>
        Assert.Equal("a\uFFFDb\uFFFD", SafeText.Clean(string.Concat("a", (char)0xD800, "b", (char)0xDC00)));
}
