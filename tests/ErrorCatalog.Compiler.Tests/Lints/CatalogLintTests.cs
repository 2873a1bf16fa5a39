using System.Globalization;
using System.Text;

namespace ErrorCatalog.Compiler.Tests;

/// <summary>Advice about whole catalogs.</summary>
public sealed class CatalogLintTests
{
    [Fact]
    public void Our_own_catalogs_get_no_advice()
    {
        CatalogSource[] own = [.. Directory.GetFiles(Path.Combine(TestFiles.Root, "catalog"), "*.errors.yaml").Select(file => new CatalogSource(file, File.ReadAllText(file)))];

        Assert.NotEmpty(own);
        Assert.Empty(Findings(own).Select(finding => $"{Path.GetFileName(finding.Range.Path)}({finding.Range.StartLine + 1}): {finding.RuleId} {finding.Message}"));
    }

    [Theory]
    [InlineData("Expected a route to the recipient, but no mediator knows one.", "Expected route to recipient but no mediator knows one", true)]
    [InlineData("Expected an order, but none exists.", "Expected an invoice, but none exists.", false)]
    [InlineData("Expected {limit} pieces, but there are {stock}.", "Expected {least} pieces, but there are {stock}.", false)]
    [InlineData(
        "Expected the file of the tenant to be written to the folder of the month before the job ends at midnight, but the disk was full.",
        "Expected the file of the tenant to be written to the folder of the year before the job ends at midnight, but the disk was full.",
        true)]
    public void Texts_are_repeated_when_they_differ_in_grammar_or_when_long_in_one_word(string first, string second, bool isRepeated)
    {
        CatalogDiagnostic[] findings = Findings(Source("a.errors.yaml", Entry("first", first), Entry("second", second)));

        Assert.Equal(isRepeated ? [CatalogRules.TextRepeated.Id] : [], findings.Select(finding => finding.RuleId));
        Assert.All(findings, FindingShape.Check);
    }

    [Fact]
    public void Many_entries_with_one_text_are_one_finding()
    {
        string[] entries = [.. Enumerable.Range(0, 50).Select(i => Entry($"key-{i:00}", "Expected a route to the recipient, but no mediator knows one."))];

        CatalogDiagnostic finding = Assert.Single(Findings(Source("a.errors.yaml", entries)));

        Assert.Contains("'key-00', as do 48 more entries", finding.Message, StringComparison.Ordinal);
        Assert.Equal("a.errors.yaml", finding.Range.Path);
    }

    [Theory]
    [InlineData("table", "tableName", true)]
    [InlineData("table", "table_name", true)]
    [InlineData("table", "column", false)]
    [InlineData("URL", "url", true)]
    public void Names_of_one_thing_are_synonyms(string first, string second, bool isSynonym)
    {
        CatalogDiagnostic[] findings = Findings(
            Source("a.errors.yaml", Entry("first-missing", $"Expected the first part, but {{{first}}} has none.", first)),
            Source("b.errors.yaml", Entry("second-missing", $"Expected another member, but {{{second}}} lacks it.", second)));

        Assert.Equal(isSynonym ? [CatalogRules.ParameterSynonym.Id] : [], findings.Select(finding => finding.RuleId));
    }

    [Fact]
    public void Two_names_in_one_entry_are_two_things()
    {
        string entry = Entry("first-missing", "Expected the first part of {table}, but {tableName} has none.", "table", "tableName");

        Assert.Empty(Findings(Source("a.errors.yaml", entry)));
    }

    [Theory]
    [InlineData("unknown-error", "Ask the sender.", "EC0302")]
    [InlineData("failed", "Ask the sender.", "EC0302")]
    [InlineData("internal-error", "Ask the sender.", null)]
    [InlineData("no-route", "Please try again later.", "EC0303")]
    [InlineData("no-route", "Contact support.", "EC0303")]
    [InlineData("no-route", "Contact support with the order number.", null)]
    [InlineData("no-route", "Expected a route, but none is there.", "EC0304")]
    public void Keys_and_hints_say_something(string key, string hint, string? rule)
    {
        string entry = Entry(key, "Expected a route but none is there").Replace("Ask the sender.", hint, StringComparison.Ordinal);

        Assert.Equal(rule is null ? [] : [rule], Findings(Source("a.errors.yaml", entry)).Select(finding => finding.RuleId));
    }

    [Fact]
    public void Retired_entries_get_no_advice()
    {
        string entry = Entry("unknown-error", "Expected a route, but none is there.") + "    retired: { since: 1.0.0 }\n";

        Assert.Empty(Findings(Source("a.errors.yaml", entry)));
    }

    [Theory]
    [InlineData("NoRoute", true)]
    [InlineData("no-route", true)]
    [InlineData("no.route.old", true)]
    [InlineData("Noroute", false)]
    public void An_entry_is_used_where_code_has_its_type_or_one_of_its_names(string name, bool isUsed)
    {
        string entry = Entry("no-route", "Expected a route, but none is there.").Replace("    impact:", "    aliases: [ no.route.old ]\n    impact:", StringComparison.Ordinal);

        EquatableArray<CatalogDiagnostic> findings = CatalogLints.CheckUsage(CatalogCompiler.Compile([Source("a.errors.yaml", entry)]), new HashSet<string>(StringComparer.Ordinal) { name });

        Assert.Equal(isUsed ? [] : [CatalogRules.UnusedEntry.Id], findings.Select(finding => finding.RuleId));
    }

    private static CatalogDiagnostic[] Findings(params CatalogSource[] sources)
    {
        CompiledCatalogs compiled = CatalogCompiler.Compile(sources);
        Assert.False(compiled.HasErrors, string.Join('\n', compiled.Diagnostics.Select(finding => finding.Message)));
        return [.. CatalogLints.Check(compiled)];
    }

    private static CatalogSource Source(string path, params string[] entries) => new(path, "catalog: shop\nerrors:\n" + string.Concat(entries));

    private static string Entry(string key, string explain, params string[] parameters)
    {
        StringBuilder text = new();
        text.Append(CultureInfo.InvariantCulture, $"  {key}:\n    impact: message\n    who-retries: you\n");
        if (parameters.Length > 0)
        {
            text.Append("    params:\n");
            foreach (string parameter in parameters)
            {
                text.Append(CultureInfo.InvariantCulture, $"      {parameter}: {{ type: text, example: \"x\", note: \"n\" }}\n");
            }
        }
        else
        {
            string[] named = [.. System.Text.RegularExpressions.Regex.Matches(explain, "\\{([a-z]+)\\}").Select(match => match.Groups[1].Value).Distinct()];
            if (named.Length > 0)
            {
                text.Append("    params:\n").AppendJoin(string.Empty, named.Select(name => $"      {name}: {{ type: text, example: \"x\", note: \"n\" }}\n"));
            }
        }

        return text.Append(CultureInfo.InvariantCulture, $"    explain: \"{explain}\"\n    fix-hint: \"Ask the sender.\"\n").ToString();
    }
}
