namespace ErrorCatalog.Messages.Tests;

public class LocaleFallbackTests
{
    [Theory]
    [InlineData("en", "en")]
    [InlineData("es-MX", "es-MX es-419 es")]
    [InlineData("es-ES", "es-ES es")]
    [InlineData("zh-Hant-HK", "zh-Hant-HK zh-Hant")]
    [InlineData("zh-Hant-MO", "zh-Hant-MO zh-Hant-HK zh-Hant")]
    [InlineData("zh-TW", "zh-Hant")]
    [InlineData("sr-Latn-RS", "sr-Latn-RS sr-Latn")]
    [InlineData("nb-NO", "nb-NO nb no")]
    [InlineData("pt-AO", "pt-AO pt-PT pt")]
    [InlineData("en-GB", "en-GB en-001 en")]
    [InlineData("en-AT", "en-AT en-150 en-001 en")]
    [InlineData("hi-Latn", "hi-Latn en-IN en-001 en")]
    [InlineData("ht", "ht fr-HT fr")]
    [InlineData("az-Cyrl", "az-Cyrl")]
    [InlineData("de-DE-u-co-phonebk", "de-DE-u-co-phonebk de-DE-u-co de-DE de")]
    [InlineData("en-a-bb-x-c", "en-a-bb-x-c en-a-bb en")]
    [InlineData("und", "")]
    [InlineData("no tag", "")]
    public void Text_is_looked_for_along_the_parents_of_CLDR(string tag, string expected) =>
        Assert.Equal(expected, string.Join(' ', LocaleFallback.Chain(tag)));

    [Fact]
    public void A_chain_is_made_once() => Assert.Same(LocaleFallback.Chain("de-AT"), LocaleFallback.Chain("de-AT"));

    [Fact]
    public void Made_up_tags_do_not_fill_the_memory()
    {
        WeakReference early = FirstOfMany();
        GC.Collect();
        Assert.False(early.IsAlive);
    }

    // Not inlined, so that no local of the caller keeps the chain alive.
    [System.Runtime.CompilerServices.MethodImpl(System.Runtime.CompilerServices.MethodImplOptions.NoInlining)]
    private static WeakReference FirstOfMany()
    {
        WeakReference early = new(LocaleFallback.Chain("qq-x-first"));
        for (int i = 0; i < 5_000; i++)
        {
            Assert.Equal(2, LocaleFallback.Chain($"qq-x-{i}").Count);
        }

        return early;
    }
}
