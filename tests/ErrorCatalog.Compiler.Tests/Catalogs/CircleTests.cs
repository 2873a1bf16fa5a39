namespace ErrorCatalog.Compiler.Tests;

/// <summary>Names that lead round in a circle, and baselines from the future, are told.</summary>
public sealed class CircleTests
{
    private const string Fields = "    impact: message\n    who-retries: you\n    explain: \"Expected a route, but none is there.\"\n    fix-hint: \"Ask the sender.\"\n";

    [Fact]
    public void Aliases_that_lead_to_each_other_are_errors_at_both()
    {
        CatalogDiagnostic[] findings = Findings($"  first:\n    aliases: [ second ]\n{Fields}  second:\n    aliases: [ first ]\n{Fields}");

        Assert.NotEmpty(findings);
        Assert.All(findings, finding => Assert.Equal(CatalogSeverity.Error, finding.Severity));
        Assert.All(findings, FindingShape.Check);
    }

    [Theory]
    [InlineData("first", "second", "third", 3)]
    [InlineData("first", "first", "first", 1)]
    [InlineData("second", "third", "first", 0)]
    public void Deprecated_entries_do_not_replace_each_other(string ofThird, string ofFirst, string ofSecond, int told)
    {
        string[] keys = ["first", "second", "third"];
        string[] successors = ofThird == "second" ? ["second", "third", string.Empty] : [ofFirst, ofSecond, ofThird];

        CatalogDiagnostic[] findings = Findings(string.Concat(keys.Zip(successors, (key, successor) =>
            $"  {key}:\n{(successor.Length == 0 ? string.Empty : $"    deprecated: {{ since: 2.0.0, replaced-by: {successor} }}\n")}{Fields}")));

        Assert.Equal(told, findings.Length);
        Assert.All(findings, finding => Assert.Equal(CatalogRules.UnknownSuccessor.Id, finding.RuleId));
        Assert.All(findings, FindingShape.Check);
    }

    [Fact]
    public void A_baseline_of_a_newer_tool_is_told_and_nothing_is_held_against_the_catalog()
    {
        CatalogDiagnostic finding = Assert.Single(CatalogCompiler.Compile(
        [
            new CatalogSource("catalog/net.errors.yaml", "catalog: net\nerrors:\n  first:\n" + Fields),
            new CatalogSource("catalog/baseline/9.0.0.json", "{\"errorcatalog-baseline\":99,\"version\":\"9.0.0\",\"future\":{}}"),
        ]).Diagnostics, found => string.CompareOrdinal(found.RuleId, "EC0200") >= 0);

        Assert.Equal(CatalogRules.BaselineTooNew.Id, finding.RuleId);
        Assert.Contains("Update the package and the tool", finding.Message, StringComparison.Ordinal);
    }

    private static CatalogDiagnostic[] Findings(string entries) => [.. CatalogCompiler.Compile([new CatalogSource("net.errors.yaml", "catalog: net\nerrors:\n" + entries)]).Diagnostics];
}
