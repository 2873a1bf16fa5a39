using ErrorCatalog.Compiler;
using ErrorCatalog.Exchange.Tests.Texts;

namespace ErrorCatalog.Exchange.Tests.Translations;

/// <summary>What comes back from translators.</summary>
public sealed class ImportTests
{
    private const string Explain = "out-of-stock.explain";
    private const string New = "Se esperaban existencias de {article}, pero no hay.";

    public static TheoryData<ExchangeFormat> Formats => [.. Enum.GetValues<ExchangeFormat>()];

    [Theory]
    [MemberData(nameof(Formats))]
    public void What_was_not_touched_changes_nothing(ExchangeFormat format)
    {
        foreach (Shop shop in new[] { new Shop(), new Shop().Locked(), new Shop().Locked().With(Shop.CatalogPath, "there is none", "it is gone"), new Shop("out-of-stock:\n  explain: \"{nada}\"\n"), new Shop(null) })
        {
            TranslationImportResult result = shop.Plan(ExchangeFile.Write(format, shop.Export()));

            Assert.Empty(result.Changes);
            Assert.Empty(result.Findings);
            Assert.DoesNotContain(result.Texts, text => text.IsSuggestion);
        }
    }

    [Theory]
    [MemberData(nameof(Formats))]
    public void A_translation_becomes_text_and_lock(ExchangeFormat format)
    {
        Shop shop = new Shop().Locked();
        TranslationImportResult result = shop.Import(Edited(shop, format, unit => unit.Id == "out-of-stock.fix-hint" ? unit with { Target = "Pida {wanted, plural, one {# pieza} other {# piezas}} menos.", State = ExchangeState.Translated } : unit));

        Assert.Equal([Shop.LockPath, Shop.SpanishPath], result.Changes.Select(change => change.Path));
        Assert.Contains("  fix-hint: \"Pida {wanted, plural, one {# pieza} other {# piezas}} menos.\"\n", shop[Shop.SpanishPath]!, StringComparison.Ordinal);
        Assert.Equal(TranslationStatus.Current, shop.StatusOf("out-of-stock.fix-hint"));
        Assert.Equal(TranslationStatus.Current, shop.StatusOf(Explain));
    }

    [Theory]
    [MemberData(nameof(Formats))]
    public void Late_work_is_outdated(ExchangeFormat format)
    {
        Shop shop = new Shop().Locked();
        string file = Edited(shop, format, unit => unit.Id == Explain ? unit with { Target = New } : unit);
        shop.With(Shop.CatalogPath, "but there is none", "but it is sold out");

        TranslationImportResult result = shop.Import(file);

        Assert.Contains(New, shop[Shop.SpanishPath]!, StringComparison.Ordinal);
        Assert.Equal(TranslationStatus.Stale, shop.StatusOf(Explain));
        Assert.True(result.Texts.Single(text => text.Id == Explain).IsStale);
    }

    [Fact]
    public void Late_work_does_not_replace_newer_work()
    {
        Shop shop = new Shop().Locked();
        string late = Edited(shop, ExchangeFormat.Po, unit => unit.Id == Explain ? unit with { Target = "Tarde: {article}." } : unit);
        shop.With(Shop.CatalogPath, "but there is none", "but it is sold out");
        shop.Import(Edited(shop, ExchangeFormat.Po, unit => unit.Id == Explain ? unit with { Target = New, State = ExchangeState.Translated } : unit));

        TranslationImportResult result = shop.Import(late);

        Assert.Equal(ImportOutcome.SuggestedLate, result.Texts.Single(text => text.Id == Explain).Outcome);
        Assert.Equal(TranslationStatus.Current, shop.StatusOf(Explain));
        Assert.Contains("Tarde", shop[Shop.SuggestionPath]!, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Formats))]
    public void Work_that_is_not_done_is_a_suggestion_and_never_a_text(ExchangeFormat format)
    {
        Shop shop = new Shop().Locked();
        string before = shop[Shop.SpanishPath]!;

        TranslationImportResult result = shop.Import(Edited(shop, format, unit => unit.Id == Explain ? unit with { Target = New, State = ExchangeState.NeedsReview } : unit));

        Assert.Equal(before, shop[Shop.SpanishPath]);
        Assert.Equal(TranslationStatus.Current, shop.StatusOf(Explain));
        Assert.Equal((ImportOutcome.SuggestedForReview, New), Assert.Single(result.Texts, text => text.IsSuggestion) is var text ? (text.Outcome, text.Text) : default);
        Assert.Contains($"out-of-stock:\n  explain: \"{New}\"\n", shop[Shop.SuggestionPath]!, StringComparison.Ordinal);
        Assert.Empty(shop.Plan(Edited(shop, format, unit => unit.Id == Explain ? unit with { Target = New, State = ExchangeState.NeedsReview } : unit)).Changes);
    }

    [Fact]
    public void A_suggestion_that_becomes_the_text_is_settled()
    {
        Shop shop = new Shop().Locked();
        shop.Import(Edited(shop, ExchangeFormat.Po, unit => unit.Id == Explain ? unit with { Target = New, State = ExchangeState.NeedsReview } : unit));
        shop.Import(Edited(shop, ExchangeFormat.Po, unit => unit.Id == Explain ? unit with { Target = New } : unit));

        Assert.Null(shop[Shop.SuggestionPath]);
        Assert.Equal(TranslationStatus.Current, shop.StatusOf(Explain));
    }

    [Theory]
    [InlineData("Existencias de {articulo}.")]
    [InlineData("Existencias de {article.")]
    [InlineData("Existencias de {article, plural, one {a} other {b}}.")]
    public void What_does_not_fit_is_a_suggestion(string text)
    {
        Shop shop = new Shop().Locked();
        string before = shop[Shop.SpanishPath]!;

        TranslationImportResult result = shop.Import(Edited(shop, ExchangeFormat.Xliff, unit => unit.Id == Explain ? unit with { Target = text } : unit));

        Assert.Equal(before, shop[Shop.SpanishPath]);
        Assert.Equal(ImportOutcome.SuggestedInvalid, result.Texts.Single(text => text.Id == Explain).Outcome);
        Assert.Contains(text, shop[Shop.SuggestionPath]!, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Formats))]
    public void An_outdated_text_that_was_confirmed_is_current(ExchangeFormat format)
    {
        Shop shop = new Shop().Locked().With(Shop.CatalogPath, "but there is none", "but it is sold out");
        Assert.Equal(TranslationStatus.Stale, shop.StatusOf(Explain));

        TranslationImportResult result = shop.Import(Edited(shop, format, unit => unit with { State = unit.Target is null ? ExchangeState.Missing : ExchangeState.Translated }));

        Assert.Equal([Shop.LockPath], result.Changes.Select(change => change.Path));
        Assert.Equal(TranslationStatus.Current, shop.StatusOf(Explain));
    }

    [Theory]
    [InlineData("Expected stock of {article}, but there is none.")]
    [InlineData("  ")]
    public void Copies_and_blanks_are_no_translations(string text)
    {
        Shop shop = new Shop(null);

        TranslationImportResult result = shop.Import(Edited(shop, ExchangeFormat.Po, unit => unit.Id == Explain ? unit with { Target = text, State = ExchangeState.Translated } : unit));

        Assert.Empty(result.Changes);
        Assert.Equal(ImportOutcome.Untranslated, result.Texts.Single(text => text.Id == Explain).Outcome);
    }

    [Fact]
    public void A_first_language_gets_its_file_beside_the_catalog()
    {
        Shop shop = new(null);

        TranslationImportResult result = shop.Import(ExchangeFile.Write(ExchangeFormat.Po, shop.Export("fr") with { Units = [.. shop.Export("fr").Units.Select(unit => unit with { Target = "Épuisé {article}", State = ExchangeState.Translated }).Where(unit => unit.Id == Explain)] }));

        Assert.Equal(["catalog/locales/.state/fr/shop.tsv", "catalog/locales/fr/shop.yaml"], result.Changes.Select(change => change.Path));
        Assert.Equal(TranslationStatus.Current, shop.StatusOf(Explain, "fr"));
    }

    [Fact]
    public void Ids_that_are_gone_are_told_and_the_rest_is_taken()
    {
        Shop shop = new();
        ExchangeDocument document = shop.Export();
        string file = ExchangeFile.Write(ExchangeFormat.Po, document with { Units = [.. document.Units.Select(unit => unit.Id == Explain ? unit with { Target = New } : unit), new ExchangeUnit("gone.title", "Gone", "Ido", ExchangeState.Translated)] });

        TranslationImportResult result = shop.Plan(file);

        Assert.Equal(CatalogSeverity.Warning, Assert.Single(result.Findings).Severity);
        Assert.Contains("gone.title", result.Findings[0].Message, StringComparison.Ordinal);
        Assert.Equal(ImportOutcome.Taken, result.Texts.Single(text => text.Id == Explain).Outcome);
        Assert.False(result.HasErrors);
    }

    [Fact]
    public void A_file_whose_headers_a_tool_dropped_is_known_by_its_ids()
    {
        Shop shop = new();
        string file = Edited(shop, ExchangeFormat.Po, unit => unit.Id == Explain ? unit with { Target = New } : unit).Replace("\"X-ErrorCatalog: shop\\n\"\n", string.Empty, StringComparison.Ordinal);

        Assert.Equal(ImportOutcome.Taken, shop.Import(file).Texts.Single(text => text.Id == Explain).Outcome);
    }

    [Theory]
    [InlineData("xx-YY")]
    [InlineData("not a language")]
    [InlineData("en")]
    public void A_language_that_is_none_or_the_source_is_an_error(string locale)
    {
        TranslationImportResult result = new Shop().Plan(ExchangeFile.Write(ExchangeFormat.Xliff, Documents.Sample with { Catalog = "shop", Locale = locale }));

        Assert.True(result.HasErrors);
        Assert.Empty(result.Changes);
    }

    [Fact]
    public void One_damaged_file_stops_the_import_of_all()
    {
        Shop shop = new();
        string good = Edited(shop, ExchangeFormat.Po, unit => unit.Id == Explain ? unit with { Target = New } : unit);

        TranslationImportResult result = shop.Plan(good, good[..^30]);

        Assert.True(result.HasErrors);
        Assert.Empty(result.Changes);
    }

    [Fact]
    public void The_same_text_in_two_files_is_an_error()
    {
        Shop shop = new();
        string file = ExchangeFile.Write(ExchangeFormat.Po, shop.Export());

        Assert.Contains("first in file0", Assert.Single(shop.Plan(file, file).Findings.Take(1)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_locale_file_that_writing_would_damage_is_left_alone()
    {
        Shop shop = new("out-of-stock:\n  title: Agotado #5\n  explain: \"x {article}\"\n");

        TranslationImportResult result = shop.Plan(Edited(shop, ExchangeFormat.Po, unit => unit.Id == Explain ? unit with { Target = New } : unit));

        Assert.NotEmpty(result.Diagnostics);
        Assert.Empty(result.Changes);
    }

    [Fact]
    public void Comments_of_the_locale_file_stay()
    {
        Shop shop = new("# ours\n" + Shop.Spanish + "# end\n");
        shop.Import(Edited(shop, ExchangeFormat.Po, unit => unit.Id == Explain ? unit with { Target = New } : unit));

        Assert.StartsWith("# ours\n", shop[Shop.SpanishPath]!, StringComparison.Ordinal);
        Assert.EndsWith("# end\n", shop[Shop.SpanishPath]!, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Formats))]
    public void Any_texts_go_out_and_come_back(ExchangeFormat format)
    {
        for (int seed = 0; seed < 60; seed++)
        {
            var texts = new RandomText(seed);
            Shop shop = new();
            string text = Messages.MessageQuoting.Quote("x" + texts.Next(withControls: false).Replace("\r", string.Empty, StringComparison.Ordinal)) + "{article}";
            string file = Edited(shop, format, unit => unit.Id == Explain ? unit with { Target = text } : unit);
            TranslationImportResult result = shop.Import(file);
            if (result.Texts.Single(text => text.Id == Explain).Outcome != ImportOutcome.Taken)
            {
                // Texts that the catalog forbids, such as unpaired bidi controls.
                Assert.Contains(result.Texts, text => text is { Id: Explain, Outcome: ImportOutcome.SuggestedInvalid });
                continue;
            }

            Assert.Equal(text, shop.Compile().Translations[0].Units.Single(unit => unit.Id == Explain).Target);
            Assert.Empty(shop.Plan(ExchangeFile.Write(format, shop.Export())).Changes);
        }
    }

    private static string Edited(Shop shop, ExchangeFormat format, Func<ExchangeUnit, ExchangeUnit> edit)
    {
        ExchangeDocument document = shop.Export();
        return ExchangeFile.Write(format, document with { Units = [.. document.Units.Select(edit)] });
    }
}
