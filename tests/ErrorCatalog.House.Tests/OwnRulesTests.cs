using System.Xml.Linq;

namespace ErrorCatalog.House.Tests;

/// <summary>The rules about code hold for the product itself. The lower half, which no compiler can judge while it is built, is linted in the tests of the tool.</summary>
public sealed class OwnRulesTests
{
    private static readonly string[] BelowTheRules = ["ErrorCatalog.Analyzers", "ErrorCatalog.CodeFixes", "ErrorCatalog.Compiler", "ErrorCatalog.Generator", "ErrorCatalog.Messages"];

    [Fact]
    public void Only_projects_that_the_rules_are_made_of_are_built_without_them() => Assert.Equal(
        BelowTheRules,
        Directory.EnumerateFiles(Checkout.Root, "*.csproj", SearchOption.AllDirectories)
            .Where(path => !Repository.IsBuildOutput(path) && XDocument.Load(path).Descendants("KeepsErrorRules").Any())
            .Select(path => Path.GetFileNameWithoutExtension(path))
            .Order(StringComparer.Ordinal));

    [Fact]
    public void Every_group_of_rules_is_an_error_here_and_every_exception_has_its_reason()
    {
        string[] lines = File.ReadAllLines(Path.Combine(Checkout.Root, ".globalconfig"));

        Assert.All((string[])["Messages", "Causes", "Catalog"], group => Assert.Contains($"dotnet_analyzer_diagnostic.category-ErrorCatalog.{group}.severity = error", lines));
        Assert.All(
            Enumerable.Range(0, lines.Length).Where(i => lines[i].StartsWith("dotnet_diagnostic.EC1", StringComparison.Ordinal)),
            i => Assert.StartsWith("#", lines[i - 1], StringComparison.Ordinal));
    }

    [Fact]
    public void A_suppressed_rule_has_a_reason_beside_it() => Assert.All(
        Repository.SourceFiles("src").Concat(Repository.SourceFiles("samples")).Concat(Repository.SourceFiles("benchmarks"))
            .SelectMany(File.ReadLines)
            .Where(line => line.Contains("#pragma warning disable EC1", StringComparison.Ordinal)),
        line => Assert.Contains("//", line, StringComparison.Ordinal));
}
