using System.Text.RegularExpressions;

namespace ErrorCatalog.Compiler.Tests;

/// <summary>The format reference is true: its example compiles, and it names every key, rule and limit that it should.</summary>
public sealed partial class FormatReferenceTests
{
    private static readonly string Page = TestFiles.Read("catalog-format.md").ReplaceLineEndings("\n");

    [Fact]
    public void The_example_compiles_without_a_finding()
    {
        string example = Example().Match(Page).Groups[1].Value;

        CompiledCatalogs result = CatalogCompiler.Compile([new CatalogSource("agent.errors.yaml", example)], TestContext.Current.CancellationToken);

        Assert.Empty(result.Diagnostics);
        Assert.Single(Assert.Single(result.Catalogs).Entries);
    }

    [Theory]
    [InlineData("catalog,namespace,locale,base-uri,legacy,complete,errors")]
    [InlineData("code,aliases,number,severity,category,kind,impact,who-retries,where,http-status,grpc-status")]
    [InlineData("params,title,explain,fix-hint,note,max-length,same,rule,causes,doc,since,retired")]
    public void Every_key_has_a_row_and_is_taken_by_the_compiler(string keys)
    {
        foreach (string key in keys.Split(','))
        {
            Assert.Contains($"\n| `{key}` |", Page, StringComparison.Ordinal);
            string sample = keys.StartsWith("catalog", StringComparison.Ordinal) ? $"{key}: 1\n" : $"catalog: a\nerrors:\n  a-b:\n    {key}: 1\n";
            Assert.DoesNotContain(
                CatalogCompiler.Compile([new CatalogSource("a.errors.yaml", sample)], TestContext.Current.CancellationToken).Diagnostics,
                finding => finding.RuleId == CatalogRules.UnknownKey.Id);
        }
    }

    [Fact]
    public void The_limits_are_those_of_the_compiler()
    {
        string limits = Page[Page.IndexOf("## Limits", StringComparison.Ordinal)..];
        foreach (int limit in new[]
        {
            CatalogLimits.MaxFileLength, CatalogLimits.MaxDepth, CatalogLimits.MaxEntries, CatalogLimits.MaxItems, CatalogLimits.MaxTextLength,
            CatalogLimits.MaxDocLength, CatalogLimits.MaxNameLength, CatalogLimits.MaxCodeLength, CatalogLimits.MaxFindings,
        })
        {
            Assert.Contains(limit.ToString("N0", System.Globalization.CultureInfo.InvariantCulture), limits, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Links_to_rules_lead_to_rules()
    {
        foreach (Match link in RuleLink().Matches(Page))
        {
            Assert.Equal(link.Groups[1].Value, link.Groups[2].Value);

            // Rules about code are the analyzers'; their pages lie beside those of the compiler's.
            string id = link.Groups[1].Value;
            Assert.True(
                string.CompareOrdinal(id, "EC1000") < 0 ? CatalogRules.Find(id) is not null : File.Exists(Path.Combine(TestFiles.Root, "rules", id + ".md")),
                $"Expected the link to {id} to lead to a rule but there is none.");
        }
    }

    [GeneratedRegex("```yaml example\n(.*?)```\n", RegexOptions.Singleline | RegexOptions.CultureInvariant)]
    private static partial Regex Example();

    [GeneratedRegex(@"\[(EC[0-9]{4})\]\(rules/(EC[0-9]{4})\.md\)", RegexOptions.CultureInvariant)]
    private static partial Regex RuleLink();
}
