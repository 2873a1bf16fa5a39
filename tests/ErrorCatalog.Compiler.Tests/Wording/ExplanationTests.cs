namespace ErrorCatalog.Compiler.Tests.Wording;

/// <summary>EC0086–EC0088: explanations of a catalog are held to both halves, at their place in the file.</summary>
public sealed class ExplanationTests
{
    [Theory]
    [InlineData("[|\"Unknown route {route}.\"|]")]
    [InlineData("[|\"Route {route} is not supported.\"|]")]
    public void An_explanation_without_the_rule_is_reported(string explain) => Of(CatalogRules.ExplanationLacksExpected, explain);

    [Theory]
    [InlineData("[|\"The number of hops must be positive.\"|]")]
    [InlineData("[|The number of hops must be positive.|]")]
    [InlineData("[|\"Could not reach the recipient.\"|]")]
    [InlineData("[|\"Expected {count} hops.\"|]")]
    public void An_explanation_without_what_happened_is_reported(string explain) => Of(CatalogRules.ExplanationLacksActual, explain);

    [Theory]
    [InlineData("[|\"Something went wrong.\"|]")]
    [InlineData("[|\"Invalid route.\"|]")]
    [InlineData("[|\"Oops\"|]")]
    public void An_explanation_that_says_neither_is_reported(string explain) => Of(CatalogRules.ExplanationIsVague, explain);

    [Fact]
    public void A_branch_of_a_choice_is_judged_like_a_text_of_its_own() =>
        Of(CatalogRules.ExplanationLacksActual, "[|\"{count, plural, one {Expected a route, but found none.} other {The number of hops must be positive.}}\"|]");

    [Fact]
    public void An_explanation_is_judged_in_a_block_too()
    {
        const string Text = ">-\n      The number of hops\n      must be positive.";

        CatalogDiagnostic finding = Assert.Single(Compile(Text), item => item.RuleId == CatalogRules.ExplanationLacksActual.Id);

        Assert.Equal((3, 13), (finding.Range.StartLine, finding.Range.StartColumn));
    }

    [Fact]
    public void The_finding_is_a_warning_that_quotes_the_words_and_says_what_to_add()
    {
        CatalogDiagnostic finding = Of(CatalogRules.ExplanationLacksActual, "[|\"The number of hops must be positive.\"|]");

        Assert.Equal(CatalogSeverity.Warning, finding.Severity);
        Assert.Equal(
            "Expected 'explain' to say what happened, but found only what was expected: 'must be positive'. Add the value: it can be wrong in many ways, for example as 'Expected …, but got …'.",
            finding.Message);
    }

    [Theory]
    [InlineData("\"Expected a route to {route}, but found none.\"")]
    [InlineData("\"Route {route} does not exist.\"")]
    [InlineData("\"A crate holds at most 12 bottles, but {count} were packed.\"")]
    [InlineData("\"{count, plural, one {# hop is} other {# hops are}} more than the limit of 9.\"")]
    [InlineData("\"Der Empfänger ist nicht erreichbar.\"")]
    public void A_complete_explanation_is_fine(string explain) => Assert.Empty(Compile(explain));

    private static CatalogDiagnostic Of(CatalogRule rule, string explain) => Finding.Of(rule, Entry(explain));

    private static EquatableArray<CatalogDiagnostic> Compile(string explain) => CatalogCompiler.Compile([new CatalogSource("agent.errors.yaml", Entry(explain))]).Diagnostics;

    private static string Entry(string explain) => Finding.Entry(
        "params:\n  route: { type: text, example: x, optional: true }\n  count: { type: integer, example: 3, optional: true }",
        explain,
        "\"Ask {route} again with {count}.\"");
}
