using System.Text.RegularExpressions;

namespace ErrorCatalog.Cli.Tests;

/// <summary><c>docs/tool-errors.md</c> lists the entries that the tool raises: all of them and no others.</summary>
public sealed partial class ToolErrorsPageTests
{
    [Fact]
    public void The_page_lists_what_the_sources_raise()
    {
        string source = Checkout.PathOf("src/ErrorCatalog.Cli");
        IEnumerable<string> raised = Directory.EnumerateFiles(source, "*.cs", SearchOption.AllDirectories)
            .Where(file => !Path.GetRelativePath(source, file).StartsWith("obj", StringComparison.Ordinal))
            .SelectMany(file => Use().Matches(File.ReadAllText(file)))
            .Select(use => WordStart().Replace(use.Groups["name"].Value, "-$0").TrimStart('-').ToLowerInvariant())
            .Distinct();

        IEnumerable<string> listed = Row().Matches(File.ReadAllText(Checkout.PathOf("docs/tool-errors.md"))).Select(row => row.Groups["key"].Value);

        Assert.Equal(raised.Order(StringComparer.Ordinal), listed.Order(StringComparer.Ordinal));
    }

    [GeneratedRegex(@"ErrorcatalogErrors\.(Descriptors\.)?(?<name>(?!Descriptors)[A-Z][A-Za-z]+)")]
    private static partial Regex Use();

    [GeneratedRegex("[A-Z]")]
    private static partial Regex WordStart();

    [GeneratedRegex(@"^\| `(?<key>[a-z-]+)` \|", RegexOptions.Multiline)]
    private static partial Regex Row();
}
