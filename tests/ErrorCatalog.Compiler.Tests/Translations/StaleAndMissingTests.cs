namespace ErrorCatalog.Compiler.Tests;

/// <summary>Outdated and missing texts: who is told, where, and how much it counts.</summary>
public sealed class StaleAndMissingTests
{
    private const string Reworded = "Order {item} once more.";

    [Fact]
    public void A_text_recorded_for_an_earlier_wording_is_stale_and_the_way_out_is_named()
    {
        CatalogDiagnostic finding = Assert.Single(Shop.Compile(Shop.Catalog(hint: Reworded), (Shop.SpanishPath, Shop.Spanish), Shop.Lock(Shop.Catalog(), Shop.Spanish)).Diagnostics);

        Assert.Equal(("EC0120", CatalogSeverity.Warning, Shop.SpanishPath), (finding.RuleId, finding.Severity, finding.Range.Path));
        Assert.Equal("4:13", $"{finding.Range.StartLine + 1}:{finding.Range.StartColumn + 1}");
        Assert.Contains("'errorcatalog l10n accept --minor out-of-stock.fix-hint'", finding.Message, StringComparison.Ordinal);
        FindingShape.Check(finding);
    }

    [Fact]
    public void A_stale_text_is_shown_with_a_mark()
    {
        EntryText text = Shop.Compile(Shop.Catalog(hint: Reworded), (Shop.SpanishPath, Shop.Spanish), Shop.Lock(Shop.Catalog(), Shop.Spanish)).Locales[0].Entries[0];

        Assert.Equal(("Pida {item} otra vez.", StaleTexts.FixHint), (text.FixHint, text.Stale));
    }

    [Fact]
    public void A_parameter_of_another_type_makes_the_texts_with_it_stale()
    {
        string retyped = Shop.Catalog().Replace("item: { type: identifier, example: A-1 }", "item: { type: text, example: A-1 }", StringComparison.Ordinal);

        EntryText text = Shop.Compile(retyped, (Shop.SpanishPath, Shop.Spanish), Shop.Lock(Shop.Catalog(), Shop.Spanish)).Locales[0].Entries[0];

        Assert.Equal(StaleTexts.Explain | StaleTexts.FixHint, text.Stale);
    }

    [Fact]
    public void A_text_that_was_changed_too_is_not_stale() => Assert.Empty(Shop.Compile(
        Shop.Catalog(hint: Reworded),
        (Shop.SpanishPath, Shop.Spanish.Replace("otra vez", "de nuevo", StringComparison.Ordinal)),
        Shop.Lock(Shop.Catalog(), Shop.Spanish)).Diagnostics);

    [Fact]
    public void A_text_that_nobody_recorded_is_not_stale() => Assert.Empty(Shop.Compile(Shop.Catalog(hint: Reworded), (Shop.SpanishPath, Shop.Spanish)).Diagnostics);

    [Fact]
    public void Another_example_or_note_makes_nothing_stale() => Assert.Empty(Shop.Compile(
        Shop.Catalog().Replace("example: A-1", "example: B-2, note: \"number of the article\"", StringComparison.Ordinal),
        (Shop.SpanishPath, Shop.Spanish),
        Shop.Lock(Shop.Catalog(), Shop.Spanish)).Diagnostics);

    [Fact]
    public void Missing_texts_of_an_entry_are_an_info_at_its_key()
    {
        CatalogDiagnostic finding = Assert.Single(Shop.Translate("# nota\nout-of-stock:\n  title: \"Agotado\"\n").Diagnostics);

        Assert.Equal(("EC0121", CatalogSeverity.Info, 1, 0), (finding.RuleId, finding.Severity, finding.Range.StartLine, finding.Range.StartColumn));
        Assert.StartsWith("Expected 'explain' or 'fix-hint' of 'out-of-stock' in 'es', but found none.", finding.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Entries_that_a_file_lacks_are_told_together_at_its_start()
    {
        string more = string.Concat(Enumerable.Range(0, 30).Select(i => $"\n  e{i:D2}:\n    explain: \"Expected a route, but found none.\"\n    fix-hint: \"Ask again.\"\n    impact: message\n    who-retries: you"));

        CatalogDiagnostic finding = Assert.Single(Shop.Compile(Shop.Catalog() + more, (Shop.SpanishPath, Shop.Spanish)).Diagnostics);

        Assert.Equal(("EC0121", 0), (finding.RuleId, finding.Range.Start));
        Assert.Contains("'e00', 'e01', ", finding.Message, StringComparison.Ordinal);
        Assert.Contains(" and 20 more in 'es'", finding.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_language_in_complete_makes_missing_texts_errors_and_others_keep_their_info()
    {
        CompiledCatalogs result = Shop.Compile(
            Shop.Catalog("complete: [ es ]"),
            (Shop.SpanishPath, "out-of-stock:\n  title: \"Agotado\"\n"),
            ("locales/fr/shop.yaml", "out-of-stock:\n  title: \"Rupture\"\n"));

        Assert.Equal(
            [(Shop.SpanishPath, CatalogSeverity.Error), ("locales/fr/shop.yaml", CatalogSeverity.Info)],
            result.Diagnostics.Select(finding => (finding.Range.Path, finding.Severity)));
        Assert.True(result.HasErrors);
    }

    [Fact]
    public void A_language_in_complete_without_a_file_is_an_error_at_its_tag() => Assert.Contains(
        "'locales/es/shop.yaml'",
        Finding.Of(CatalogRules.TranslationMissing, "complete: [ [|es|] ]\n" + Finding.Entry(string.Empty).Replace("catalog: agent", "catalog: shop", StringComparison.Ordinal), CatalogSeverity.Error).Message,
        StringComparison.Ordinal);

    [Fact]
    public void The_source_language_in_complete_is_complete() => Assert.Empty(Shop.Compile(Shop.Catalog("complete: [ en ]")).Diagnostics);

    [Fact]
    public void Texts_of_a_retired_entry_are_not_missing() =>
        Assert.Empty(Shop.Compile(Shop.Catalog("complete: [ es ]", "retired: { since: 2.0.0, reason: \"Gone.\" }"), (Shop.SpanishPath, string.Empty)).Diagnostics);

    [Fact]
    public void What_a_parent_language_has_is_not_missing()
    {
        CompiledCatalogs result = Shop.Compile(Shop.Catalog("complete: [ es-MX ]"), (Shop.SpanishPath, Shop.Spanish), ("locales/es-MX/shop.yaml", "out-of-stock:\n  title: \"Acabado\"\n"));

        Assert.Empty(result.Diagnostics);
        Assert.Equal(
            [TranslationStatus.Unlocked, TranslationStatus.Inherited, TranslationStatus.Inherited],
            result.Translations.Single(language => language.Locale == "es-MX").Units.Select(unit => unit.Status));
    }

    [Fact]
    public void What_a_parent_language_has_as_a_copy_is_missing() => Assert.Equal(
        ["EC0121", "EC0119"],
        Shop.Compile(
            Shop.Catalog(),
            (Shop.SpanishPath, Shop.Spanish.Replace("Pida {item} otra vez.", "Order {item} again.", StringComparison.Ordinal)),
            ("locales/es-MX/shop.yaml", "out-of-stock:\n  title: \"Acabado\"\n")).Ids());

    [Fact]
    public void Strict_translations_make_warnings_errors_and_leave_infos_and_catalogs_alone()
    {
        CompiledCatalogs lenient = Shop.Compile(
            Shop.Catalog().Replace("impact:", "http-status: 200\n    impact:", StringComparison.Ordinal),
            (Shop.SpanishPath, "out-of-stock:\n  title: \"Out of stock\"\n"));
        CompiledCatalogs strict = TranslationStrictness.Raise(lenient);

        Assert.Equal(["EC0121 Info", "EC0119 Warning", "EC0048 Warning"], lenient.Diagnostics.Select(finding => $"{finding.RuleId} {finding.Severity}"));
        Assert.Equal(["EC0121 Info", "EC0119 Error", "EC0048 Warning"], strict.Diagnostics.Select(finding => $"{finding.RuleId} {finding.Severity}"));
    }

    [Theory]
    [InlineData("strict", true)]
    [InlineData(" Strict ", true)]
    [InlineData("lenient", false)]
    [InlineData("", false)]
    [InlineData(null, false)]
    public void A_setting_asks_to_be_strict_by_one_word(string? setting, bool isStrict) => Assert.Equal(isStrict, TranslationStrictness.IsStrict(setting));
}
