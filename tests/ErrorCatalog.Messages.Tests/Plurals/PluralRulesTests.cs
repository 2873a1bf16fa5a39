namespace ErrorCatalog.Messages.Tests;

public class PluralRulesTests
{
    [Theory]
    [InlineData("pt", 0, PluralCategory.One)]
    [InlineData("pt-PT", 0, PluralCategory.Other)]
    [InlineData("pt_pt", 0, PluralCategory.Other)]
    [InlineData("pt-AO", 0, PluralCategory.One)]
    [InlineData("en-GB", 1, PluralCategory.One)]
    [InlineData("ru-RU", 21, PluralCategory.One)]
    [InlineData("iw", 2, PluralCategory.Two)]
    [InlineData("zh-Hant-HK", 1, PluralCategory.Other)]
    [InlineData("xx-YY", 1, PluralCategory.Other)]
    [InlineData("not a tag", 1, PluralCategory.Other)]
    [InlineData("en", long.MinValue, PluralCategory.Other)]
    [InlineData("en", -1, PluralCategory.One)]
    public void The_most_special_rules_for_the_tag_decide(string locale, long number, PluralCategory expected) =>
        Assert.Equal(expected, PluralRules.Select(locale, PluralKind.Cardinal, PluralOperands.FromInteger(number)));

    [Fact]
    public void Languages_have_their_own_categories_in_the_order_of_CLDR_with_other_last()
    {
        Assert.Equal([PluralCategory.One, PluralCategory.Other], PluralRules.Categories("en", PluralKind.Cardinal));
        Assert.Equal(
            [PluralCategory.One, PluralCategory.Two, PluralCategory.Few, PluralCategory.Other], PluralRules.Categories("en", PluralKind.Ordinal));
        Assert.Equal([PluralCategory.Other], PluralRules.Categories("ja", PluralKind.Cardinal));
        Assert.Equal(6, PluralRules.Categories("ar", PluralKind.Cardinal).Count);
        Assert.Equal([PluralCategory.Other], PluralRules.Categories("xx", PluralKind.Cardinal));
    }

    [Theory]
    [InlineData("es", "one other")]
    [InlineData("fr", "one other")]
    [InlineData("cs", "one few other")]
    [InlineData("pl", "one few many")]
    [InlineData("ru", "one few many")]
    [InlineData("ar", "zero one two few many other")]
    [InlineData("ja", "other")]
    public void Only_what_whole_numbers_below_200000_reach_must_be_translated(string locale, string expected) =>
        Assert.Equal(expected, string.Join(' ', PluralRules.ReachableCategories(locale, PluralKind.Cardinal).Select(PluralKeyword.Of)));

    [Theory]
    [InlineData("en", true)]
    [InlineData("sr-Latn-RS", true)]
    [InlineData("tlh", false)]
    [InlineData("", false)]
    [InlineData("-", false)]
    public void A_language_is_known_when_CLDR_has_rules_for_it(string locale, bool expected) =>
        Assert.Equal(expected, PluralRules.IsKnownLocale(locale));

    [Theory]
    [InlineData("1", "1.0", false)]
    [InlineData("1.0", "1.00", false)]
    [InlineData("1000000", "1c6", false)]
    [InlineData("1c6", "1.0c6", true)]
    [InlineData("1e6", "1c6", true)]
    [InlineData("007", "7", true)]
    [InlineData("-3", "3", true)]
    public void Rules_see_fraction_digits_and_exponents_but_neither_sign_nor_leading_zeros(string left, string right, bool equal)
    {
        Assert.True(PluralOperands.TryParse(left, out PluralOperands first));
        Assert.True(PluralOperands.TryParse(right, out PluralOperands second));
        Assert.Equal(equal, first == second);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("-")]
    [InlineData("1.")]
    [InlineData(".5")]
    [InlineData("1,5")]
    [InlineData("1c")]
    [InlineData("1c31")]
    [InlineData("1c-1")]
    [InlineData("0x1")]
    [InlineData("١")]
    [InlineData("11111111111111111111111111111111111111111111111111111111111111111")]
    public void What_is_no_number_has_no_operands(string? sample) => Assert.False(PluralOperands.TryParse(sample, out _));

    [Fact]
    public void Numbers_beyond_64_bits_keep_the_digits_that_rules_look_at()
    {
        PluralOperands huge = PluralOperands.FromDecimal(79_228_162_514_264_337_593_543_000_021m);
        Assert.Equal(PluralCategory.One, PluralRules.Select("ru", PluralKind.Cardinal, huge));
        Assert.Equal(PluralCategory.Other, PluralRules.Select("en", PluralKind.Cardinal, PluralOperands.FromDecimal(10_000_000_000_000_000_000_000_001m)));
        Assert.Equal(PluralCategory.Many, PluralRules.Select("es", PluralKind.Cardinal, PluralOperands.FromDecimal(1_000_000_000_000_000_000_000_000m)));
    }
}
