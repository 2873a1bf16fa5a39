namespace ErrorCatalog.Messages.Tests;

public class DateFormattingTests
{
    private static readonly MessageValue _time = MessageValue.From(new DateTimeOffset(2026, 1, 2, 15, 4, 5, TimeSpan.FromHours(2)));

    [Theory]
    [InlineData("en", "Jan 2, 2026")]
    [InlineData("en-GB", "2 Jan 2026")]
    [InlineData("de", "2. Jan. 2026")]
    [InlineData("es", "2 de ene de 2026")]
    [InlineData("fr", "2 janv. 2026")]
    [InlineData("da", "2. jan. 2026")]
    [InlineData("hu", "2026. jan. 2.")]
    [InlineData("tr", "2 Oca 2026")]
    [InlineData("ja", "2026年1月2日")]
    public void A_medium_date_is_that_of_the_language_or_ISO_without_culture_data(string locale, string expected) =>
        Assert.Equal(CultureData.IsPresent ? expected : "2026-01-02", Print("{d, date}", locale));

    [Theory]
    [InlineData("fa")]
    [InlineData("ar")]
    [InlineData("ar-SA")]
    [InlineData("th")]
    [InlineData("he")]
    public void Every_language_counts_years_in_the_Gregorian_calendar(string locale)
    {
        Assert.Contains("2026", Print("{d, date, short}", locale), StringComparison.Ordinal);
        Assert.Contains("2026", Print("{d, date, medium}", locale), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("xx")]
    [InlineData("xx-YY")]
    [InlineData("not a tag")]
    [InlineData("")]
    public void A_language_without_data_prints_ISO_forms(string locale) => Assert.Equal(
        "2026-01-02 2026-01-02 15:04 15:04:05",
        Print("{d, date, short} {d, date, medium} {d, time, short} {d, time, medium}", locale));

    [Fact]
    public void A_time_is_that_of_the_offset_which_the_value_carries()
    {
        Assert.Equal(CultureData.IsPresent ? "3:04 PM" : "15:04", Print("{d, time, short}", "en"));
        Assert.Equal("15:04:05", Print("{d, time}", "de"));
    }

    [Fact]
    public void What_is_no_timestamp_prints_in_its_plain_form()
    {
        Assert.Equal("soon", Messages.Print("{d, date}", "en", ("d", MessageValue.From("soon"))));
        Assert.Equal("5", Messages.Print("{d, time, short}", "en", ("d", MessageValue.From(5))));
        Assert.Equal("?", Messages.Print("{d, date}"));
    }

    [Fact]
    public void Every_language_of_CLDR_prints_the_earliest_and_the_latest_time()
    {
        MessageTemplate template = Messages.Template("{d, date, short}|{d, date}|{d, time, short}|{d, time}");
        foreach (string locale in CldrLocales.All)
        {
            foreach (DateTimeOffset time in new[] { DateTimeOffset.MinValue, DateTimeOffset.MaxValue })
            {
                string text = MessageFormatter.Format(template, locale, new Dictionary<string, MessageValue> { ["d"] = MessageValue.From(time) });
                Assert.All(text.Split('|'), part => Assert.NotEmpty(part.Trim()));
                Assert.Contains(time.Year == 1 ? "1" : "9999", text, StringComparison.Ordinal);
            }
        }
    }

    private static string Print(string pattern, string locale) =>
        Messages.Print(pattern, locale, BidiIsolation.Never, ("d", _time)).Replace('\u202F', ' ').Replace('\u00A0', ' ');
}
