using ErrorCatalog.Cli.Sites;

namespace ErrorCatalog.Site.Browser.Tests.Serving;

public sealed class DebounceTests
{
    [Fact]
    public void A_burst_of_changes_is_one_change_a_moment_after_the_last()
    {
        ManualTime time = new();
        int calls = 0;
        using Debounce debounce = new(() => calls++, TimeSpan.FromMilliseconds(80), time);

        debounce.Signal();
        time.Advance(TimeSpan.FromMilliseconds(50));
        debounce.Signal();
        time.Advance(TimeSpan.FromMilliseconds(50));
        Assert.Equal(0, calls);
        time.Advance(TimeSpan.FromMilliseconds(30));
        Assert.Equal(1, calls);
        time.Advance(TimeSpan.FromMilliseconds(1000));
        Assert.Equal(1, calls);
        debounce.Signal();
        time.Advance(TimeSpan.FromMilliseconds(80));
        Assert.Equal(2, calls);
    }
}
