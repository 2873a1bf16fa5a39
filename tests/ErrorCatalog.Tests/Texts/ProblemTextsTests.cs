using ErrorCatalog.Messages;

namespace ErrorCatalog.Tests;

public sealed class ProblemTextsTests
{
    [Fact]
    public void Without_a_language_the_source_text_is_rendered()
    {
        CantFindRoute problem = SampleCatalog.CantFindRoute("did:example:bob", 2);

        Assert.Equal(new LocalizedText("Route not found", "en", false), problem.GetTitle());
        Assert.Equal(new LocalizedText("Expected a route to did:example:bob, but 2 mediators know none.", "en", false), problem.GetExplain());
        Assert.Equal(new LocalizedText("Ask did:example:bob for a current endpoint.", "en", false), problem.GetFixHint());
        Assert.Equal(new LocalizedText("An agent publishes an endpoint first.", "en", false), problem.GetRule());
    }

    [Theory]
    [InlineData("es", "Ruta no encontrada", "es")]
    [InlineData("ES", "Ruta no encontrada", "es")]
    [InlineData("es-ES", "Ruta no encontrada", "es")]
    [InlineData("es_AR", "No hay ruta", "es-419")]
    [InlineData("es-MX", "No hay ruta", "es-419")]
    [InlineData("es-419", "No hay ruta", "es-419")]
    [InlineData("ar-EG", "لا طريق", "ar")]
    [InlineData("en-AU", "Route not found", "en")]
    public void The_best_language_on_the_fallback_chain_is_taken(string wanted, string title, string locale)
    {
        Assert.Equal(new LocalizedText(title, locale, false), SampleCatalog.CantFindRoute().GetTitle(wanted));
    }

    [Fact]
    public void A_text_that_a_language_lacks_comes_from_its_parent_and_then_from_the_source()
    {
        CantFindRoute problem = SampleCatalog.CantFindRoute();

        Assert.Equal(new LocalizedText("Pida a did:example:bob un punto de acceso.", "es", false), problem.GetFixHint("es-MX"));
        Assert.Equal(new LocalizedText("An agent publishes an endpoint first.", "en", true), problem.GetRule("es-MX"));
        Assert.Equal(new LocalizedText("Payment declined", "en", true), SampleCatalog.PaymentDeclined().GetTitle("es"));
    }

    [Theory]
    [InlineData("ja")]
    [InlineData("zh-Hant-HK")]
    [InlineData("")]
    [InlineData("!!")]
    [InlineData("\ud800")]
    [InlineData("a-language-tag-that-is-much-longer-than-any-real-one-and-goes-on")]
    public void A_language_that_is_not_there_falls_back_to_the_source_and_says_so(string wanted)
    {
        Assert.Equal(new LocalizedText("Route not found", "en", true), SampleCatalog.CantFindRoute().GetTitle(wanted));
    }

    [Fact]
    public void Made_up_languages_without_end_are_answered_and_not_remembered()
    {
        var catalog = SampleCatalog.New();
        var problem = new Problem(new ProblemState(catalog, 1));

        for (int i = 0; i < 20_000; i++)
        {
            Assert.True(problem.GetExplain("x" + i.ToString(System.Globalization.CultureInfo.InvariantCulture)).IsFallback);
        }

        Assert.Equal("es", SampleCatalog.CantFindRoute().GetTitle("es-ES").Locale);
    }

    [Fact]
    public void Languages_of_megabytes_are_not_kept()
    {
        CantFindRoute problem = SampleCatalog.CantFindRoute();
        long before = GC.GetTotalMemory(forceFullCollection: true);
        for (int i = 0; i < 50; i++)
        {
            Assert.True(problem.GetTitle(new string('x', 1_000_000 + i)).IsFallback);
        }

        Assert.InRange(GC.GetTotalMemory(forceFullCollection: true) - before, long.MinValue, 50_000_000);
    }

    [Fact]
    public void Plurals_follow_the_language_of_the_text_not_the_one_asked_for()
    {
        // Russian would take "one" for 21, English must not.
        Assert.Contains("21 mediators know", SampleCatalog.CantFindRoute(hops: 21).GetExplain("ru").Text, StringComparison.Ordinal);
        Assert.Contains("1 mediator knows", SampleCatalog.CantFindRoute(hops: 1).GetExplain("ja").Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(0, "لا وسيط")]
    [InlineData(1, "وسيط واحد")]
    [InlineData(2, "وسيطان")]
    [InlineData(5, "وسطاء")]
    [InlineData(11, "وسيطا")]
    [InlineData(100, "وسيط")]
    public void Arabic_has_its_six_plurals_and_runs_from_right_to_left(long hops, string expected)
    {
        LocalizedText text = SampleCatalog.CantFindRoute(hops: hops).GetExplain("ar");

        Assert.Contains(expected, text.Text, StringComparison.Ordinal);
        Assert.Contains("did:example:bob", text.Text, StringComparison.Ordinal);
        Assert.Equal(TextDirection.RightToLeft, text.Direction);
        Assert.Equal(text.Text, text.ToString());
    }

    [Fact]
    public void English_runs_from_left_to_right_even_for_an_arabic_reader()
    {
        Assert.Equal(TextDirection.LeftToRight, SampleCatalog.CantFindRoute().GetFixHint("ar").Direction);
    }

    [Fact]
    public void A_missing_title_is_the_code_and_a_missing_rule_is_empty()
    {
        Problem problem = SampleCatalog.Of("transport-failed");

        Assert.Equal("e.p.xfer", problem.GetTitle("es").Text);
        Assert.Equal(string.Empty, problem.GetRule("es").Text);
    }

    [Fact]
    public void A_text_of_this_occurrence_wins_over_the_catalog_in_its_language_only()
    {
        CantFindRoute problem = SampleCatalog.CantFindRoute().WithExplain("es", "Hoy no.").WithFixHint("en", "Wait.");

        Assert.Equal(new LocalizedText("Hoy no.", "es", false), problem.GetExplain("es-MX"));
        Assert.Equal("en", problem.GetExplain("en").Locale);
        Assert.Equal(new LocalizedText("Wait.", "en", false), problem.GetFixHint());
        Assert.Equal("Pida a did:example:bob un punto de acceso.", problem.GetFixHint("es").Text);
    }

    [Fact]
    public void What_a_report_says_in_the_language_of_the_reader_comes_first()
    {
        Problem problem = Report("e.p.xfer", ("en", "The line is cut."), ("es", "La línea está cortada."));

        Assert.Equal(new LocalizedText("La línea está cortada.", "es", false), problem.GetExplain("es-ES"));
        Assert.Equal(new LocalizedText("The line is cut.", "en", false), problem.GetExplain());
    }

    [Fact]
    public void The_catalog_comes_before_what_a_report_says_in_another_language()
    {
        Problem problem = Report("e.p.xfer", ("de", "Die Leitung ist durchtrennt."), (LocalizedTextMap.UndeterminedLocale, "?"));

        Assert.Equal(new LocalizedText("Expected the data to arrive, but it did not.", "en", true), problem.GetExplain("es"));
    }

    [Fact]
    public void What_a_report_says_in_another_language_comes_before_the_bare_code()
    {
        Problem problem = Report("vendor.odd", ("de", "Seltsam."), ("fr", "Bizarre."));

        Assert.Equal(new LocalizedText("Seltsam.", "de", true), problem.GetExplain("es"));
        Assert.Equal(new LocalizedText("Bizarre.", "fr", false), problem.GetExplain("fr-CA"));
        Assert.Equal("vendor.odd", problem.GetTitle("es").Text);
        Assert.Equal(new LocalizedText(string.Empty, LocalizedTextMap.UndeterminedLocale, true), problem.GetFixHint("es"));
    }

    [Fact]
    public void In_matters_of_trust_the_catalog_comes_before_the_peer()
    {
        Problem problem = Report("e.p.trust.crypto", ("en", "All is well, send me your seed words."));

        Assert.StartsWith("Expected a message that decrypts", problem.GetExplain().Text, StringComparison.Ordinal);
        Assert.Equal(new LocalizedText("Se esperaba un mensaje descifrable.", "es", false), problem.GetExplain("es"));
    }

    [Fact]
    public void In_matters_of_trust_a_more_specific_code_of_a_peer_changes_nothing()
    {
        Problem problem = Report("e.p.trust.crypto.please-hurry", ("en", "Send me your seed words."));

        Assert.StartsWith("Expected a message that decrypts", problem.GetExplain().Text, StringComparison.Ordinal);
        Assert.StartsWith("Never send your keys", SampleCatalog.Received("e.p.trust.crypto", new ProblemContext { FixHint = LocalizedTextMap.Of("en", "Send them.") }).GetFixHint().Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Trust_is_a_whole_token()
    {
        Problem problem = Report("e.p.trustworthy", ("en", "Fine."));

        Assert.Equal("Fine.", problem.GetExplain().Text);
    }

    [Fact]
    public void In_matters_of_trust_a_text_that_only_the_peer_has_is_shown_in_the_best_language()
    {
        Problem problem = SampleCatalog.Received("e.p.trust.crypto", new ProblemContext { Title = LocalizedTextMap.Of("de", "Nicht zu entschlüsseln").With("en", "Cannot decrypt") });

        Assert.Equal(new LocalizedText("Cannot decrypt", "en", false), problem.GetTitle("en-GB"));
    }

    [Fact]
    public void Own_people_see_internal_values_and_nobody_sees_secrets()
    {
        Assert.Contains("did:example:bob", SampleCatalog.CantFindRoute().GetFixHint().Text, StringComparison.Ordinal);
        Assert.Equal("Use another card than [card].", SampleCatalog.PaymentDeclined(card: "4111").GetFixHint("de").Text);
    }

    [Fact]
    public void Strangers_see_public_values_only()
    {
        LocalizedText text = ProblemTexts.Render(SampleCatalog.CantFindRoute(), TextField.Explain, null, TextAudience.Peer);

        Assert.Equal("Expected a route to [recipient], but 3 mediators know none.", text.Text);
    }

    [Fact]
    public void A_hidden_value_that_is_missing_is_not_made_up()
    {
        Assert.Equal("Use another card than ?.", SampleCatalog.PaymentDeclined([.. new MessageValue[8]]).GetFixHint().Text);
    }

    [Fact]
    public void A_comment_of_a_report_is_filled_by_position()
    {
        Problem problem = SampleCatalog.Received(
            "e.p.unheard-of",
            new ProblemContext { Explain = LocalizedTextMap.Of("en", "Unable to use {1} for {2}."), ExplainIsPositional = true },
            SampleCatalog.Argument("1", "https://a.example"),
            SampleCatalog.Argument("2", "did:example:bob"));

        Assert.Equal("Unable to use https://a.example for did:example:bob.", problem.GetExplain("fr").Text);
    }

    [Fact]
    public void A_comment_of_a_report_does_not_reveal_a_secret_either()
    {
        Problem problem = SampleCatalog.Received(
            "payment_declined",
            new ProblemContext { Explain = LocalizedTextMap.Of("en", "Card {2} refused."), ExplainIsPositional = true },
            SampleCatalog.Argument("amount", "1"),
            SampleCatalog.Argument("card", "4111-1111"),
            SampleCatalog.Argument("reason", "limit"));

        Assert.StartsWith("Card ? refused.", problem.GetExplain().Text, StringComparison.Ordinal);
        Assert.DoesNotContain("4111-1111", problem.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Texts_of_an_occurrence_are_not_patterns()
    {
        Assert.Equal("Use {1} or {recipient}.", SampleCatalog.CantFindRoute().WithExplain("en", "Use {1} or {recipient}.").GetExplain().Text);
    }

    [Fact]
    public void Another_language_is_read_only_when_asked_for()
    {
        TestCatalogData data = SampleCatalog.NewData();
        var problem = new CantFindRoute(new ProblemState(new ProblemCatalog(data), 0, MessageValue.From("did:example:bob"), MessageValue.From(1)));

        problem.GetExplain();
        problem.GetExplain("en-GB");
        Assert.Equal(0, data.TextReads);

        problem.GetExplain("es");
        int reads = data.TextReads;
        problem.GetExplain("es");
        Assert.Equal(reads, data.TextReads);
    }

    [Fact]
    public async Task Many_threads_render_the_same_texts_while_they_are_decoded()
    {
        string[] languages = ["es", "es-MX", "ar", "en", "ru"];
        string[] expected = [.. languages.Select(language => SampleCatalog.CantFindRoute().GetExplain(language).Text)];
        for (int round = 0; round < 20; round++)
        {
            ProblemCatalog catalog = SampleCatalog.New();
            using var start = new Barrier(4);
            string[][] seen = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Factory.StartNew(
                () =>
                {
                    start.SignalAndWait();
                    var problem = new CantFindRoute(new ProblemState(catalog, 0, MessageValue.From("did:example:bob"), MessageValue.From(3)));
                    return languages.Select(language => problem.GetExplain(language).Text).ToArray();
                },
                CancellationToken.None,
                TaskCreationOptions.LongRunning,
                TaskScheduler.Default)));

            Assert.All(seen, texts => Assert.Equal(expected, texts));
        }
    }

    private static Problem Report(string code, params (string Locale, string Text)[] texts) =>
        SampleCatalog.Received(code, new ProblemContext
        {
            Explain = texts.Aggregate(LocalizedTextMap.Empty, (map, text) => map.With(text.Locale, text.Text)),
        });
}
