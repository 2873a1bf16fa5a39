using System.Reflection;

namespace ErrorCatalog.Compiler.Tests;

/// <summary>Rules and their pages say the same, and the examples on the pages are true.</summary>
public sealed class RulePageTests
{
    public static TheoryData<string> Ids => [.. CatalogRules.All.Select(rule => rule.Id)];

    [Fact]
    public void Every_rule_has_a_page_and_every_page_a_rule() => Assert.Equal(
        CatalogRules.All.Select(rule => rule.Id),
        RulePage.Paths.Select(path => Path.GetFileNameWithoutExtension(path)!));

    [Fact]
    public void The_list_of_rules_is_complete_and_ordered()
    {
        CatalogRule[] declared = [.. typeof(CatalogRules)
            .GetProperties(BindingFlags.Public | BindingFlags.Static)
            .Where(property => property.PropertyType == typeof(CatalogRule))
            .Select(property => (CatalogRule)property.GetValue(null)!)];

        Assert.Equal(declared.Select(rule => rule.Id).Order(StringComparer.Ordinal), CatalogRules.All.Select(rule => rule.Id));
        Assert.Equal(CatalogRules.All.Count, CatalogRules.All.Select(rule => rule.Id).Distinct().Count());
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void A_page_repeats_id_title_and_severity_of_its_rule(string id)
    {
        CatalogRule rule = CatalogRules.Find(id)!;
        RulePage page = RulePage.Read(id);

        Assert.Equal(rule.Id, page.Id);
        Assert.Equal(rule.Title, page.Title);
        Assert.Equal(rule.Severity.ToString(), page.Severity, ignoreCase: true);
        Assert.Contains($"# {rule.Id}: {rule.Title}\n", page.Text, StringComparison.Ordinal);
        Assert.EndsWith("/rules/" + rule.Id, rule.HelpLink, StringComparison.Ordinal);
        foreach (string heading in new[] { "## Cause", "## How to fix", "## Bad", "## Good", "## When to suppress" })
        {
            Assert.Contains($"\n{heading}\n", page.Text, StringComparison.Ordinal);
        }
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void The_bad_example_breaks_the_rule(string id)
    {
        CatalogDiagnostic[] findings = RulePage.Read(id).BadFindings;

        Assert.Contains(findings, finding => finding.RuleId == id);
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void The_good_example_breaks_no_rule(string id) => Assert.Empty(RulePage.Read(id).GoodFindings);

    [Theory]
    [MemberData(nameof(Ids))]
    public void Messages_say_what_was_expected_what_was_found_and_how_to_fix_it(string id)
    {
        foreach (CatalogDiagnostic finding in RulePage.Read(id).BadFindings)
        {
            FindingShape.Check(finding);
        }
    }
}
