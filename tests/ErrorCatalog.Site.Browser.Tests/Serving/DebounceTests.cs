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
        time.Pass(50);
        debounce.Signal();
        time.Pass(50);
        Assert.Equal(0, calls);
        time.Pass(30);
        Assert.Equal(1, calls);
        time.Pass(1000);
        Assert.Equal(1, calls);
        debounce.Signal();
        time.Pass(80);
        Assert.Equal(2, calls);
    }

    private sealed class ManualTime : TimeProvider
    {
        private readonly List<ManualTimer> _timers = [];
        private long _now;

        public void Pass(int milliseconds)
        {
            _now += milliseconds;
            foreach (ManualTimer timer in _timers.Where(timer => timer.Due <= _now).ToArray())
            {
                timer.Fire();
            }
        }

        public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
        {
            ManualTimer timer = new(this, () => callback(state));
            timer.Change(dueTime, period);
            _timers.Add(timer);
            return timer;
        }

        private sealed class ManualTimer(ManualTime time, Action fire) : ITimer
        {
            public long Due { get; private set; } = long.MaxValue;

            public void Fire()
            {
                Due = long.MaxValue;
                fire();
            }

            public bool Change(TimeSpan dueTime, TimeSpan period)
            {
                Due = dueTime == Timeout.InfiniteTimeSpan ? long.MaxValue : time._now + (long)dueTime.TotalMilliseconds;
                return true;
            }

            public void Dispose() => Due = long.MaxValue;

            public ValueTask DisposeAsync()
            {
                Dispose();
                return ValueTask.CompletedTask;
            }
        }
    }
}
