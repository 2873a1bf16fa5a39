namespace ErrorCatalog.Messages.Tests;

public class AcceptLanguageTests
{
    [Theory]
    [InlineData(null, "")]
    [InlineData("", "")]
    [InlineData("de", "de")]
    [InlineData("da, en-gb;q=0.8, en;q=0.7", "da en-GB en")]
    [InlineData("en;q=0.5, de, fr;q=0.5", "de en fr")]
    [InlineData("en ; q=0.5 , de;Q=0.9", "de en")]
    [InlineData("en;q=0, de;q=0.000, fr", "fr")]
    [InlineData("*, de;q=0.1", "de")]
    [InlineData("en;q=2, de;q=-1, fr;q=x, es;level=1, it", "it")]
    [InlineData("de, DE, de;q=0.1", "de")]
    [InlineData(",,;;,=,en;;;", "")]
    [InlineData("en;q=NaN,de;q=1e9,fr;q=0,5", "")]
    public void The_most_wanted_language_comes_first(string? header, string expected) =>
        Assert.Equal(expected, string.Join(' ', AcceptLanguage.Parse(header)));

    [Theory]
    [InlineData(null, "")]
    [InlineData("*, de;q=0.1", "*=1 de=0.1")]
    [InlineData("en;q=0, *;q=0.5, es-mx", "es-MX=1 *=0.5 en=0")]
    [InlineData("fr;q=x, *;q=2, ***, it;q=", "")]
    public void Ranges_tell_what_is_refused_and_what_stands_for_the_rest(string? header, string expected) =>
        Assert.Equal(expected, string.Join(' ', AcceptLanguage.ParseRanges(header).Select(range => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{range.Tag}={range.Quality}"))));

    [Fact]
    public void Only_the_first_16_ranges_and_256_characters_count()
    {
        string many = string.Join(',', Enumerable.Range(0, 40).Select(i => $"a{(char)('a' + (i % 26))}"));
        Assert.Equal(AcceptLanguage.MaxRanges, AcceptLanguage.Parse(many).Count);
        Assert.Equal(["de"], AcceptLanguage.Parse("de," + new string(' ', AcceptLanguage.MaxLength - 5) + "en-US,fr"));
        Assert.Empty(AcceptLanguage.Parse(new string('a', 10_000_000)));
    }
}
