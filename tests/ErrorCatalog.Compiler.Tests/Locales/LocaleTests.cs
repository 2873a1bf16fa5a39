namespace ErrorCatalog.Compiler.Tests;

/// <summary>Translations are checked against their catalog; what does not fit is left out and never an error.</summary>
public sealed class LocaleTests
{
    private static readonly string Catalog = Finding.Entry(
        "title: \"Route\"\ndoc: \"More.\"\nparams:\n  hops: { type: integer, example: 3, optional: true }\n  why: { type: enum, values: [ a, b ], example: a, optional: true }\n  token: { type: text, example: x, optional: true, sensitivity: secret }\ncauses:\n  moved: { cause: \"It moved.\" }");

    [Theory]
    [InlineData("locales/es/agent.yaml", true)]
    [InlineData("a\\b\\locales\\es\\agent.yaml", true)]
    [InlineData("/x/locales/zh-Hant/agent.yaml", true)]
    [InlineData("locales/agent.yaml", false)]
    [InlineData("es/agent.yaml", false)]
    [InlineData("xlocales/es/agent.yaml", false)]
    [InlineData("locales/es/.yaml", false)]
    [InlineData("locales/es/agent.errors.yaml", false)]
    [InlineData("locales/es/agent.json", false)]
    [InlineData("locales//agent.yaml", false)]
    [InlineData("", false)]
    public void A_locale_file_is_known_by_its_path(string path, bool isLocale) => Assert.Equal(isLocale, LocaleFileParser.IsLocalePath(path));

    [Fact]
    public void Folder_and_file_name_tell_locale_and_catalog()
    {
        LocaleFile file = LocaleFileParser.Parse("x/locales/pt-BR/agent.yaml", "a-b:\n  title: \"T\"\n", TestContext.Current.CancellationToken);

        Assert.Equal(("agent", "pt-BR"), (file.Catalog, file.Locale));
        Assert.Equal("T", Assert.Single(file.Entries).Title);
    }

    [Theory]
    [InlineData("es_MX", "es-MX", "EC0122")]
    [InlineData("ES", "es", "EC0122")]
    [InlineData("zh-hant", "zh-Hant", "EC0122")]
    [InlineData("iw", "he", "EC0123")]
    [InlineData("in", "id", "EC0123")]
    [InlineData("sh", "sr-Latn", "EC0123")]
    [InlineData("zh-TW", "zh-Hant", "EC0123")]
    public void A_folder_in_another_spelling_is_used_and_reported_with_the_right_one(string folder, string locale, string rule)
    {
        LocaleFile file = LocaleFileParser.Parse($"locales/{folder}/agent.yaml", "a-b:\n  title: \"T\"\n", TestContext.Current.CancellationToken);

        Assert.Equal(locale, file.Locale);
        CatalogDiagnostic finding = Assert.Single(file.Diagnostics);
        Assert.Equal(rule, finding.RuleId);
        Assert.Contains($"Rename the folder to '{locale}'", finding.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_folder_of_an_unknown_language_is_ignored_and_reported()
    {
        CompiledCatalogs result = Compile("title: \"T\"", "locales/klingon/agent.yaml");

        Assert.Empty(result.Locales);
        Assert.Equal(CatalogRules.BadLocaleFolder.Id, Assert.Single(result.Diagnostics).RuleId);
    }

    [Fact]
    public void A_file_of_no_catalog_is_reported() =>
        Finding.OfLast(CatalogRules.UnknownCatalog, ("agent.errors.yaml", Catalog), ("locales/es/agents.yaml", "[||]cant-find-route:\n  title: \"T\"\n"));

    [Fact]
    public void A_key_of_no_entry_is_reported_with_the_nearest_one() => Assert.EndsWith(
        "Did you mean 'cant-find-route'?",
        Finding.OfLast(CatalogRules.UnknownEntry, ("agent.errors.yaml", Catalog), ("locales/es/agent.yaml", "[|cant-find-rout|]:\n  title: \"T\"\n")).Message,
        StringComparison.Ordinal);

    [Fact]
    public void An_unknown_field_is_reported() => Of(CatalogRules.LocaleUnknownKey, "[|note|]: \"x\"");

    [Theory]
    [InlineData("title: [|- a|]")]
    [InlineData("causes: [|x|]")]
    [InlineData("causes:\n  moved: [|x|]")]
    public void Only_texts_are_translatable(string field) => Of(CatalogRules.TranslationNotText, field.Replace("title: ", "title:\n    ", StringComparison.Ordinal));

    [Fact]
    public void A_broken_pattern_is_reported_at_its_place_and_left_out() => LeftOut(CatalogRules.TranslationBadPattern, "\"Ruta a {hops, [|numbr|]}.\"");

    [Fact]
    public void An_unknown_placeholder_leaves_the_text_out() => LeftOut(CatalogRules.TranslationUnknownPlaceholder, "\"Ruta a [|{saltos}|].\"");

    [Fact]
    public void A_use_that_does_not_fit_leaves_the_text_out() => LeftOut(CatalogRules.TranslationDoesNotFit, "\"[|{why|], plural, one {#} other {#}}.\"");

    [Fact]
    public void A_case_of_no_enum_value_leaves_the_text_out() => LeftOut(CatalogRules.TranslationUnknownCase, "\"[|{why|], select, c {x} other {y}}.\"");

    [Fact]
    public void A_choice_without_other_leaves_the_text_out() => LeftOut(CatalogRules.TranslationLacksOther, "\"[|{why, select, a {x}}|].\"");

    [Fact]
    public void An_apostrophe_that_hides_a_placeholder_leaves_the_text_out() => LeftOut(CatalogRules.TranslationHidesPlaceholder, "\"l[|'{hops}|].\"");

    [Fact]
    public void A_secret_leaves_the_text_out() => LeftOut(CatalogRules.TranslationShowsSecret, "\"[|{token}|].\"");

    [Theory]
    [InlineData("'it''s [|{x}|].'")]
    [InlineData(">\n    a\n    [|{x}|].")]
    [InlineData("|\n    a\n    b [|{x}|].")]
    [InlineData("a [|{x}|].")]
    [InlineData("\"a\\u0020[|{x}|].\"")]
    public void A_place_inside_of_a_text_is_found_through_every_way_of_writing_it(string text) => Of(CatalogRules.TranslationUnknownPlaceholder, "explain: " + text);

    [Theory]
    [InlineData("Usa [|#5.|]")]
    [InlineData("\"Ask [|\u202E|]now.\"")]
    public void A_text_that_YAML_or_controls_damaged_is_left_out(string text) => Assert.Null(
        Compile("title: \"T\"\nexplain: " + text.Replace("[|", string.Empty, StringComparison.Ordinal).Replace("|]", string.Empty, StringComparison.Ordinal)).Locales[0].Entries[0].Explain);

    [Fact]
    public void Plural_categories_are_those_of_the_translation() =>
        Finding.OfLast(CatalogRules.TranslationLacksCategory, ("agent.errors.yaml", Catalog), ("locales/pl/agent.yaml", "cant-find-route:\n  explain: \"[|{hops|], plural, one {#} other {#}}.\"\n"));

    [Theory]
    [InlineData("es", "one {#} other {#}")]
    [InlineData("pt", "one {#} other {#}")]
    [InlineData("cs", "one {#} few {#} other {#}")]
    [InlineData("ja", "other {#}")]
    [InlineData("ar", "zero {#} one {#} two {#} few {#} many {#} other {#}")]
    public void Only_categories_that_amounts_below_200_000_reach_are_asked_for(string locale, string cases) => Assert.DoesNotContain(
        Compile($"explain: \"{{hops, plural, {cases}}}.\"", $"locales/{locale}/agent.yaml").Diagnostics,
        finding => finding.Severity != CatalogSeverity.Info);

    [Fact]
    public void A_category_that_the_language_never_uses_is_reported_and_the_text_shown()
    {
        Of(CatalogRules.TranslationCategoryNeverUsed, "explain: \"[|{hops|], plural, one {#} few {#} other {#}}.\"");

        Assert.NotNull(Compile("explain: \"{hops, plural, one {#} few {#} other {#}}.\"").Locales[0].Entries[0].Explain);
    }

    [Fact]
    public void An_unknown_cause_is_reported() => Of(CatalogRules.TranslationUnknownCause, "causes:\n  [|mudado|]: { cause: \"X.\" }");

    [Fact]
    public void A_text_that_two_files_translate_is_taken_from_the_first()
    {
        Finding.OfLast(
            CatalogRules.TranslatedTwice,
            ("agent.errors.yaml", Catalog),
            ("a/locales/es/agent.yaml", "cant-find-route:\n  title: \"A\"\n"),
            ("b/locales/es/agent.yaml", "[|cant-find-route|]:\n  title: \"B\"\n"));
    }

    [Fact]
    public void Texts_may_be_absent_or_empty() => Assert.All(
        Compile("title: \"\"\nexplain:\ndoc: \"\"\ncauses:").Diagnostics,
        finding => Assert.Equal((CatalogRules.TranslationMissing.Id, CatalogSeverity.Info), (finding.RuleId, finding.Severity)));

    [Fact]
    public void A_broken_locale_file_is_only_a_warning_and_keeps_its_other_entries()
    {
        LocaleFile file = LocaleFileParser.Parse("locales/es/agent.yaml", "a-b:\n  title: {x} y\nc-d:\n  title: \"T\"\n", TestContext.Current.CancellationToken);

        Assert.Equal("c-d", Assert.Single(file.Entries).Key);
        CatalogDiagnostic finding = Assert.Single(file.Diagnostics);
        Assert.Equal((CatalogRules.LocaleUnquotedBrace.Id, CatalogSeverity.Warning), (finding.RuleId, finding.Severity));
    }

    private static CompiledCatalogs Compile(string fields, string path = "locales/es/agent.yaml") => CatalogCompiler.Compile(
        [new CatalogSource("agent.errors.yaml", Catalog), new CatalogSource(path, "cant-find-route:\n" + Finding.Indent(fields, 2))],
        TestContext.Current.CancellationToken);

    private static void Of(CatalogRule rule, string fields) => Assert.Equal(
        CatalogSeverity.Warning,
        Finding.OfLast(rule, ("agent.errors.yaml", Catalog), ("locales/es/agent.yaml", "cant-find-route:\n" + Finding.Indent(fields, 2))).Severity);

    private static void LeftOut(CatalogRule rule, string explain)
    {
        Of(rule, "title: \"Ruta\"\nexplain: " + explain);

        EntryText text = Assert.Single(Assert.Single(Compile("title: \"Ruta\"\nexplain: " + explain.Replace("[|", string.Empty, StringComparison.Ordinal).Replace("|]", string.Empty, StringComparison.Ordinal)).Locales).Entries);
        Assert.Equal(("Ruta", null), (text.Title, text.Explain));
    }
}
