using System.Text.RegularExpressions;
using ErrorCatalog.Analyzers.Tests.Harness;

namespace ErrorCatalog.Analyzers.Tests.Rules;

/// <summary>A page of <c>docs/rules</c> about C# code, taken apart; its examples use the catalog of the page if there is one.</summary>
internal sealed record CodeRulePage(string Id, string Title, string Severity, string Text, string? Catalog, string Bad, string Good)
{
    /// <summary>Ids of all pages about C# code, in order.</summary>
    internal static string[] Ids { get; } =
        [.. Directory.GetFiles(ReferenceAssemblies.Metadata("RulePages"), "EC*.md").Select(path => Path.GetFileNameWithoutExtension(path)).Where(id => string.CompareOrdinal(id, "EC1000") > 0).Order(StringComparer.Ordinal)];

    internal static CodeRulePage Read(string id)
    {
        string text = File.ReadAllText(Path.Combine(ReferenceAssemblies.Metadata("RulePages"), id + ".md")).ReplaceLineEndings("\n");
        return new CodeRulePage(
            Front(text, "id"),
            Front(text, "title"),
            Front(text, "severity"),
            text,
            Block(text, "yaml catalog"),
            Block(text, "csharp bad") ?? throw new HarnessException($"Expected a block 'csharp bad' in {id}.md but found none."),
            Block(text, "csharp good") ?? throw new HarnessException($"Expected a block 'csharp good' in {id}.md but found none."));
    }

    /// <summary>The project that an example stands for.</summary>
    internal TestCase Project(string code) => Catalog is null ? new TestCase(code) : new TestCase(code).Additional("/app/catalog/orders.errors.yaml", Catalog);

    private static string Front(string text, string name)
    {
        Match match = Regex.Match(text.Split("\n---\n")[0], $"(?m)^{name}: (.+)$", RegexOptions.CultureInvariant);
        Assert.True(match.Success, $"Expected '{name}' in the front matter but found none.");
        return match.Groups[1].Value;
    }

    private static string? Block(string text, string name)
    {
        Match match = Regex.Match(text, $"```{name}\n(.*?)```\n", RegexOptions.Singleline | RegexOptions.CultureInvariant);
        return match.Success ? match.Groups[1].Value : null;
    }
}
