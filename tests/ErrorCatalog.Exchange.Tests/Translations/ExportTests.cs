using ErrorCatalog.Compiler;

namespace ErrorCatalog.Exchange.Tests.Translations;

/// <summary>What goes out to translators.</summary>
public sealed class ExportTests
{
    [Fact]
    public void A_translator_gets_the_whole_brief()
    {
        ExchangeUnit unit = new Shop().Export().Units.Single(unit => unit.Id == "out-of-stock.explain");

        Assert.Equal(["shown in the basket", "https://errors.example.org/shop/error-codes/out-of-stock/"], unit.Notes);
        Assert.Equal([new ExchangeParameter("article", "identifier", "article number", "A-1")], unit.Parameters);
        Assert.Equal(30, new Shop().Export().Units[0].MaxLength);
    }

    [Fact]
    public void Every_status_has_its_state()
    {
        Shop shop = new Shop().Locked().With(Shop.CatalogPath, "but there is none", "but it is sold out");
        Assert.Equal(
            [("out-of-stock.title", ExchangeState.Translated), ("out-of-stock.explain", ExchangeState.NeedsReview), ("out-of-stock.fix-hint", ExchangeState.Missing)],
            shop.Export().Units.Select(unit => (unit.Id, unit.State)));

        shop = new Shop("out-of-stock:\n  title: \"Out of stock\"\n  explain: \"{nada}\"\n  fix-hint: \"Pida menos de {wanted}.\"\ngone:\n  title: \"x\"\n");
        Assert.Equal(
            [("out-of-stock.title", null, ExchangeState.Missing), ("out-of-stock.explain", "{nada}", ExchangeState.NeedsReview), ("out-of-stock.fix-hint", "Pida menos de {wanted}.", ExchangeState.Translated)],
            shop.Export().Units.Select(unit => (unit.Id, unit.Target, unit.State)));
    }

    [Fact]
    public void An_earlier_version_tells_what_an_outdated_text_was_made_from()
    {
        Shop shop = new Shop().Locked();
        string[] previous = [.. TranslationExport.Sources(shop.Compile())];
        shop.With(Shop.CatalogPath, "but there is none", "but it is sold out");

        Assert.Equal("Expected stock of {article}, but there is none.", shop.Export(previous: previous).Units[1].PreviousSource);
        Assert.Null(shop.Export(previous: previous).Units[0].PreviousSource);
        Assert.Null(shop.Export().Units[1].PreviousSource);
        string po = ExchangeFile.Write(ExchangeFormat.Po, shop.Export(previous: previous));
        Assert.Contains("#, fuzzy, python-brace-format\n#| msgid \"Expected stock of {article}, but there is none.\"\nmsgctxt \"out-of-stock.explain\"\n", po, StringComparison.Ordinal);
    }

    [Fact]
    public void Only_bare_names_are_flagged_for_the_check_of_gettext()
    {
        Assert.Equal([false, true, false], new Shop().Export().Units.Select(unit => unit.HasOnlyBareNames));
        Assert.False(new Shop("out-of-stock:\n  explain: \"{wanted, plural, one {uno} other {más}} {article}\"\n").Export().Units[1].HasOnlyBareNames);
    }

    [Fact]
    public void A_new_language_and_the_source_language_are_empty_forms()
    {
        foreach (string locale in new[] { "fr", "en" })
        {
            Assert.All(new Shop().Export(locale).Units, unit => Assert.Equal((null, ExchangeState.Missing), (unit.Target, unit.State)));
        }
    }

    [Fact]
    public void A_plural_never_becomes_a_plural_of_gettext()
    {
        string po = ExchangeFile.Write(ExchangeFormat.Po, new Shop().Export());

        Assert.Contains("msgid \"Order {wanted, plural, one {# piece} other {# pieces}} less.\"", po, StringComparison.Ordinal);
        Assert.DoesNotContain("msgid_plural", po, StringComparison.Ordinal);
    }
}
