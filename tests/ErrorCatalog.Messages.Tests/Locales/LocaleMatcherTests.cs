namespace ErrorCatalog.Messages.Tests;

public class LocaleMatcherTests
{
    [Theory]
    [InlineData("de-AT,en", "en de", "de")]
    [InlineData("fr,de", "en de", "de")]
    [InlineData("fr", "en de", "src")]
    [InlineData("es-MX", "es es-419", "es-419")]
    [InlineData("zh-TW", "zh en", "src")]
    [InlineData("zh-HK", "zh zh_hant", "zh_hant")]
    [InlineData("nb", "no en", "no")]
    [InlineData("no", "nb en", "nb")]
    [InlineData("no", "no nb", "no")]
    [InlineData("es", "en es-419", "es-419")]
    [InlineData("es,en", "en es-419", "es-419")]
    [InlineData("es-MX,es,en", "en es-AR", "es-AR")]
    [InlineData("no,en", "en nn nb", "nb")]
    [InlineData("no,en", "en nn", "nn")]
    [InlineData("en", "hi-Latn", "src")]
    [InlineData("fr", "ht", "src")]
    [InlineData("hi-Latn", "hi en", "en")]
    [InlineData("iw-IL", "he", "he")]
    [InlineData("*,nonsense!,pt", "pt-BR", "pt-BR")]
    [InlineData("", "en", "src")]
    [InlineData("en", "", "src")]
    public void The_best_available_language_is_chosen_as_it_is_spelled(string wanted, string available, string expected) => Assert.Equal(
        expected,
        LocaleMatcher.Negotiate(wanted.Split(','), available.Split(' ', StringSplitOptions.RemoveEmptyEntries), "src"));
}
