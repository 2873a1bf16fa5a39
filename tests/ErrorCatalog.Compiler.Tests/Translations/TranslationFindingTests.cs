namespace ErrorCatalog.Compiler.Tests;

/// <summary>What translators are told about texts that can be read: each mistake once, where it is, and what readers see until it is right.</summary>
public sealed class TranslationFindingTests
{
    private const string Copy = "  fix-hint: \"Order {item} again.\"\n";

    [Fact]
    public void A_complete_translation_has_no_findings() => Assert.Empty(Shop.Translate(Shop.Spanish).Diagnostics);

    [Fact]
    public void A_placeholder_that_was_left_out_is_named_and_the_text_is_left_out()
    {
        Assert.Contains("no {count}.", Told(CatalogRules.TranslationLacksPlaceholder, "  explain: [|\"No queda {item}.\"|]\n").Message, StringComparison.Ordinal);

        Assert.Null(Shop.Translate("out-of-stock:\n  title: \"Agotado\"\n  explain: \"No queda {item}.\"\n").Locales[0].Entries[0].Explain);
    }

    [Fact]
    public void A_placeholder_within_one_branch_is_there() => Assert.Equal(
        ["EC0121"],
        Shop.Translate("out-of-stock:\n  explain: \"{count, plural, =0 {Nada} one {Un {item}} other {# de {item}}}.\"\n").Ids());

    [Fact]
    public void A_misspelled_placeholder_is_not_also_a_missing_one() => Assert.Equal(
        ["EC0104"],
        Shop.Translate(Shop.Spanish.Replace("Pida {item}", "Pida {itme}", StringComparison.Ordinal)).Ids());

    [Fact]
    public void A_placeholder_behind_an_apostrophe_is_not_also_a_missing_one() => Assert.Equal(
        ["EC0110"],
        Shop.Translate(Shop.Spanish.Replace("Pida {item}", "Pida l'{item}", StringComparison.Ordinal)).Ids());

    [Fact]
    public void An_apostrophe_that_hides_several_placeholders_is_one_mistake() => Assert.Equal(
        ["EC0110"],
        Shop.Translate(Shop.Spanish.Replace("esperaban {count}", "esperaban d'{count}", StringComparison.Ordinal)).Ids());

    [Fact]
    public void The_fix_for_an_apostrophe_names_the_typographic_one() =>
        Assert.Contains("’ (U+2019)", Told(CatalogRules.TranslationHidesPlaceholder, "  fix-hint: \"Pida l[|'{item}|].\"\n").Message, StringComparison.Ordinal);

    [Fact]
    public void A_copy_of_the_source_text_is_no_translation_and_readers_are_not_told_that_it_is_one()
    {
        Told(CatalogRules.TranslationIsCopy, "  fix-hint: [|\"Order {item} again.\"|]\n");

        CompiledCatalogs result = Shop.Translate(Shop.Spanish.Replace(Shop.Hint, Copy, StringComparison.Ordinal));
        Assert.Equal(["EC0119"], result.Ids());
        Assert.Equal(("Agotado", null), (result.Locales[0].Entries[0].Title, result.Locales[0].Entries[0].FixHint));
    }

    [Theory]
    [InlineData("fix-hint: >-\n    Order {item}\n    again.")]
    [InlineData("fix-hint: 'Order {item} again.'")]
    [InlineData("fix-hint: |\n    Order {item} again.")]
    public void Another_way_of_writing_makes_a_copy_no_translation(string field) =>
        Assert.Contains("EC0119", Shop.Translate("out-of-stock:\n  " + field + "\n").Ids());

    [Fact]
    public void What_else_is_wrong_with_a_copy_is_not_told()
    {
        string catalog = Shop.Catalog(hint: "Order {count, plural, one {# more} other {# more}}.");

        Assert.DoesNotContain("EC0113", Shop.Compile(catalog, ("locales/pl/shop.yaml", "out-of-stock:\n  fix-hint: \"Order {count, plural, one {# more} other {# more}}.\"\n")).Ids());
        Assert.Contains("EC0113", Shop.Compile(catalog, ("locales/pl/shop.yaml", "out-of-stock:\n  fix-hint: \"Brak {count, plural, one {# more} other {# more}}.\"\n")).Ids());
    }

    [Fact]
    public void A_copy_is_fine_where_the_entry_says_so() => Assert.Empty(Shop.Compile(
        Shop.Catalog(fields: "same: [ fix-hint ]"),
        (Shop.SpanishPath, Shop.Spanish.Replace(Shop.Hint, Copy, StringComparison.Ordinal))).Diagnostics);

    [Fact]
    public void A_copy_is_fine_where_there_are_no_words() => Assert.Empty(Shop.Compile(
        Shop.Catalog(hint: "{item}: {count}."),
        (Shop.SpanishPath, Shop.Spanish.Replace(Shop.Hint, "  fix-hint: \"{item}: {count}.\"\n", StringComparison.Ordinal))).Diagnostics);

    [Fact]
    public void A_copy_is_fine_in_another_variety_of_the_source_language() =>
        Assert.Empty(Shop.Compile(Shop.Catalog(), ("locales/en-GB/shop.yaml", "out-of-stock:\n" + Copy)).Diagnostics);

    [Theory]
    [InlineData("\" Pida {item} otra vez.\"", "' ' at the start")]
    [InlineData("\"Pida {item} otra vez. \"", "' ' at the end")]
    [InlineData("\"Pida {item} otra vez.\\n\\n\"", "'U+000A' at the end")]
    [InlineData("\"\\u00A0Pida {item} otra vez.\\t\"", "at the start and ")]
    public void White_space_around_a_text_is_reported_and_the_text_shown(string text, string found)
    {
        Assert.Contains(found, Told(CatalogRules.TranslationOuterSpace, $"  fix-hint: [|{text}|]\n").Message, StringComparison.Ordinal);

        Assert.NotNull(Shop.Translate($"out-of-stock:\n  fix-hint: {text}\n").Locales[0].Entries[0].FixHint);
    }

    [Fact]
    public void The_line_break_at_the_end_of_a_block_is_no_white_space() =>
        Assert.DoesNotContain("EC0118", Shop.Translate("out-of-stock:\n  fix-hint: |\n    Pida {item} otra vez.\n").Ids());

    [Fact]
    public void White_space_that_the_source_text_has_is_asked_for() => Assert.Contains(
        "EC0118",
        Shop.Compile(Shop.Catalog(hint: "Order {item} again: "), (Shop.SpanishPath, Shop.Spanish)).Ids());

    [Fact]
    public void A_text_above_its_longest_length_is_reported_and_shown()
    {
        Assert.Contains("found 13.", Told(CatalogRules.TranslationTooLong, "  title: [|\"Agotado ahora\"|]\n").Message, StringComparison.Ordinal);

        Assert.NotNull(Shop.Translate("out-of-stock:\n  title: \"Agotado ahora\"\n").Locales[0].Entries[0].Title);
    }

    [Fact]
    public void Length_is_counted_as_readers_count() =>
        Assert.DoesNotContain("EC0117", Shop.Translate("out-of-stock:\n  title: \"" + string.Concat(Enumerable.Repeat("e\u0301", 12)) + "\"\n").Ids());

    [Fact]
    public void A_text_that_the_entry_does_not_have_is_ignored()
    {
        Told(CatalogRules.TranslationOfNothing, "  rule: [|\"Una regla.\"|]\n");

        CompiledCatalogs result = Shop.Translate(Shop.Spanish + "  rule: \"Una regla.\"\n");
        Assert.Null(result.Locales[0].Entries[0].Rule);
        Assert.Single(result.Translations[0].Units, unit => unit.Status == TranslationStatus.Obsolete);
    }

    [Fact]
    public void An_unknown_cause_is_told_once() =>
        Assert.Equal(["EC0106"], Shop.Translate(Shop.Spanish + "  causes:\n    sold: { cause: \"Vendido.\", check: \"Mire.\" }\n").Ids());

    private static CatalogDiagnostic Told(CatalogRule rule, string field) =>
        Finding.OfLast(rule, (Shop.CatalogPath, Shop.Catalog()), (Shop.SpanishPath, "out-of-stock:\n" + field));
}
