using System.Globalization;

namespace ErrorCatalog.Compiler.Tests;

/// <summary>The same sources give the same result, on every machine and in any order.</summary>
public sealed class DeterminismTests
{
    private static readonly CatalogSource[] Sources =
    [
        new("a.errors.yaml", TestFiles.Agent),
        new("b.errors.yaml", "catalog: agent\nerrors:\n  i-n-i:\n    explain: \"Expected İ, but got ı\"\n    fix-hint: \"I.\"\n    impact: MESSAGE\n    who-retries: me\n  cant-find-route: {}\n"),
        new("c.errors.yaml", "catalog: title\nerrors:\n  invalid-id:\n    explain: \"Expected {x}.\"\n    fix-hint: \"I.\"\n    impact: message\n    who-retries: me\n"),
        new("locales/es/agent.yaml", TestFiles.AgentInSpanish),
        new("locales/de/agent.yaml", "cant-find-route:\n  title: \"Keine Route\"\n  explain: \"{x}\"\n"),
    ];

    [Fact]
    public void The_order_of_the_sources_does_not_matter()
    {
        CompiledCatalogs expected = CatalogCompiler.Compile(Sources, TestContext.Current.CancellationToken);

        for (int seed = 0; seed < 20; seed++)
        {
            CatalogSource[] shuffled = [.. Sources];
            new Random(seed).Shuffle(shuffled);
            CompiledCatalogs result = CatalogCompiler.Compile(shuffled, TestContext.Current.CancellationToken);

            Assert.Equal(expected, result);
        }
    }

    [Theory]
    [InlineData("\r\n")]
    [InlineData("\r")]
    public void Line_ends_do_not_matter(string lineEnd)
    {
        CompiledCatalogs expected = CatalogCompiler.Compile(Sources, TestContext.Current.CancellationToken);

        CompiledCatalogs result = CatalogCompiler.Compile(
            Sources.Select(source => source with { Text = source.Text.ReplaceLineEndings(lineEnd) }),
            TestContext.Current.CancellationToken);

        Assert.Equal(expected.Catalogs, result.Catalogs);
        Assert.Equal(expected.Locales, result.Locales);
        Assert.Equal(expected.Diagnostics.Select(Place), result.Diagnostics.Select(Place));
    }

    [Theory]
    [InlineData("tr-TR")]
    [InlineData("ar-SA")]
    [InlineData("fa-IR")]
    public async Task The_culture_of_the_machine_does_not_matter(string culture)
    {
        CompiledCatalogs expected = CatalogCompiler.Compile(Sources, TestContext.Current.CancellationToken);

        CompiledCatalogs result = await Task.Run(() =>
        {
            CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo(culture);
            return CatalogCompiler.Compile(Sources);
        });

        Assert.Equal(expected, result);
    }

    private static (string, string, int, int, int, int, string) Place(CatalogDiagnostic finding) => (
        finding.RuleId, finding.Range.Path, finding.Range.StartLine, finding.Range.StartColumn, finding.Range.EndLine, finding.Range.EndColumn, finding.Message);
}
