using System.Globalization;

namespace ErrorCatalog.Messages.Tests;

public class NumberFormattingTests
{
    [Theory]
    [InlineData("{n, number}", "0", "0")]
    [InlineData("{n, number}", "999", "999")]
    [InlineData("{n, number}", "1000", "1,000")]
    [InlineData("{n, number}", "-1234567.5", "-1,234,567.5")]
    [InlineData("{n, number}", "0.12345", "0.123")]
    [InlineData("{n, number}", "1.10", "1.10")]
    [InlineData("{n, number, integer}", "1234.6", "1,235")]
    [InlineData("{n, number, integer}", "2.5", "2")]
    [InlineData("{n, number, integer}", "3.5", "4")]
    [InlineData("{n, number, percent}", "79228162514264337593543950335", "7,922,816,251,426,433,759,354,395,033,500%")]
    [InlineData("{n}", "79228162514264337593543950335", "79228162514264337593543950335")]
    public void A_number_is_grouped_and_rounded_half_to_even(string pattern, string number, string expected) =>
        Assert.Equal(expected, Print(pattern, "en", number).Replace(" %", "%", StringComparison.Ordinal));

    [Theory]
    [InlineData("de", "1.234,5")]
    [InlineData("de-CH", "1’234.5")]
    [InlineData("fr", "1 234,5")]
    [InlineData("hi", "12,34,567.5", "1234567.5")]
    [InlineData("ar", "1,234.5")]
    [InlineData("ar-EG", "1,234.5")]
    [InlineData("fa", "1,234.5")]
    [InlineData("he", "-1,234.5", "-1234.5")]
    [InlineData("xx", "1,234.5")]
    [InlineData("not a tag", "1,234.5")]
    public void Separators_are_those_of_the_language_and_digits_are_always_0_to_9(string locale, string expected, string number = "1234.5") =>
        Assert.Equal(CultureData.IsPresent ? expected : Invariant(number), Print("{n, number}", locale, number));

    private static string Invariant(string number) => decimal.Parse(number, CultureInfo.InvariantCulture).ToString("N1", CultureInfo.InvariantCulture);

    private static string Print(string pattern, string locale, string number) => Messages
        .Print(pattern, locale, BidiIsolation.Never, ("n", MessageValue.From(decimal.Parse(number, CultureInfo.InvariantCulture))))
        .Replace('\u00A0', ' ').Replace('\u202F', ' ');
}
