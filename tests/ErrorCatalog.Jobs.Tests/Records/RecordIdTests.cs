namespace ErrorCatalog.Jobs.Tests;

public sealed class RecordIdTests
{
    [Fact]
    public void Newer_ids_sort_behind_older_ones_and_none_comes_twice()
    {
        string[] ids = [.. Enumerable.Range(0, 20_000).Select(_ => RecordId.New("evt_"))];

        Assert.Equal(ids.Order(StringComparer.Ordinal), ids);
        Assert.Equal(ids.Length, ids.Distinct(StringComparer.Ordinal).Count());
        Assert.All(ids.Take(100), id => Assert.Matches("^evt_[0-9a-hjkmnp-tv-z]{26}$", id));
    }

    [Fact]
    public async Task Many_threads_make_different_ids()
    {
        string[][] made = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(() => Enumerable.Range(0, 5_000).Select(_ => RecordId.New("job_")).ToArray())));

        Assert.Equal(40_000, made.SelectMany(ids => ids).Distinct(StringComparer.Ordinal).Count());
    }
}
