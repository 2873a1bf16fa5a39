using System.Globalization;
using ErrorCatalog.Analyzers.Tests.Harness;
using Microsoft.CodeAnalysis;

namespace ErrorCatalog.Analyzers.Tests.Rules;

/// <summary>Rules about code and their pages say the same, and the examples on the pages are true.</summary>
public sealed class CodeRulePageTests
{
    private static readonly string[] Headings = ["## Cause", "## How to fix", "## Bad", "## Good", "## When to suppress"];

    public static TheoryData<string> Ids => [.. CodeRulePage.Ids];

    [Fact]
    public void Every_rule_has_a_page_and_every_page_a_rule() => Assert.Equal(CodeRules.All.Select(rule => rule.Id), CodeRulePage.Ids);

    [Fact]
    public void The_list_of_rules_is_complete_and_ordered()
    {
        string[] declared = [.. typeof(CodeRules).GetProperties()
            .Where(property => property.PropertyType == typeof(DiagnosticDescriptor))
            .Select(property => ((DiagnosticDescriptor)property.GetValue(null)!).Id)];

        Assert.Equal(declared.Order(StringComparer.Ordinal), CodeRules.All.Select(rule => rule.Id));
        Assert.Equal(declared.Length, declared.Distinct().Count());
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void A_page_repeats_id_title_severity_and_category_of_its_rule(string id)
    {
        DiagnosticDescriptor rule = CodeRules.Find(id)!;
        CodeRulePage page = CodeRulePage.Read(id);
        string title = rule.Title.ToString(CultureInfo.InvariantCulture);

        Assert.Equal(rule.Id, page.Id);
        Assert.Equal(title, page.Title);
        Assert.Equal(rule.DefaultSeverity.ToString(), page.Severity, ignoreCase: true);
        Assert.Contains($"\n# {rule.Id}: {title}\n", page.Text, StringComparison.Ordinal);
        Assert.Contains($"`{rule.Category}`", page.Text, StringComparison.Ordinal);
        Assert.Equal("https://errorcatalog.dev/rules/" + rule.Id, rule.HelpLinkUri);
        Assert.All(Headings, heading => Assert.Contains($"\n{heading}\n", page.Text, StringComparison.Ordinal));
        Assert.Contains($"dotnet_diagnostic.{rule.Id}.severity", page.Text, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public async Task The_bad_example_breaks_the_rule_and_says_how_to_fix_it(string id)
    {
        CodeRulePage page = CodeRulePage.Read(id);

        Diagnostic[] findings = [.. (await FindingsAsync(page.Project(page.Bad))).Where(finding => finding.Id == id)];

        Assert.NotEmpty(findings);
        foreach (string message in findings.Select(finding => finding.GetMessage(CultureInfo.InvariantCulture)))
        {
            Assert.Matches("^Expected .+ but .+[.] .+[.]$", message);
        }
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public async Task The_good_example_breaks_no_rule(string id)
    {
        CodeRulePage page = CodeRulePage.Read(id);

        Assert.DoesNotContain(await FindingsAsync(page.Project(page.Good)), finding => finding.Severity != DiagnosticSeverity.Hidden || finding.Id == id);
    }

    private static async Task<Diagnostic[]> FindingsAsync(TestCase test)
    {
        List<Diagnostic> findings = [];
        Project project = test.Build().Project;
        foreach (var analyzer in CodeAnalyzers.CreateAll())
        {
            findings.AddRange(await AnalysisRun.FindingsAsync(project, analyzer, test.MayNotCompile));
        }

        return [.. findings];
    }
}
