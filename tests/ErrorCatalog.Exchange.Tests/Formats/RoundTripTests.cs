using ErrorCatalog.Exchange.Tests.Texts;

namespace ErrorCatalog.Exchange.Tests.Formats;

/// <summary>What is written is read back as it was.</summary>
public sealed class RoundTripTests
{
    [Theory]
    [InlineData(ExchangeFormat.Po)]
    [InlineData(ExchangeFormat.Xliff)]
    [InlineData(ExchangeFormat.Arb)]
    public void Names_texts_states_and_languages_survive(ExchangeFormat format)
    {
        ExchangeDocument again = Documents.Again(format, Documents.Sample);

        Assert.Equal(("agent", "en", "es"), (again.Catalog, again.SourceLocale, again.Locale));
        Assert.Equal(Documents.Core(Documents.Sample), Documents.Core(again));
    }

    [Theory]
    [InlineData(ExchangeFormat.Po)]
    [InlineData(ExchangeFormat.Xliff)]
    [InlineData(ExchangeFormat.Arb)]
    public void The_same_document_gives_the_same_bytes(ExchangeFormat format) =>
        Assert.Equal(ExchangeFile.Write(format, Documents.Sample), ExchangeFile.Write(format, Documents.Sample));

    [Theory]
    [InlineData(ExchangeFormat.Po, true)]
    [InlineData(ExchangeFormat.Xliff, false)]
    [InlineData(ExchangeFormat.Arb, true)]
    public void Any_text_survives(ExchangeFormat format, bool withControls)
    {
        for (int seed = 0; seed < 400; seed++)
        {
            var texts = new RandomText(seed);
            ExchangeUnit[] units = [.. Enumerable.Range(0, 5).Select(i => new ExchangeUnit($"k{i}.title", texts.Next(withControls), texts.Next(withControls), ExchangeState.Translated) { Notes = [texts.Next(withControls)] })];
            var document = new ExchangeDocument("c", "en", "de", units);

            Assert.Equal(Documents.Core(document), Documents.Core(Documents.Again(format, document)));
        }
    }

    [Theory]
    [InlineData(ExchangeFormat.Po)]
    [InlineData(ExchangeFormat.Xliff)]
    [InlineData(ExchangeFormat.Arb)]
    public void Half_of_a_surrogate_pair_becomes_the_replacement_character(ExchangeFormat format)
    {
        var document = new ExchangeDocument("c", "en", "de", [new ExchangeUnit("k.title", "a\uD800b", "\uDC00", ExchangeState.Translated)]);

        ExchangeUnit unit = Assert.Single(Documents.Again(format, document).Units);

        Assert.Equal(("a\uFFFDb", "\uFFFD"), (unit.Source, unit.Target));
    }

    [Fact]
    public void What_XML_cannot_hold_becomes_the_replacement_character()
    {
        var document = new ExchangeDocument("c", "en", "de", [new ExchangeUnit("k.title", "a\u0001b\uFFFD", "\uFFFE\U0010FFFF", ExchangeState.Translated)]);

        ExchangeUnit unit = Assert.Single(Documents.Again(ExchangeFormat.Xliff, document).Units);

        Assert.Equal(("a\uFFFDb\uFFFD", "\uFFFD\U0010FFFF"), (unit.Source, unit.Target));
    }

    [Theory]
    [InlineData("pt-BR", "pt_BR")]
    [InlineData("zh-Hans", "zh_CN")]
    [InlineData("zh-Hant", "zh_TW")]
    [InlineData("sr-Latn", "sr@latin")]
    [InlineData("sr-Latn-ME", "sr_ME@latin")]
    [InlineData("es-419", "es_419")]
    [InlineData("ar", "ar")]
    public void PO_has_the_languages_of_gettext(string tag, string code)
    {
        string text = ExchangeFile.Write(ExchangeFormat.Po, Documents.Sample with { Locale = tag });

        Assert.Contains($"\"Language: {code}\\n\"", text, StringComparison.Ordinal);
        Assert.True(ErrorCatalog.Messages.LocaleTag.TryNormalize(Assert.Single(Documents.Read(text).Documents).Locale, out string back));
        Assert.Equal(tag, back);
    }
}
