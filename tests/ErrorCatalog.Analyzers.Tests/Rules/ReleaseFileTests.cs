using System.Globalization;
using ErrorCatalog.Analyzers.Tests.Harness;

namespace ErrorCatalog.Analyzers.Tests.Rules;

/// <summary>The list of releases has every rule once, as it is.</summary>
public sealed class ReleaseFileTests
{
    [Fact]
    public void Every_rule_is_listed_with_category_severity_title_and_page()
    {
        string[] rows = [.. new[] { "Shipped", "Unshipped" }
            .SelectMany(part => File.ReadLines(Path.Combine(ReferenceAssemblies.Metadata("ReleaseFiles"), $"AnalyzerReleases.{part}.md")))
            .Where(line => line.StartsWith("EC", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal)];

        Assert.Equal(
            CodeRules.All.Select(rule => $"{rule.Id} | {rule.Category} | {rule.DefaultSeverity} | {rule.Title.ToString(CultureInfo.InvariantCulture)}, [page]({rule.HelpLinkUri})"),
            rows);
    }
}
