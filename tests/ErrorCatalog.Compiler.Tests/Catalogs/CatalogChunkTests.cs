using System.Globalization;
using System.Text;

namespace ErrorCatalog.Compiler.Tests;

/// <summary>Large catalogs are cut where their keys say.</summary>
public sealed class CatalogChunkTests
{
    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(256)]
    public void A_small_catalog_stays_whole(int size)
    {
        CatalogChunk chunk = Assert.Single(CatalogChunk.Of(Catalog(Enumerable.Range(0, size))));

        Assert.True(chunk.IsWhole);
        Assert.Equal(size, chunk.Catalog.Entries.Count);
    }

    [Theory]
    [InlineData(257)]
    [InlineData(3000)]
    public void Chunks_have_every_entry_once_and_in_order(int size)
    {
        CatalogModel catalog = Catalog(Enumerable.Range(0, size));

        IReadOnlyList<CatalogChunk> chunks = CatalogChunk.Of(catalog);

        Assert.Equal(catalog.Entries, chunks.SelectMany(chunk => chunk.Catalog.Entries));
        Assert.Equal(Enumerable.Range(0, chunks.Count), chunks.Select(chunk => chunk.Number));
        Assert.All(chunks, chunk => Assert.InRange(chunk.Catalog.Entries.Count, 1, CatalogChunk.Largest));
        Assert.All(chunks, chunk => Assert.False(chunk.IsWhole));
    }

    [Fact]
    public void A_new_entry_leaves_nearly_all_chunks_as_they_are()
    {
        IReadOnlyList<CatalogChunk> before = CatalogChunk.Of(Catalog(Enumerable.Range(0, 3000)));
        EquatableArray<EntryModel>[] old = [.. before.Select(chunk => chunk.Catalog.Entries)];
        int changed = 0;
        for (int extra = 3000; extra < 3050; extra++)
        {
            changed += CatalogChunk.Of(Catalog(Enumerable.Range(0, 3000).Append(extra))).Count(chunk => !old.Contains(chunk.Catalog.Entries));
        }

        Assert.InRange(changed / 50.0, 1, 3);
    }

    private static CatalogModel Catalog(IEnumerable<int> numbers)
    {
        var yaml = new StringBuilder("catalog: big\nerrors:\n");
        foreach (int number in numbers)
        {
            yaml.Append(CultureInfo.InvariantCulture, $"  failed-{number * 7919 % 100003}: {{ impact: message, who-retries: you, explain: \"Expected x, but got y.\", fix-hint: \"Send x.\" }}\n");
        }

        return CatalogCompiler.Compile([new CatalogSource("big.errors.yaml", yaml.Append(numbers.Any() ? string.Empty : "  {}\n").ToString())]).Catalogs[0];
    }
}
