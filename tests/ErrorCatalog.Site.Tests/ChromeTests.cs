using System.Text.Json;
using ErrorCatalog.Site.Chrome;

namespace ErrorCatalog.Site.Tests;

public sealed class ChromeTests
{
    public static TheoryData<string> Languages => ["ar", "de", "es", "fr"];

    [Theory]
    [MemberData(nameof(Languages))]
    public void Every_language_has_every_word(string locale)
    {
        IReadOnlyDictionary<string, string> english = EmbeddedTexts.TryReadTexts("chrome/en.json")!;
        IReadOnlyDictionary<string, string> texts = EmbeddedTexts.TryReadTexts($"chrome/{locale}.json")!;

        Assert.Equal(english.Keys.Order(), texts.Keys.Order());
        Assert.DoesNotContain(texts.Values, string.IsNullOrWhiteSpace);
    }

    [Fact]
    public void A_regional_language_takes_the_words_of_its_parent()
    {
        ChromeTexts texts = new("de-AT");

        Assert.Equal("Was passiert ist", texts.Plain("explain"));
        Assert.Equal("<span lang=\"de\" dir=\"ltr\">Was passiert ist</span>", texts.Html("explain").Html);
    }

    [Fact]
    public void Every_language_that_names_itself_does_so_once()
    {
        using JsonDocument names = JsonDocument.Parse(EmbeddedTexts.Read("languages/names.json"));
        string[] all = [.. names.RootElement.EnumerateObject().Select(name => name.Value.GetString()!)];

        Assert.Equal(all.Distinct(), all);
    }
}
