namespace ErrorCatalog.Tests;

public sealed class ProblemCodeMapTests
{
    [Theory]
    [InlineData("e.p.xfer", "e.p.xfer")]
    [InlineData("e.p.xfer.cant-use-endpoint", "e.p.xfer")]
    [InlineData("e.p.xfer.cant-use-endpoint.tls.expired", "e.p.xfer")]
    [InlineData("e.p.xfer.slow.very", "e.p.xfer.slow")]
    [InlineData("E.P.XFER.Slow", "e.p.xfer.slow")]
    [InlineData("e.p.xfer.", "e.p.xfer")]
    public void The_longest_dot_aligned_prefix_wins(string code, string registered)
    {
        Assert.Equal(registered, Match(code, "e.p.xfer", "e.p.xfer.slow", "e.p.did"));
    }

    [Theory]
    [InlineData("e.p.xferred")]
    [InlineData("e.p.xfer-red.x")]
    [InlineData("e.p")]
    [InlineData("xfer")]
    [InlineData("e.p.other.xfer")]
    [InlineData("")]
    public void Half_a_token_never_matches(string code)
    {
        Assert.Null(Match(code, "e.p.xfer"));
    }

    [Theory]
    [InlineData("e.m.xfer.down", "e.p.xfer")]
    [InlineData("e.some-state.xfer.down", "e.p.xfer")]
    [InlineData("e.xfer.down", "e.p.xfer")]
    [InlineData("w.p.xfer", "e.p.xfer")]
    public void The_same_descriptors_match_under_another_scope_or_sorter(string code, string registered)
    {
        Assert.Equal(registered, Match(code, "e.p.did", "e.p.xfer"));
    }

    [Fact]
    public void A_handler_with_the_same_sorter_is_preferred_when_the_scope_differs()
    {
        Assert.Equal("e.m.xfer", Match("e.p.xfer.down", "w.m.xfer", "e.m.xfer"));
        Assert.Equal("w.m.xfer", Match("w.p.xfer.down", "e.m.xfer", "w.m.xfer"));
    }

    [Fact]
    public void What_is_registered_for_a_whole_sorter_is_the_last_resort()
    {
        Assert.Equal("e.p.xfer", Match("e.m.xfer.down", "e", "e.p.xfer"));
        Assert.Equal("e", Match("e.m.legal", "e", "e.p.xfer"));
        Assert.Null(Match("w.m.legal", "e", "e.p.xfer"));
    }

    [Fact]
    public void A_flat_code_matches_only_itself_and_what_lies_under_it()
    {
        Assert.Equal("authz", Match("authz.denied", "authz"));
        Assert.Equal("x", Match("x.y", "x"));
        Assert.Null(Match("authz-denied", "authz"));
        Assert.Null(Match("e.p.authz", "authz"));
    }

    [Fact]
    public void What_matches_under_the_other_sorter_comes_after_everything_else()
    {
        Assert.Equal("e", Match("e.m.xfer.down", "e", "w.p.xfer"));
        Assert.Equal("w.p.xfer", Match("e.m.xfer.down", "w", "w.p.xfer"));
    }

    [Fact]
    public void A_hostile_code_with_a_million_dots_is_matched_at_once()
    {
        string tail = string.Concat(Enumerable.Repeat(".x", 1_000_000));

        Assert.Equal("e.p.xfer", Match("e.p.xfer" + tail, "e.p.xfer", "e"));
        Assert.Equal("e", Match("e.m.did" + tail, "e.p.xfer", "e"));
        Assert.Null(Match("w.m.did" + tail, "e.p.xfer", "e"));
    }

    [Fact]
    public void A_code_registered_twice_is_refused_with_its_name()
    {
        var map = new ProblemCodeMap<int>();
        map.Add("e.p.xfer", 1);

        ArgumentException error = Assert.Throws<ArgumentException>(() => map.Add("E.P.xfer", 2));

        Assert.Contains("'E.P.xfer'", error.Message, StringComparison.Ordinal);
        Assert.False(map.TryAdd("e.p.xfer", 3));
        Assert.Equal(1, map.Count);
    }

    [Fact]
    public void Matching_a_registered_prefix_allocates_nothing()
    {
        var map = new ProblemCodeMap<int>();
        map.Add("e.p.xfer", 1);
        Assert.True(map.TryMatch("e.p.xfer.cant-use-endpoint", out _));

        long before = GC.GetAllocatedBytesForCurrentThread();
        for (int i = 0; i < 1000; i++)
        {
            map.TryMatch("e.p.xfer.cant-use-endpoint", out _);
        }

        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);
    }

    private static string? Match(string code, params string[] registered)
    {
        var map = new ProblemCodeMap<string>();
        foreach (string name in registered)
        {
            map.Add(name, name);
        }

        return map.TryMatch(code, out string? found) ? found : null;
    }
}
