namespace ErrorCatalog.Compiler.Tests;

/// <summary>Members of files and entries.</summary>
public sealed class StructureRuleTests
{
    [Fact]
    public void An_unknown_key_is_reported_with_the_nearest_known_one()
    {
        CatalogDiagnostic finding = Finding.Of(CatalogRules.UnknownKey, Finding.Entry("[|fixhint|]: x"));

        Assert.EndsWith("Did you mean 'fix-hint'?", finding.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void An_underscore_for_a_hyphen_is_recognized() =>
        Assert.Contains("'who-retries'", Finding.Of(CatalogRules.UnknownKey, Finding.Entry("[|who_retries|]: you")).Message, StringComparison.Ordinal);

    [Theory]
    [InlineData("catalog: agent\n[|catalogue|]: x\n")]
    [InlineData("catalog: agent\nerrors:\n  a-b: { explain: A., fix-hint: B., impact: message, who-retries: me, causes: { c: { cause: C., [|why|]: x } } }\n")]
    [InlineData("catalog: agent\nerrors:\n  a-b: { explain: A., fix-hint: B., impact: message, who-retries: me, retired: { [|by|]: x } }\n")]
    public void Unknown_keys_are_found_on_every_level(string sample) => Finding.Of(CatalogRules.UnknownKey, sample);

    [Theory]
    [InlineData("kind: exception\n[|kind|]: rejection")]
    [InlineData("params:\n  a: { type: text, example: x, optional: true }\n  [|a|]: { type: text, example: x, optional: true }")]
    public void A_repeated_key_is_reported_at_its_second_place(string fields) => Finding.Of(CatalogRules.DuplicateKey, Finding.Entry(fields));

    [Fact]
    public void A_repeated_entry_is_reported_and_the_first_kept()
    {
        string text = Finding.Entry(string.Empty) + "  [|cant-find-route|]: {}\n";

        Finding.Of(CatalogRules.DuplicateKey, text);

        Assert.Single(CatalogCompiler.Compile([new CatalogSource("a.errors.yaml", Markup.Parse(text).Text)]).Catalogs[0].Entries);
    }

    [Theory]
    [InlineData("aliases: [|no-route|]")]
    [InlineData("params: [|none|]")]
    [InlineData("params:\n  a: [|text|]")]
    [InlineData("causes:\n  a: [|It moved.|]")]
    [InlineData("retired: [|yes|]")]
    [InlineData("code: [|[ a, b ]|]")]
    [InlineData("aliases: [ [|{ a: b }|] ]")]
    public void A_value_of_the_wrong_shape_is_reported_as_a_whole(string fields) => Finding.Of(CatalogRules.WrongNode, Finding.Entry(fields));

    [Theory]
    [InlineData("[|just a text|]")]
    [InlineData("[|- a|]")]
    [InlineData("catalog: agent\nerrors: [|none|]\n")]
    [InlineData("catalog: agent\nerrors:\n  a-b: [|text|]\n")]
    [InlineData("catalog: agent\nerrors:\n  [|[ a ]|]: text\n")]
    public void A_file_of_the_wrong_shape_is_reported(string sample) => Finding.Of(CatalogRules.WrongNode, sample);

    [Theory]
    [InlineData("explain")]
    [InlineData("fix-hint")]
    [InlineData("impact")]
    [InlineData("who-retries")]
    public void Each_required_field_of_an_entry_is_asked_for_at_its_key(string field)
    {
        string text = string.Concat(Finding.Entry(string.Empty).Replace("  cant-find-route:", "  [|cant-find-route|]:", StringComparison.Ordinal)
            .Split('\n').Where(line => !line.StartsWith($"    {field}:", StringComparison.Ordinal)).Select(line => line + "\n"));

        CatalogDiagnostic finding = Finding.Of(CatalogRules.MissingField, text);

        Assert.Contains($"'{field}'", finding.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void The_name_of_the_catalog_is_required() => Finding.Of(CatalogRules.MissingField, "[||]errors: {}\n");

    [Fact]
    public void An_empty_file_lacks_the_name_of_the_catalog() => Finding.Of(CatalogRules.MissingField, "[||]# nothing yet\n");

    [Fact]
    public void A_cause_needs_its_sentence() => Finding.Of(CatalogRules.MissingField, Finding.Entry("causes:\n  [|moved|]: { origin: peer }"));

    [Fact]
    public void Legacy_keys_are_exempt_from_required_fields()
    {
        CompiledCatalogs result = CatalogCompiler.Compile([new CatalogSource("a.errors.yaml", "catalog: a\nlegacy: [ old ]\nerrors:\n  old: { title: \"Old\" }\n")]);

        Assert.Empty(result.Diagnostics);
        Assert.Equal("Old", Assert.Single(result.Catalogs[0].Entries).Text.Title);
    }

    [Theory]
    [InlineData("[|title|]:")]
    [InlineData("[|title|]: \"\"")]
    [InlineData("[|title|]: \"  \"")]
    [InlineData("[|code|]:")]
    [InlineData("[|params|]:")]
    [InlineData("[|aliases|]:")]
    public void A_key_with_nothing_after_it_is_reported(string fields) => Finding.Of(CatalogRules.EmptyValue, Finding.Entry(fields));

    [Theory]
    [InlineData("cant-find-route")]
    [InlineData("gone")]
    public void A_needless_exemption_is_reported(string key) =>
        Finding.Of(CatalogRules.NeedlessExemption, $"legacy: [ [|{key}|] ]\n" + Finding.Entry(string.Empty));

    [Theory]
    [InlineData("Agent")]
    [InlineData("my.agent")]
    [InlineData("2nd")]
    [InlineData("a--b")]
    public void A_catalog_name_must_be_kebab_case(string name) => Finding.Of(CatalogRules.BadCatalogName, $"catalog: [|{name}|]\nerrors: {{}}\n");

    [Theory]
    [InlineData("Acme.event")]
    [InlineData("Acme..Agent")]
    [InlineData("2Acme")]
    [InlineData("Acme Agent")]
    public void A_namespace_must_be_usable_in_CSharp(string name) => Finding.Of(CatalogRules.BadNamespace, $"namespace: [|{name}|]\n" + Finding.Entry(string.Empty));

    [Theory]
    [InlineData("english")]
    [InlineData("en_US")]
    [InlineData("xx")]
    [InlineData("iw")]
    public void A_locale_must_be_a_canonical_tag_that_CLDR_knows(string tag) => Finding.Of(CatalogRules.BadLocale, $"locale: [|{tag}|]\n" + Finding.Entry(string.Empty));

    [Fact]
    public void Tags_of_complete_locales_are_checked_too() => Finding.Of(CatalogRules.BadLocale, "complete: [ en, [|zz|] ]\n" + Finding.Entry(string.Empty));

    [Theory]
    [InlineData("https://errors.example.org/agent")]
    [InlineData("errors.example.org/")]
    [InlineData("ftp://errors.example.org/")]
    [InlineData("https://me:secret@errors.example.org/")]
    [InlineData("https://errors.example.org/?a=/")]
    public void A_base_uri_must_be_one_that_addresses_can_be_appended_to(string uri) =>
        Finding.Of(CatalogRules.BadBaseUri, $"base-uri: [|{uri}|]\n" + Finding.Entry(string.Empty));
}
