namespace ErrorCatalog.Compiler.Tests;

/// <summary>Texts and placeholders. The place is the one inside of the text.</summary>
public sealed class MessageRuleTests
{
    private const string Parameters = """
        params:
          hops: { type: integer, example: 3, optional: true }
          recipient: { type: did, example: "did:example:bob", optional: true }
          why: { type: enum, values: [ moved, refused, lost ], example: moved, optional: true }
          at: { type: timestamp, example: "2026-01-31T18:00:00Z", optional: true }
          done: { type: boolean, example: true, optional: true }
          share: { type: decimal, example: 0.5, optional: true }
          token: { type: text, example: x, sensitivity: secret, optional: true }
        """;

    [Theory]
    [InlineData("\"Expected a route[|}|].\"")]
    [InlineData("\"Expected {hops, [|numbr|]}.\"")]
    [InlineData("'It''s {hops, [|numbr|]}.'")]
    [InlineData("Expected {hops, [|numbr|]}.")]
    [InlineData("\"Tab\\t and \\u00e9 {hops, [|numbr|]}.\"")]
    public void A_broken_pattern_is_reported_at_its_place_in_the_text(string explain) => Of(CatalogRules.BadPattern, explain);

    [Fact]
    public void A_broken_pattern_is_found_in_folded_and_literal_blocks()
    {
        Of(CatalogRules.BadPattern, ">-\n      Expected a route\n      in {hops, [|numbr|]}.");
        Of(CatalogRules.BadPattern, "|\n      Expected a route.\n      In {hops, [|numbr|]}.");
    }

    [Theory]
    [InlineData("\"The field [|'{recipient}|]' is wrong.\"")]
    [InlineData("\"L[|'{recipient}|] manque.\"")]
    public void An_apostrophe_that_hides_a_placeholder_is_reported(string explain) => Of(CatalogRules.ApostropheHidesPlaceholder, explain);

    [Fact]
    public void An_unknown_placeholder_is_reported_with_the_nearest_parameter() =>
        Assert.EndsWith("Did you mean 'recipient'?", Of(CatalogRules.UnknownPlaceholder, "\"Expected [|{recipent}|].\"").Message, StringComparison.Ordinal);

    [Fact]
    public void An_unknown_placeholder_is_found_inside_of_branches() =>
        Of(CatalogRules.UnknownPlaceholder, "\"{hops, plural, one {# to [|{x}|]} other {#}}.\"");

    [Fact]
    public void A_required_parameter_that_no_text_shows_is_reported() =>
        Finding.Of(CatalogRules.UnusedParameter, Finding.Entry("params:\n  [|host|]: { type: text, example: x }"));

    [Fact]
    public void A_parameter_that_only_a_cause_shows_is_used() => Assert.Empty(CatalogCompiler.Compile(
        [new CatalogSource("a.errors.yaml", Finding.Entry("params:\n  host: { type: text, example: x }\ncauses:\n  a: { cause: \"{host} moved.\" }"))]).Diagnostics);

    [Theory]
    [InlineData("\"Needed [|{recipient|], plural, one {#} other {#}}.\"")]
    [InlineData("\"Needed [|{share|], plural, one {#} other {#}}.\"")]
    [InlineData("\"Needed [|{recipient, number}|].\"")]
    [InlineData("\"Needed [|{hops, date}|].\"")]
    [InlineData("\"Needed [|{hops|], select, a {A} other {B}}.\"")]
    public void A_placeholder_must_fit_the_type_of_its_parameter(string explain) => Of(CatalogRules.PlaceholderDoesNotFit, explain);

    [Theory]
    [InlineData("\"{hops} {hops, number} {hops, plural, one {#} other {#}} {hops, selectordinal, one {#} two {#} few {#} other {#}}.\"")]
    [InlineData("\"{at} {at, date, short} {at, time, medium} {share} {share, number, percent} {recipient} {done}.\"")]
    [InlineData("\"{done, select, true {yes} other {no}} {why, select, moved {a} refused {b} lost {c} other {d}}.\"")]
    public void Placeholders_that_fit_are_fine(string explain) =>
        Assert.Empty(CatalogCompiler.Compile([new CatalogSource("a.errors.yaml", Finding.Entry(Parameters, explain))]).Diagnostics);

    [Fact]
    public void A_select_case_must_be_a_value_of_the_enum() =>
        Of(CatalogRules.UnknownSelectCase, "\"It [|{why|], select, moved {a} refused {b} lsot {c} other {d}}.\"");

    [Fact]
    public void Enum_values_without_a_case_are_mentioned() =>
        Assert.Contains("refused or lost", Of(CatalogRules.SelectCaseMissing, "\"It [|{why|], select, moved {a} other {d}}.\"").Message, StringComparison.Ordinal);

    [Fact]
    public void A_plural_category_that_the_language_never_uses_is_reported() =>
        Of(CatalogRules.PluralCategoryNeverUsed, "\"Needed [|{hops|], plural, one {#} few {#} other {#}}.\"");

    [Fact]
    public void A_plural_category_that_the_language_needs_is_asked_for() =>
        Of(CatalogRules.PluralCategoryMissing, "\"Needed [|{hops|], plural, =1 {one} other {#}}.\"");

    [Fact]
    public void Categories_are_those_of_the_language_of_the_catalog()
    {
        string polish = "locale: pl\n" + Finding.Entry(Parameters, "\"Potrzeba {hops, plural, one {#} few {#} many {#} other {#}}.\"");

        Assert.Empty(CatalogCompiler.Compile([new CatalogSource("a.errors.yaml", polish)]).Diagnostics);
        Finding.Of(CatalogRules.PluralCategoryMissing, "locale: pl\n" + Finding.Entry(Parameters, "\"Potrzeba [|{hops|], plural, one {#} few {#} other {#}}.\""));
    }

    [Fact]
    public void Categories_for_millions_only_are_not_asked_for() => Assert.Empty(CatalogCompiler.Compile(
        [new CatalogSource("a.errors.yaml", "locale: es\n" + Finding.Entry(Parameters, "\"Faltan {hops, plural, one {#} other {#}}.\""))]).Diagnostics);

    [Theory]
    [InlineData("plural, one {#}")]
    [InlineData("select, moved {a}")]
    public void The_case_other_is_required(string use) => Assert.Contains(
        CatalogCompiler.Compile([new CatalogSource("a.errors.yaml", Finding.Entry(Parameters, $"\"Needed {{hops, {use}}}.\""))]).Diagnostics,
        finding => finding.RuleId == CatalogRules.MissingOther.Id);

    [Fact]
    public void A_secret_in_a_text_is_reported() => Of(CatalogRules.SecretInText, "\"Wrong: [|{token}|].\"");

    [Theory]
    [InlineData("\"Expected [|the {recipient}|].\"")]
    [InlineData("\"[|An {recipient}|] failed.\"")]
    public void An_article_before_a_placeholder_is_mentioned(string explain) =>
        Assert.Equal(CatalogSeverity.Info, Of(CatalogRules.ArticleBeforePlaceholder, explain).Severity);

    [Theory]
    [InlineData("\"Expected [|{recipient}s|].\"")]
    [InlineData("\"Expected [|{recipient}''s|] endpoint.\"")]
    [InlineData("\"Expected [|{recipient}’s|] endpoint.\"")]
    public void A_suffix_after_a_placeholder_is_mentioned(string explain) => Of(CatalogRules.SuffixAfterPlaceholder, explain);

    [Theory]
    [InlineData("[|\"Ask again\"|]")]
    [InlineData("[|\"Ask:\"|]", true)]
    public void A_hint_is_a_sentence(string hint, bool isFine = false)
    {
        if (isFine)
        {
            Assert.Empty(CatalogCompiler.Compile([new CatalogSource("a.errors.yaml", Markup.Parse(Finding.Entry(string.Empty, hint: hint)).Text)]).Diagnostics);
        }
        else
        {
            Finding.Of(CatalogRules.MissingFullStop, Finding.Entry(string.Empty, hint: hint));
        }
    }

    private static CatalogDiagnostic Of(CatalogRule rule, string explain) => Finding.Of(rule, Finding.Entry(Parameters, explain));
}
