namespace ErrorCatalog.Tests;

public sealed class LocalizedTextMapTests
{
    [Fact]
    public void Texts_keep_their_order_and_their_tags_become_canonical()
    {
        LocalizedTextMap map = LocalizedTextMap.Of("EN_us", "color").With("es-mx", "color").With("en-GB", "colour");

        Assert.Equal(["en-US", "es-MX", "en-GB"], map.Select(text => text.Key));
        Assert.Equal(3, map.Count);
    }

    [Fact]
    public void A_second_text_in_a_language_replaces_the_first()
    {
        LocalizedTextMap map = LocalizedTextMap.Of("en", "one").With("de", "eins").With("EN", "two");

        Assert.Equal(("two", "eins", 2), (map.Find("en"), map.Find("De"), map.Count));
    }

    [Fact]
    public void The_original_is_not_changed()
    {
        LocalizedTextMap map = LocalizedTextMap.Of("en", "one");
        map.With("de", "eins");

        Assert.Null(map.Find("de"));
        Assert.Empty(LocalizedTextMap.Empty);
    }

    [Theory]
    [InlineData("es-AR", "es-419")]
    [InlineData("en-AU", "en")]
    [InlineData("fr", null)]
    [InlineData("no tag", null)]
    public void The_best_text_is_found_along_the_parents_of_a_language(string locale, string? found)
    {
        LocalizedTextMap map = LocalizedTextMap.Of("en", "a").With("es-419", "b");

        Assert.Equal(found, map.FindBest(locale)?.Key);
    }

    [Theory]
    [InlineData("in english please")]
    [InlineData("\ud800")]
    [InlineData("")]
    public void A_tag_that_is_none_is_kept_as_it_is(string tag)
    {
        Assert.Equal("text", LocalizedTextMap.Of(tag, "text").Find(tag));
    }
}
