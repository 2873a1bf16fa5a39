using System.Text.RegularExpressions;

namespace ErrorCatalog.Compiler.Tests;

/// <summary>What <c>docs/translating.md</c> tells translators is so.</summary>
public sealed partial class TranslatorsPageTests
{
    private static readonly string Page = TestFiles.Read("translating.md");

    private static readonly CatalogSource[] Own = [.. Directory.EnumerateFiles(Path.Combine(TestFiles.Root, "own"), "*.errors.yaml")
        .Select(path => new CatalogSource("catalog/" + Path.GetFileName(path), File.ReadAllText(path)))];

    public static TheoryData<string, string> Mistakes =>
        [.. MistakeRow().Matches(Page).Select(row => (row.Groups["text"].Value, row.Groups["rule"].Value))];

    [Theory]
    [MemberData(nameof(Mistakes))]
    public void Every_mistake_in_the_list_is_found_by_its_rule(string text, string rule)
    {
        CompiledCatalogs result = Compile(new CatalogSource("catalog/locales/fr/errorcatalog.yaml", $"port-in-use:\n  {text}\n"));

        Assert.Contains(rule, result.Diagnostics.Select(finding => finding.RuleId));
    }

    [Fact]
    public void Every_example_of_a_translation_is_right()
    {
        CatalogSource[] examples = [.. Example().Matches(Page).Select(match => new CatalogSource(match.Groups["path"].Value, Unindented(match)))];

        Assert.Equal(6, examples.Length);
        foreach (CatalogSource example in examples)
        {
            CompiledCatalogs result = Compile(example);
            Assert.Equal([], result.Diagnostics.Select(finding => finding.Message));
            Assert.NotEmpty(Assert.Single(result.Locales).Entries);
        }
    }

    [Fact]
    public void Every_term_of_the_list_is_what_the_translations_use()
    {
        string[][] rows = [.. TermRow().Matches(Page.Split("\n## Terms\n")[1].Split("\n## ")[0]).Select(row => row.Value.Trim('|').Split(" | "))];

        Assert.True(rows.Length > 20);
        foreach ((string locale, int column) in new[] { ("es", 1), ("de", 2), ("ar", 3), ("fr", 4) })
        {
            string texts = string.Concat(Directory.EnumerateFiles(Path.Combine(TestFiles.Root, "own", "locales", locale)).Select(File.ReadAllText));
            Assert.Equal([], rows.Select(row => row[column].Trim()).Where(terms =>
                !terms.Split([',', '،'], StringSplitOptions.TrimEntries).Any(term => texts.Contains(term, StringComparison.OrdinalIgnoreCase))));
        }
    }

    private static CompiledCatalogs Compile(CatalogSource translation) => CatalogCompiler.Compile([.. Own, translation], TestContext.Current.CancellationToken);

    private static string Unindented(Match block)
    {
        string indent = block.Groups["indent"].Value;
        return string.Join('\n', block.Groups["text"].Value.Split('\n').Select(line => line.StartsWith(indent, StringComparison.Ordinal) ? line[indent.Length..] : line));
    }

    [GeneratedRegex(@"^\| `(?<text>[^`]+)` \| \[(?<rule>EC\d{4})\]", RegexOptions.Multiline)]
    private static partial Regex MistakeRow();

    [GeneratedRegex(@"^(?<indent> *)```yaml\n *# (?<path>catalog/locales/\S+)\n(?<text>.*?)^ *```$", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Example();

    [GeneratedRegex(@"^\| (?!English \|).+ \|$", RegexOptions.Multiline)]
    private static partial Regex TermRow();
}
