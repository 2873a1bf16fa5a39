namespace ErrorCatalog.Messages.Tests;

public class LocaleTagTests
{
    [Theory]
    [InlineData("en", "en")]
    [InlineData("EN_us", "en-US")]
    [InlineData("pt_BR.UTF-8", "pt-BR")]
    [InlineData("de_DE@euro", "de-DE")]
    [InlineData("sr_latn_rs", "sr-Latn-RS")]
    [InlineData("es-419", "es-419")]
    [InlineData("xx-YY", "xx-YY")]
    [InlineData("ca-ES-VALENCIA", "ca-ES-valencia")]
    [InlineData("de-1996", "de-1996")]
    [InlineData("en-X-Test", "en-x-test")]
    [InlineData("de-DE-u-CO-phonebk", "de-DE-u-co-phonebk")]
    [InlineData("zh-yue-HK", "yue-HK")]
    [InlineData("iw", "he")]
    [InlineData("iw-IL", "he-IL")]
    [InlineData("in", "id")]
    [InlineData("ji", "yi")]
    [InlineData("sh", "sr-Latn")]
    [InlineData("sh-Cyrl", "sr-Cyrl")]
    [InlineData("zh-CN", "zh-Hans")]
    [InlineData("zh_TW", "zh-Hant")]
    [InlineData("zh-HK", "zh-Hant")]
    [InlineData("zh-Hant-HK", "zh-Hant-HK")]
    [InlineData(" fr ", "fr")]
    public void A_tag_has_one_canonical_spelling(string tag, string expected)
    {
        Assert.True(LocaleTag.TryNormalize(tag, out string canonical));
        Assert.Equal(expected, canonical);
        Assert.True(LocaleTag.TryNormalize(canonical, out string again));
        Assert.Equal(canonical, again);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("-")]
    [InlineData("e")]
    [InlineData("engl")]
    [InlineData("C")]
    [InlineData("en-")]
    [InlineData("en--US")]
    [InlineData("en-US-US")]
    [InlineData("en-US-Latn")]
    [InlineData("en-a")]
    [InlineData("en-x")]
    [InlineData("en-u-co-u-co")]
    [InlineData("de-1996-1996")]
    [InlineData("x-private")]
    [InlineData("../../etc")]
    [InlineData("en-ſs")]
    [InlineData("en US")]
    [InlineData("*")]
    [InlineData("aaaaaaaa-aaaaaaaa-bbbbbbbb-cccccccc-dddddddd-eeeeeeee-ffffffff-gggggggg-hhhhhhhh-iiiiiiii")]
    public void What_has_not_the_shape_of_a_tag_is_refused(string? tag)
    {
        Assert.False(LocaleTag.TryNormalize(tag, out string canonical));
        Assert.Empty(canonical);
    }

    [Fact]
    public void Every_locale_with_plural_rules_is_a_tag() =>
        Assert.All(CldrLocales.All, locale => Assert.True(LocaleTag.TryNormalize(locale, out _), locale));
}
