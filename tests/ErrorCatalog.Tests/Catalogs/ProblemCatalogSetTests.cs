namespace ErrorCatalog.Tests;

public sealed class ProblemCatalogSetTests
{
    private static readonly ProblemCatalog Broad = new(new TestCatalogData(["""["everything","e.p",null,5]""", """["shared","shared"]"""]) { CatalogName = "broad" });

    private static readonly ProblemCatalog Narrow = new(new TestCatalogData(["""["transport","e.p.xfer",null,6]""", """["shared","shared"]"""]) { CatalogName = "narrow" });

    private static readonly ProblemCatalogSet Set = new(Broad, Narrow);

    [Fact]
    public void The_first_catalog_that_has_a_name_wins()
    {
        Assert.Same(Broad, Set.Find("shared")?.Catalog);
        Assert.Same(Narrow, Set.Find("transport")?.Catalog);
        Assert.Null(Set.Find("nowhere"));
    }

    [Theory]
    [InlineData("5", "everything")]
    [InlineData("6", "transport")]
    [InlineData("e.p.xfer", "transport")]
    [InlineData("7", null)]
    [InlineData("+5", null)]
    [InlineData("99999999999999", null)]
    public void A_number_is_found_too(string name, string? key)
    {
        Assert.Equal(key, Set.FindAny(name)?.Key);
    }

    [Theory]
    [InlineData("e.p.xfer", "transport")]
    [InlineData("e.p.xfer.down", "transport")]
    [InlineData("e.p.did", "everything")]
    [InlineData("w.m.xfer.down", "transport")]
    [InlineData("unknown", null)]
    public void The_best_match_of_all_catalogs_wins_not_the_first(string code, string? key)
    {
        Assert.Equal(key, Set.Match(code)?.Key);
    }

    [Fact]
    public void An_empty_set_knows_no_code()
    {
        Assert.Empty(ProblemCatalogSet.Empty.Catalogs);
        Assert.Null(ProblemCatalogSet.Empty.Match("e.p.xfer"));
        Assert.Null(ProblemCatalogSet.Empty.FindAny("1"));
    }
}
